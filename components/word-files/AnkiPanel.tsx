import { useRef, useState } from 'preact/hooks';
import { errorMessage, type Word } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { type AnkiPlan, planAnki, sendToAnki } from './anki-connect.ts';
import { joinSentences, listText } from './file-texts.ts';
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
      setProblem(t('anki.notSent', { cause: errorMessage(error) }));
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
      if (!(await ports.allowAnki())) throw new Error(t('anki.notAllowed'));
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
      <h3 id="anki-title">{t('anki.title')}</h3>
      <p class="hint">{t('anki.hint')}</p>
      {state.step !== 'planned' && (
        <button
          type="button"
          class="button"
          disabled={state.step === 'comparing' || state.step === 'sending'}
          onClick={compare}
        >
          {t('anki.compare')}
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
            {t('anki.withKnown')}
          </label>
          <div class="files-buttons">
            <button
              type="button"
              class="button primary"
              disabled={state.plan.added.length + state.plan.changed.length === 0}
              onClick={() => send(state.plan)}
            >
              {t('anki.send')}
            </button>
            <button type="button" class="button" onClick={() => setState({ step: 'none' })}>
              {t('anki.cancel')}
            </button>
          </div>
        </div>
      )}
      {(state.step === 'comparing' || state.step === 'sending') && (
        <p class="files-progress">
          <progress
            aria-label={state.step === 'sending' ? t('anki.sending') : t('anki.comparing')}
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

/** `Send 10 words: 9 new, 1 changed. Left out: 1,192 known and 3 ignored.` */
function describePlan({ added, changed, unchanged, leftOut }: AnkiPlan): string {
  const count = added.length + changed.length;
  const of = (knowledge: Word['knowledge']): number =>
    leftOut.filter((word) => word.knowledge === knowledge).length;
  const [known, ignored] = [of('known'), of('ignored')];
  const out = listText([
    known > 0 && t('anki.known', { count: known }),
    ignored > 0 && t('anki.ignored', { count: ignored }),
  ]);
  return joinSentences([
    count > 0 ? t('anki.plan', { count, added: added.length, changed: changed.length }) : t('anki.nothing'),
    unchanged.length > 0 && t('anki.unchanged', { count: unchanged.length }),
    out !== '' && t('anki.leftOut', { words: out }),
  ]);
}

/** `Sent to Anki: 9 new (银行、车间), 1 changed (重新).` */
function describeSent({ added, changed }: AnkiPlan): string {
  const [more, updated] = [named(added), named(changed.map(({ word }) => word))];
  return t('anki.sent', {
    added: more.words ? t('anki.newNamed', more) : t('anki.new', more),
    changed: updated.words ? t('anki.changedNamed', updated) : t('anki.changed', updated),
  });
}

/** How many words there are, and the first of them. */
function named(words: readonly Word[]): { readonly count: number; readonly words: string } {
  const first = words.slice(0, NAMED).map(({ headword }) => headword);
  return { count: words.length, words: `${first.join('、')}${words.length > NAMED ? '…' : ''}` };
}
