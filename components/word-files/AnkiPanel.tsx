import { useState } from 'preact/hooks';
import { sendToAnki } from './anki-connect.ts';
import { type WordFilesPorts, wordsOf } from './ports.ts';
import { count } from './texts.ts';

interface AnkiPanelProps {
  readonly ports: Pick<WordFilesPorts, 'readArchive' | 'allowAnki' | 'askAnki'>;
}

/** Words sent straight to Anki on this computer. */
export function AnkiPanel({ ports }: AnkiPanelProps) {
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const send = async (): Promise<void> => {
    if (!(await ports.allowAnki()))
      throw new Error('the browser did not give the permission to speak to Anki, so nothing was sent');
    setShare(0);
    const { words } = await ports.readArchive();
    const { added, updated } = await sendToAnki(words, ports.askAnki, setShare);
    setSaid(`${count(added, 'note')} added to Anki, ${count(updated, 'note')} brought up to date.`);
  };
  const press = (): void => {
    setSaid('');
    setProblem('');
    send()
      .catch((error: unknown) => setProblem(`Not sent: ${wordsOf(error)}.`))
      .finally(() => setShare(undefined));
  };
  return (
    <section class="files-part" aria-labelledby="anki-title">
      <h3 id="anki-title">Anki on this computer</h3>
      <p class="hint">
        With Anki open and its add-on AnkiConnect: notes come to the deck Hangjian, those that are there are
        brought up to date. The browser asks whether Hangjian may speak to Anki (127.0.0.1).
      </p>
      <button type="button" class="button" disabled={share !== undefined} onClick={press}>
        Send to Anki
      </button>
      {share !== undefined && (
        <p class="files-progress">
          <progress aria-label="Sending" value={share} max={1} />
        </p>
      )}
      <p role="status" class="files-done">
        {said}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
