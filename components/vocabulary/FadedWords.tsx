import { useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';

/** A word that has less help than before. */
interface FadedWord {
  readonly form: string;
  readonly reading: readonly string[];
}

interface FadedWordsProps {
  readonly words: readonly FadedWord[];
  readonly onOpen: (word: FadedWord) => void;
  /** The reader has seen them, wants their help to stay, or lets it fade again. */
  readonly onAnswer: (choice: 'told' | 'keep' | 'fade') => Promise<unknown>;
}

/** How many words are shown; of the others only their number. */
const MOST_SHOWN = 60;

/** What gets the focus after each answer. */
const ANSWER_FOCUS = { told: '.faded-told', keep: 'button' } as const;

/** Shows which words have less help than before, and undoes that where the reader wants it. */
export function FadedWords({ words, onOpen, onAnswer }: FadedWordsProps) {
  const [answered, setAnswered] = useState<'told' | 'keep'>();
  const [problem, setProblem] = useState<string>();
  const answer = (choice: 'told' | 'keep' | 'fade'): void => {
    setProblem(undefined);
    onAnswer(choice).then(
      () => setAnswered(choice === 'fade' ? undefined : choice),
      (error: unknown) => setProblem(t('page.faded.failed', { cause: errorMessage(error) })),
    );
  };
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part, answered === undefined ? '.faded-ways button' : ANSWER_FOCUS[answered]);
  const more = words.length - MOST_SHOWN;
  if (words.length === 0) return null;
  if (answered === 'told')
    return (
      <section ref={part}>
        <p class="hint faded-told" role="status" tabIndex={-1}>
          {t('page.faded.told')}
        </p>
      </section>
    );
  return (
    <section class="page-controls faded-words" aria-label={t('page.faded.region')} ref={part}>
      {answered === 'keep' ? (
        <p role="status">
          {t('page.faded.kept', { count: words.length })}{' '}
          <button type="button" class="link" onClick={() => answer('fade')}>
            {t('words.undo')}
          </button>
        </p>
      ) : (
        <>
          <details>
            <summary>{t('page.faded.less', { count: words.length })}</summary>
            <ul class="page-words">
              {words.slice(0, MOST_SHOWN).map((word) => (
                <li key={`${word.form} ${word.reading.join(' ')}`}>
                  <button
                    type="button"
                    class="button"
                    lang="zh"
                    aria-haspopup="dialog"
                    onClick={() => onOpen(word)}
                  >
                    {word.form}
                  </button>
                </li>
              ))}
            </ul>
            {more > 0 && <p class="hint">{t('page.faded.more', { count: more })}</p>}
            <p class="hint">{t('page.faded.why')}</p>
          </details>
          <p class="faded-ways">
            <button type="button" class="link" onClick={() => answer('keep')}>
              {t('page.faded.bringBack')}
            </button>
            <button type="button" class="link" onClick={() => answer('told')}>
              {t('page.faded.accept')}
            </button>
          </p>
        </>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
