/** The sentences of an article that are read aloud, and their places in the page. */
import { sentenceStarts } from '../../vocabulary/index.ts';
import type { ReaderArticle } from './article.ts';
import { markSentence } from './current-sentence.ts';
import type { SpokenSentence } from './listening.ts';
import { tabStopOf } from './tab-stop.ts';

/** Roles that are read aloud: not bylines, nor what stands beside the text. */
const SPOKEN = new Set(['headline', 'subhead', 'paragraph', 'caption', 'dateline']);

/** The sentences of an article that are read aloud, in order. */
export function sentencesOf({ parts }: ReaderArticle): SpokenSentence[] {
  return parts.flatMap(({ role, text }, part) => {
    if (!SPOKEN.has(role)) return [];
    const starts = sentenceStarts(text).filter((start) => start < text.length);
    return starts.map((start, index) => ({ part, start, text: text.slice(start, starts[index + 1]) }));
  });
}

interface SentencePlace {
  readonly part: number;
  readonly sentence: number;
}

/** Index of the present sentence: the marked one, or the cursor's, or the first. */
export function currentSentence(root: HTMLElement | null, sentences: readonly SpokenSentence[]): number {
  return Math.max(0, sentences.findIndex(isAt(placeIn(root))));
}

function placeIn(root: HTMLElement | null): SentencePlace {
  const marked = root?.querySelector<HTMLElement>('[data-current]');
  const sentence = marked ?? (root && tabStopOf(root)?.closest<HTMLElement>('.sentence'));
  const part = sentence?.closest<HTMLElement>('[data-part]')?.dataset.part;
  return { part: Number(part ?? 0), sentence: Number(sentence?.dataset.sentence ?? 0) };
}

function isAt({
  part,
  sentence,
}: SentencePlace): (one: SpokenSentence, index: number, all: readonly SpokenSentence[]) => boolean {
  return (one, index, all) => {
    if (one.part !== part) return one.part > part;
    const first = all.findIndex((other) => other.part === part);
    return index - first >= sentence;
  };
}

/** Marks the present sentence, and scrolls it into view. */
export function showSentence(
  root: HTMLElement | null,
  { part, start }: SpokenSentence,
  { parts }: ReaderArticle,
): void {
  const number = sentenceStarts(parts[part]?.text ?? '').indexOf(start);
  const element = root?.querySelector<HTMLElement>(`[data-part="${part}"] [data-sentence="${number}"]`);
  if (!element) return;
  markSentence(root, element);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 90 || bottom > window.innerHeight - 110) element.scrollIntoView({ block: 'center' });
}

/** Marks the word that is being said, and no other. */
export function markSpoken(root: HTMLElement | null, word: HTMLElement | undefined): void {
  root?.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
  word?.setAttribute('data-spoken', '');
}
