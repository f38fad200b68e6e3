import { useState } from 'preact/hooks';
import { type ChangedWords, errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
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
    const count = changed.added.length;
    const text =
      unknown.length > 0
        ? t('files.known.markedRest', { count, words: named })
        : t('files.known.marked', { count });
    setDone({ text, changed });
    setList('');
  };
  const undo = async (changed: ChangedWords): Promise<void> => {
    await ports.undo(changed);
    setDone({ text: t('files.known.undone'), changed: { before: [], added: [] } });
  };
  return (
    <section class="files-part" aria-labelledby="known-title">
      <h3 id="known-title">{t('files.known.title')}</h3>
      <p class="hint">{t('files.known.hint')}</p>
      <label class="files-list-text">
        {t('files.known.label')}
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
        {t('files.known.mark')}
      </button>
      {busy && (
        <p class="files-progress">
          <progress aria-label={t('files.known.marking')} />
        </p>
      )}
      <p role="status" class="files-done">
        {done && (
          <>
            <span lang={/\p{Script=Han}/u.test(done.text) ? 'zh' : undefined}>{done.text}</span>
            {done.changed.added.length > 0 && (
              <button type="button" class="button" onClick={() => attempt(undo(done.changed))}>
                {t('files.undo')}
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
