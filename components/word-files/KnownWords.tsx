import { useState } from 'preact/hooks';
import { type ChangedWords, countOf, errorMessage } from '../../vocabulary/index.ts';
import type { WordFilesPorts } from './ports.ts';

interface KnownWordsProps {
  readonly ports: Pick<WordFilesPorts, 'markList' | 'undo'>;
}

/** How many words that the dictionary lacks are named. */
const NAMED = 12;

/** Marks many words as known at once. */
export function KnownWords({ ports }: KnownWordsProps) {
  const [list, setList] = useState('');
  const [done, setDone] = useState<{ readonly text: string; readonly changed: ChangedWords }>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const attempt = (work: Promise<void>): void => {
    setBusy(true);
    setProblem('');
    setDone(undefined);
    work.catch((error: unknown) => setProblem(errorMessage(error))).finally(() => setBusy(false));
  };
  const markList = async (): Promise<void> => {
    const { unknown, ...changed } = await ports.markList(list, 'known');
    const named = `${unknown.slice(0, NAMED).join('、')}${unknown.length > NAMED ? '…' : ''}`;
    const rest = unknown.length > 0 ? ` Not in the dictionary: ${named}` : '';
    setDone({ text: `${countOf(changed.added.length, 'word')} marked as known.${rest}`, changed });
    setList('');
  };
  const undo = async (changed: ChangedWords): Promise<void> => {
    await ports.undo(changed);
    setDone({ text: 'Undone: they are as they were.', changed: { before: [], added: [] } });
  };
  return (
    <section class="files-part" aria-labelledby="known-title">
      <h3 id="known-title">A list of words you know</h3>
      <p class="hint">
        For single words beyond your level. Words that you have saved or marked stay as they are.
      </p>
      <label class="files-list-text">
        One word a line
        <textarea
          lang="zh"
          rows={4}
          value={list}
          placeholder="银行&#10;车间&#10;重新"
          onInput={({ currentTarget }) => setList(currentTarget.value)}
        />
      </label>
      <button
        type="button"
        class="button"
        disabled={busy || list.trim() === ''}
        onClick={() => attempt(markList())}
      >
        Mark the list as known
      </button>
      {busy && (
        <p class="files-progress">
          <progress aria-label="Marking" />
        </p>
      )}
      <p role="status" class="files-done">
        {done && (
          <>
            <span lang={/\p{Script=Han}/u.test(done.text) ? 'zh' : undefined}>{done.text}</span>
            {done.changed.added.length > 0 && (
              <button type="button" class="button" onClick={() => attempt(undo(done.changed))}>
                Undo
              </button>
            )}
          </>
        )}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
