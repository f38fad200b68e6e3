import type { ReviewTime } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import {
  canUndo,
  outcomesOf,
  type PlacedWord,
  type PracticeSet,
  type WordOutcome,
} from '../../vocabulary/practice/index.ts';
import { describeDay, describeNext } from '../vocabulary/index.ts';
import { Gloss, Pinyin } from '../word-card/index.ts';
import { Key } from './Key.tsx';
import type { SessionState } from './practice-session.ts';
import { type Back, describeBack } from './Start.tsx';
import { useFocus, useTop } from './use-focus.ts';
import { useKeys } from './use-keys.ts';

interface EndProps {
  readonly state: SessionState & { readonly set: PracticeSet };
  readonly at: ReviewTime;
  readonly back: Back;
  readonly next: { readonly id: string; readonly title: string } | undefined;
  readonly onAnother: () => void;
  readonly onUndo: () => void;
  readonly onSave: (words: readonly PlacedWord[]) => void;
}

/** After a set: what was learnt, when each word is due, what to look at; then another set or the next article. */
export function End({ state, at, back, next, onAnother, onUndo, onSave }: EndProps) {
  const heading = useFocus<HTMLHeadingElement>();
  useTop();
  const { set, stored, saving } = state;
  const outcomes = outcomesOf(set);
  const again = outcomes.filter(({ result }) => result === 'wrong');
  const shaky = outcomes.filter(({ result, help }) => result === 'almost' || (result === 'right' && help));
  const sure = outcomes.filter(({ result, help }) => result === 'right' && !help);
  const unsaved = outcomes.flatMap(({ word }) => (stored.has(word.id) ? [] : [word]));
  useKeys({
    enter: onAnother,
    u: canUndo(set) ? onUndo : undefined,
    s: unsaved.length > 0 ? () => onSave(unsaved) : undefined,
  });
  const rows = { state, at, onSave: (word: PlacedWord) => onSave([word]) };
  return (
    <div class="practice-end">
      <h1 tabIndex={-1} ref={heading}>
        {t('practice.end.title')}
      </h1>
      <p class="lead">{describeResult(sure.length, outcomes.length)}</p>
      <Shares sure={sure.length} shaky={shaky.length} again={again.length} />
      <Outcomes title={t('practice.end.again')} outcomes={again} {...rows} />
      <Outcomes title={t('practice.end.shaky')} outcomes={shaky} {...rows} />
      <Outcomes title={t('practice.end.sure')} outcomes={sure} {...rows} />
      <div class="practice-actions">
        <button type="button" class="button primary next" onClick={onAnother}>
          {t('practice.end.another')} <Key name="⏎" />
        </button>
        {unsaved.length > 1 && (
          <button
            type="button"
            class="button"
            aria-keyshortcuts="s"
            disabled={unsaved.every(({ id }) => saving.has(id))}
            onClick={() => onSave(unsaved)}
          >
            {t('practice.end.saveAll', { count: unsaved.length })} <Key name="s" />
          </button>
        )}
        {canUndo(set) && (
          <button type="button" class="button quiet" aria-keyshortcuts="u" onClick={onUndo}>
            {t('practice.end.undoLast')} <Key name="u" />
          </button>
        )}
      </div>
      <p class="practice-on">
        {next && (
          <a href={`#${next.id}`}>
            {textParts('practice.end.nextArticle', { title: <span lang="zh-Hans">{next.title}</span> })}
          </a>
        )}
        <a href={back.href}>{describeBack(back)}</a>
        {back.isArticle && <a href="#library">{t('practice.allArticles')}</a>}
      </p>
    </div>
  );
}

function describeResult(sure: number, all: number): string {
  return sure === all ? t('practice.end.all', { count: all }) : t('practice.end.some', { count: all, sure });
}

/** The words by result, as one thin bar; the lists below say the same in words. */
function Shares({
  sure,
  shaky,
  again,
}: {
  readonly sure: number;
  readonly shaky: number;
  readonly again: number;
}) {
  return (
    <div class="shares" aria-hidden="true">
      <i class="is-right" style={{ flexGrow: sure }} />
      <i class="is-almost" style={{ flexGrow: shaky }} />
      <i class="is-wrong" style={{ flexGrow: again }} />
    </div>
  );
}

interface OutcomesProps extends Pick<EndProps, 'state' | 'at'> {
  readonly title: string;
  readonly outcomes: readonly WordOutcome[];
  readonly onSave: (word: PlacedWord) => void;
}

function Outcomes({ title, outcomes, state, at, onSave }: OutcomesProps) {
  if (outcomes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="outcomes">
        {outcomes.map(({ word, due, waiting }) => {
          const isSaved = state.stored.has(word.id);
          return (
            <li key={word.id}>
              <span class="outcome-word">
                <b lang="zh">{word.form}</b> <Pinyin pinyin={word.pinyin} reading={word.reading} />
              </span>{' '}
              <span class="outcome-gloss">{word.gloss ? <Gloss gloss={word.gloss} /> : ''}</span>{' '}
              <span class="outcome-next">
                {isSaved ? (
                  describeOutcome({ due: due ?? state.stored.get(word.id)?.card.due, waiting, at, state })
                ) : (
                  <SaveButton word={word} state={state} onSave={onSave} />
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface SaveButtonProps extends Pick<OutcomesProps, 'state' | 'onSave'> {
  readonly word: PlacedWord;
}

function SaveButton({ word, state, onSave }: SaveButtonProps) {
  return (
    <button
      type="button"
      class="button"
      aria-label={t('practice.end.saveNamed', { word: word.form })}
      disabled={state.saving.has(word.id)}
      onClick={() => onSave(word)}
    >
      {t('practice.end.save')}
    </button>
  );
}

function describeOutcome({
  due,
  waiting,
  at,
  state,
}: Pick<OutcomesProps, 'at' | 'state'> & { due: number | undefined; waiting: boolean }) {
  if (waiting) return t(state.problem ? 'practice.notSavedYet' : 'practice.saving');
  if (due === undefined) return '';
  const day = describeDay(due, at);
  return (
    <>
      {t('practice.end.next', { when: describeNext(due, at) })}
      {day && <span class="outcome-day">{day}</span>}
    </>
  );
}
