import { useCallback, useRef, useState } from 'preact/hooks';
import type { GrammarPattern } from '../../dictionary/index.ts';
import { CARD_STATE, errorMessage, isCardDue, type ReviewTime } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { duePatterns, type PatternMeeting, type SavedPattern } from '../../vocabulary/patterns/index.ts';
import { describeNext } from './due-text.ts';
import { linkAddress } from './meeting.ts';
import { UndoBar } from './UndoBar.tsx';

interface SavedPatternsProps {
  /** Newest first. */
  readonly patterns: readonly SavedPattern[];
  /** How many stored patterns this version can't read. */
  readonly unreadable: number;
  /** What the inventory says of them, by id; absent until it is known. */
  readonly known: ReadonlyMap<string, GrammarPattern> | undefined;
  readonly at: ReviewTime;
  /** Address of our reader page; sentences met there link to it. */
  readonly readerPage: string;
  readonly onReview: (due: readonly SavedPattern[]) => void;
  /** Removes a pattern; resolves once it is, with the way back. */
  readonly onRemove: (id: string) => Promise<{ readonly undo: () => Promise<unknown> }>;
}

/** So many are shown at first. */
const SHOWN = 6;

interface Removed {
  readonly name: string;
  readonly undo: () => Promise<unknown>;
}

/** The patterns of grammar that the reader has saved: when each is asked, where it was met; removed and brought back. */
export function SavedPatterns(props: SavedPatternsProps) {
  const { patterns, unreadable, known, at, readerPage, onReview, onRemove } = props;
  const [all, setAll] = useState(false);
  const [removed, setRemoved] = useState<Removed>();
  const [problem, setProblem] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const askable = patterns.filter(({ id }) => known?.has(id) ?? true);
  const due = duePatterns(askable, at);
  const shown = all ? patterns : patterns.slice(0, SHOWN);
  const forget = useCallback(() => setRemoved(undefined), []);
  /** Ids that are being removed: pressed again, nothing more is asked. */
  const removing = useRef(new Set<string>()).current;
  const remove = ({ id, name }: SavedPattern): void => {
    if (removing.has(id)) return;
    removing.add(id);
    setProblem('');
    onRemove(id)
      .then(
        ({ undo }) => setRemoved({ name, undo }),
        (error: unknown) => setProblem(t('words.notRemoved', { cause: errorMessage(error) })),
      )
      .finally(() => removing.delete(id));
  };
  const undo = (): void => {
    // The button goes away under the focus.
    heading.current?.focus({ preventScroll: true });
    setRemoved(undefined);
    removed
      ?.undo()
      .catch((error: unknown) => setProblem(t('words.notUndone', { cause: errorMessage(error) })));
  };
  return (
    <section class="saved-patterns" aria-labelledby="saved-patterns-title">
      <div class="saved-patterns-head">
        <h2 id="saved-patterns-title" tabIndex={-1} ref={heading}>
          {t('words.patterns.title')}
        </h2>
        {due.length > 0 && (
          <button type="button" class="button" onClick={() => onReview(due)}>
            {t('words.patterns.review', { count: due.length })}
          </button>
        )}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {unreadable > 0 && <p class="problem">{t('words.patterns.unreadable', { count: unreadable })}</p>}
      {patterns.length === 0 && <p class="empty">{t('words.patterns.empty')}</p>}
      <ul>
        {shown.map((pattern) => (
          <li key={pattern.id} class="pattern-item">
            <PatternItem
              pattern={pattern}
              said={known?.get(pattern.id)}
              isUnknown={known !== undefined && !known.has(pattern.id)}
              at={at}
              readerPage={readerPage}
              onRemove={() => remove(pattern)}
            />
          </li>
        ))}
      </ul>
      {patterns.length > shown.length && (
        <button type="button" class="button" onClick={() => setAll(true)}>
          {t('words.patterns.more', { count: patterns.length - shown.length })}
        </button>
      )}
      <UndoBar
        text={removed ? t('words.done.removed', { what: removed.name }) : ''}
        takesFocus={removed !== undefined}
        onUndo={undo}
        onExpire={forget}
      />
    </section>
  );
}

interface PatternItemProps extends Pick<SavedPatternsProps, 'at' | 'readerPage'> {
  readonly pattern: SavedPattern;
  readonly said: GrammarPattern | undefined;
  /** The inventory does not have it any more. */
  readonly isUnknown: boolean;
  readonly onRemove: () => void;
}

function PatternItem({ pattern, said, isUnknown, at, readerPage, onRemove }: PatternItemProps) {
  const { name, meetings } = pattern;
  const [met] = meetings;
  return (
    <>
      <p class="pattern-line">
        <b lang="zh-Hans">{said?.name ?? name}</b>
        <span class="hint">{isUnknown ? '' : describeDue(pattern, at)}</span>
      </p>
      {said && <p lang="en">{said.what}</p>}
      {isUnknown && <p class="hint">{t('words.patterns.unknown')}</p>}
      {met && <MetSentence met={met} />}
      <details>
        <summary>
          {textParts('words.patterns.moreOn', { name: <span lang="zh-Hans">{said?.name ?? name}</span> })}
        </summary>
        {meetings.map((one) => (
          <div key={one.operation} class="pattern-met">
            {one !== met && <MetSentence met={one} />}
            <Source met={one} readerPage={readerPage} />
          </div>
        ))}
        {said && (
          <ul class="examples">
            {said.examples.map(({ chinese, english }) => (
              <li key={chinese}>
                <span lang="zh-Hans">{chinese}</span>{' '}
                <span class="hint" lang="en">
                  {english}
                </span>
              </li>
            ))}
          </ul>
        )}
        {said?.confusedWith && (
          <p class="hint" lang="en">
            {said.confusedWith}
          </p>
        )}
      </details>
      <button
        type="button"
        class="remove"
        aria-label={t('words.removeOne', { what: name })}
        title={t('words.remove')}
        onClick={onRemove}
      >
        ×
      </button>
    </>
  );
}

function describeDue({ card }: SavedPattern, at: ReviewTime): string {
  if (card.state === CARD_STATE.new) return t('review.due.new');
  return isCardDue(card, at) ? t('review.due.now') : describeNext(card.due, at);
}

function MetSentence({ met: { sentence, parts } }: { readonly met: PatternMeeting }) {
  return (
    <p class="word-sentence" lang="zh">
      {parts.map(({ role, start, end }, at) => (
        <span key={start}>
          {sentence.slice(parts[at - 1]?.end ?? 0, start)}
          {role === 'mark' ? <strong>{sentence.slice(start, end)}</strong> : sentence.slice(start, end)}
        </span>
      ))}
      {sentence.slice(parts.at(-1)?.end ?? 0)}
    </p>
  );
}

function Source({ met, readerPage }: { readonly met: PatternMeeting; readonly readerPage: string }) {
  const title = met.title || met.address;
  const link = linkAddress(met.address, readerPage);
  if (title === '') return null;
  return (
    <p class="hint" lang={/\p{Script=Han}/u.test(title) ? 'zh' : undefined}>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
    </p>
  );
}
