import { t, textParts } from '../../vocabulary/language/index.ts';
import { type PracticeSet, progressOf, wordsAsked } from '../../vocabulary/practice/index.ts';
import { Key } from './Key.tsx';
import type { SessionState } from './practice-session.ts';
import { useFocus, useTop } from './use-focus.ts';
import { useKeys } from './use-keys.ts';

/** Where practice leads back: to the article, or to the library for words from many. */
export interface Back {
  readonly href: string;
  readonly isArticle: boolean;
}

/** The same in words. */
export function describeBack({ isArticle }: Back): string {
  return t(isArticle ? 'practice.backToArticle' : 'practice.allArticles');
}

interface StartProps {
  readonly state: SessionState & { readonly set: PracticeSet };
  readonly back: Back;
  readonly onBegin: () => void;
  readonly onAnother: () => void;
}

/** Before a set: what it asks, and whether it continues an earlier one. */
export function Start({ state, back, onBegin, onAnother }: StartProps) {
  const { set, stored, voice } = state;
  const first = useFocus<HTMLButtonElement>();
  useTop();
  const isEmpty = set.exercises.length === 0;
  const { done, total } = progressOf(set);
  const isOpen = set.answers.length > 0;
  useKeys({ enter: isEmpty ? undefined : onBegin, n: isOpen ? onAnother : undefined });
  if (isEmpty) {
    return (
      <div class="practice-start">
        <h1>{t('practice.start.nothing')}</h1>
        <p>{t(back.isArticle ? 'practice.start.allKnown' : 'practice.start.noneDue')}</p>
        <p>
          <a class="button primary" href={back.href}>
            {describeBack(back)}
          </a>
        </p>
      </div>
    );
  }
  const words = listWords(set);
  const own = words.filter(({ id }) => stored.has(id)).length;
  const added = words.length - own;
  return (
    <div class="practice-start">
      <h1>{t(isOpen ? 'practice.start.continued' : 'practice.title')}</h1>
      <p>{describeSet({ own, added, total, done: isOpen ? done : undefined })}</p>
      {added > 0 && <p class="aside">{t('practice.start.addedHint')}</p>}
      <ul class="word-row" aria-label={t('practice.start.words')}>
        {words.map(({ id, form }) => (
          <li key={id} lang="zh" class={stored.has(id) ? undefined : 'is-new'}>
            {form}
          </li>
        ))}
      </ul>
      {!voice && (
        <p class="aside">
          {textParts('practice.start.noVoice', {
            voicePack: <a href="options.html#voice-pack">{t('practice.start.voicePack')}</a>,
          })}
        </p>
      )}
      <div class="practice-actions">
        <button type="button" class="button primary next" ref={first} onClick={onBegin}>
          {t(isOpen ? 'practice.start.continue' : 'practice.start.begin')} <Key name="⏎" />
        </button>
        {isOpen && (
          <button type="button" class="button" aria-keyshortcuts="n" onClick={onAnother}>
            {t('practice.start.newSet')} <Key name="n" />
          </button>
        )}
        <a class="aside" href={back.href}>
          {describeBack(back)}
        </a>
      </div>
    </div>
  );
}

function listWords({ exercises }: PracticeSet): { id: string; form: string }[] {
  const words = new Map(exercises.flatMap((exercise) => wordsAsked(exercise).map((word) => [word.id, word])));
  return [...words.values()].map(({ id, form }) => ({ id, form }));
}

interface SetFacts {
  /** Words that the reader has saved, and others. */
  readonly own: number;
  readonly added: number;
  readonly total: number;
  /** Exercises done; absent where none is. */
  readonly done: number | undefined;
}

function describeSet({ own, added, total, done }: SetFacts): string {
  const facts = [
    done === undefined
      ? t('practice.start.exercises', { count: total })
      : t('practice.start.done', { done, count: total }),
    own > 0 && t('practice.start.own', { count: own }),
    added > 0 && t('practice.start.added', { count: added }),
  ];
  return facts.filter(Boolean).join(' · ');
}
