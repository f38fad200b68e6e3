import { useRef, useState } from 'preact/hooks';
import { countOf, errorMessage, type Word } from '../../vocabulary/index.ts';
import { type AnkiPlan, planAnki, sendToAnki } from './anki-connect.ts';
import type { WordFilesPorts } from './ports.ts';

interface AnkiPanelProps {
  readonly ports: Pick<WordFilesPorts, 'readArchive' | 'allowAnki' | 'askAnki'>;
}

/** How far sending has come. */
type AnkiState =
  | { readonly step: 'none' | 'comparing' }
  | { readonly step: 'planned'; readonly plan: AnkiPlan }
  | { readonly step: 'sending'; readonly share: number }
  | { readonly step: 'done'; readonly text: string };

/** How many words are named after they were sent. */
const NAMED = 12;

/** Sends words to Anki on this computer: compared with its notes, previewed, sent. */
export function AnkiPanel({ ports }: AnkiPanelProps) {
  const [state, setState] = useState<AnkiState>({ step: 'none' });
  const [known, setKnown] = useState(false);
  const [problem, setProblem] = useState('');
  const words = useRef<readonly Word[]>([]);
  const attempt = (work: () => Promise<AnkiState>): void => {
    setProblem('');
    work().then(setState, (error: unknown) => {
      setState({ step: 'none' });
      setProblem(`Not sent: ${errorMessage(error)}.`);
    });
  };
  const plan = (withKnown: boolean): void =>
    attempt(async () => ({
      step: 'planned',
      plan: await planAnki(words.current, ports.askAnki, { known: withKnown }),
    }));
  const compare = (): void =>
    attempt(async () => {
      // Requested first, in the click itself.
      if (!(await ports.allowAnki()))
        throw new Error('the browser did not allow Hangjian to connect to Anki');
      setState({ step: 'comparing' });
      words.current = (await ports.readArchive()).words;
      return { step: 'planned', plan: await planAnki(words.current, ports.askAnki, { known }) };
    });
  const send = (planned: AnkiPlan): void =>
    attempt(async () => {
      setState({ step: 'sending', share: 0 });
      await sendToAnki(planned, ports.askAnki, (share) => setState({ step: 'sending', share }));
      return { step: 'done', text: describeSent(planned) };
    });
  return (
    <section class="files-part" aria-labelledby="anki-title">
      <h3 id="anki-title">Anki on this computer</h3>
      <p class="hint">
        Open Anki with its add-on AnkiConnect first. Your words become notes in the deck Hangjian; notes that
        are there are updated, never doubled. The browser asks whether Hangjian may connect to Anki
        (127.0.0.1).
      </p>
      {state.step !== 'planned' && (
        <button
          type="button"
          class="button"
          disabled={state.step === 'comparing' || state.step === 'sending'}
          onClick={compare}
        >
          Send to Anki…
        </button>
      )}
      {state.step === 'planned' && (
        <div class="files-preview">
          <p role="status">{describePlan(state.plan)}</p>
          <label class="files-row">
            <input
              type="checkbox"
              checked={known}
              onChange={({ currentTarget }) => {
                setKnown(currentTarget.checked);
                plan(currentTarget.checked);
              }}
            />{' '}
            Also send words I know
          </label>
          <div class="files-buttons">
            <button
              type="button"
              class="button primary"
              disabled={state.plan.added.length + state.plan.changed.length === 0}
              onClick={() => send(state.plan)}
            >
              Send
            </button>
            <button type="button" class="button" onClick={() => setState({ step: 'none' })}>
              Cancel
            </button>
          </div>
        </div>
      )}
      {(state.step === 'comparing' || state.step === 'sending') && (
        <p class="files-progress">
          <progress
            aria-label={state.step === 'sending' ? 'Sending' : 'Comparing with Anki'}
            {...(state.step === 'sending' && { value: state.share, max: 1 })}
          />
        </p>
      )}
      <p role="status" class="files-done">
        {state.step === 'done' && state.text}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** `Send 10 words: 9 new, 1 changed. Left out: 1,192 known, 3 ignored.` */
function describePlan({ added, changed, unchanged, leftOut }: AnkiPlan): string {
  const all = added.length + changed.length;
  const of = (knowledge: Word['knowledge']): number =>
    leftOut.filter((word) => word.knowledge === knowledge).length;
  const out = [of('known') > 0 && `${of('known')} known`, of('ignored') > 0 && `${of('ignored')} ignored`];
  const parts = [
    all > 0
      ? `Send ${countOf(all, 'word')}: ${added.length} new, ${changed.length} changed.`
      : 'Nothing to send.',
    unchanged.length > 0 && `${countOf(unchanged.length, 'word')} already in Anki.`,
    out.some(Boolean) && `Left out: ${out.filter(Boolean).join(', ')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** `Sent to Anki: 9 new (银行, 车间), 1 changed (重新).` */
function describeSent({ added, changed }: AnkiPlan): string {
  const name = (words: readonly Word[]): string => {
    const named = words.slice(0, NAMED).map(({ headword }) => headword);
    return words.length === 0 ? '' : ` (${named.join(', ')}${words.length > NAMED ? ', …' : ''})`;
  };
  const updated = changed.map(({ word }) => word);
  return `Sent to Anki: ${added.length} new${name(added)}, ${updated.length} changed${name(updated)}.`;
}
