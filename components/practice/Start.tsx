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
  return isArticle ? 'Back to the article' : 'All articles';
}

const EMPTY_ARTICLE =
  'There are no words here that exercises could be made of: you know them all, or the text is too short. Save words while you read, and they are asked here.';

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
        <h1>Nothing to practise here</h1>
        <p>{back.isArticle ? EMPTY_ARTICLE : 'No word that you have saved with a sentence is due now.'}</p>
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
  return (
    <div class="practice-start">
      <h1>{isOpen ? 'Go on where you left off' : 'Practice'}</h1>
      <p>
        {isOpen ? `${done} of ${total} exercises are done. ` : ''}
        {describeWords({
          own,
          added: words.length - own,
          total,
          from: back.isArticle ? ' from this article' : '',
        })}
      </p>
      <ul class="word-row" aria-label="Words of this set">
        {words.map(({ id, form }) => (
          <li key={id} lang="zh" class={stored.has(id) ? undefined : 'is-new'}>
            {form}
          </li>
        ))}
      </ul>
      {!voice && (
        <p class="aside">
          This device has no Chinese voice, so nothing is to be listened to. One can be added in its language
          or speech settings, or <a href="options.html#voice-pack">a voice pack</a> in those of Hangjian.
        </p>
      )}
      <div class="practice-actions">
        <button type="button" class="button primary next" ref={first} onClick={onBegin}>
          {isOpen ? 'Go on' : 'Begin'} <Key name="⏎" />
        </button>
        {isOpen && (
          <button type="button" class="button" aria-keyshortcuts="n" onClick={onAnother}>
            Begin a new set <Key name="n" />
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

function describeWords({
  own,
  added,
  total,
  from,
}: {
  own: number;
  added: number;
  total: number;
  from: string;
}): string {
  const exercises = total === 1 ? 'One exercise' : `${total} exercises`;
  if (added === 0) return `${exercises} with ${own} of your words${from}.`;
  const unsaved = `${added} ${own === 0 ? '' : 'more '}worth learning, which ${added === 1 ? 'is' : 'are'} saved only if you say so`;
  if (own === 0) {
    return `You have saved none of this article’s words that are to be practised now. ${exercises} with ${unsaved}.`;
  }
  return `${exercises} with ${own} of your words${from} and ${unsaved}.`;
}
