import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, sentenceStarts } from '../../vocabulary/index.ts';
import { findVoice } from '../word-card/index.ts';
import type { ReaderArticle } from './article.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { markSentence } from './current-sentence.ts';
import { listenTo, type SpokenSentence } from './listening.ts';
import { tabStopOf } from './tab-stop.ts';
import type { ReaderWorld } from './world.ts';

export interface Listening {
  readonly speaking: boolean;
  /** Why nothing is said, in plain words. */
  readonly problem: string | undefined;
  /** Says the sentence that one is in, or all from it on; while something is said, stops. */
  readonly toggle: (what: 'sentence' | 'all') => void;
}

interface ListeningTo {
  readonly article: ReaderArticle;
  readonly drawer: ArticleDrawer | undefined;
  readonly voice: ReaderWorld['voice'];
}

/** Reads an article aloud; the sentence and the word that are said are marked. */
export function useListening(
  root: RefObject<HTMLElement | null>,
  { article, drawer, voice: voiceName }: ListeningTo,
): Listening {
  const [speaking, setSpeaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const stop = useRef<() => void>(undefined);
  /** What was begun last: a voice that is found too late says nothing. */
  const turn = useRef(0);
  const end = useCallback((): void => {
    turn.current += 1;
    stop.current?.();
  }, []);
  useEffect(() => end, [end]);

  const begin = useCallback(
    async (what: 'sentence' | 'all'): Promise<void> => {
      const sentences = sentencesOf(article);
      const at = Math.max(0, sentences.findIndex(isAt(placeIn(root.current))));
      const mine = turn.current;
      const voice = await findVoice(await voiceName());
      if (mine !== turn.current) return;
      stop.current = listenTo(sentences.slice(at, what === 'all' ? undefined : at + 1), {
        voice,
        onSentence: (sentence) => showSentence(root.current, sentence, article),
        onWord: ({ part }, offset) => markSpoken(root.current, drawer?.wordAt(part, offset)),
        onEnd: (failure) => {
          setSpeaking(false);
          markSpoken(root.current, undefined);
          if (failure) setProblem(`The voice stopped: ${failure}.`);
        },
      });
    },
    [root, article, drawer, voiceName],
  );
  const toggle = useCallback(
    (what: 'sentence' | 'all'): void => {
      setProblem(undefined);
      if (speaking) {
        end();
        setSpeaking(false);
        return;
      }
      setSpeaking(true);
      begin(what).catch((error: unknown) => {
        setSpeaking(false);
        setProblem(`Nothing can be said: ${errorMessage(error)}`);
      });
    },
    [speaking, begin, end],
  );
  return { speaking, problem, toggle };
}

/** Bylines and what stands beside the text are not read. */
const SPOKEN = new Set(['headline', 'subhead', 'paragraph', 'caption', 'dateline']);

function sentencesOf({ parts }: ReaderArticle): SpokenSentence[] {
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

/** The sentence that one is in: marked, or the cursor's, or the first. */
function placeIn(root: HTMLElement | null): SentencePlace {
  const marked = root?.querySelector<HTMLElement>('[data-current]');
  const sentence = marked ?? (root && tabStopOf(root)?.closest<HTMLElement>('.sentence'));
  const part = sentence?.closest<HTMLElement>('[data-part]')?.dataset.part;
  return { part: Number(part ?? 0), sentence: Number(sentence?.dataset.sentence ?? 0) };
}

function isAt({
  part,
  sentence,
}: SentencePlace): (one: SpokenSentence, index: number, all: SpokenSentence[]) => boolean {
  return (one, index, all) => {
    if (one.part !== part) return one.part > part;
    const first = all.findIndex((other) => other.part === part);
    return index - first >= sentence;
  };
}

function showSentence(
  root: HTMLElement | null,
  { part, start }: SpokenSentence,
  { parts }: ReaderArticle,
): void {
  const number = sentenceStarts(parts[part]?.text ?? '').indexOf(start);
  const element = root?.querySelector<HTMLElement>(`[data-part="${part}"] [data-sentence="${number}"]`);
  if (!element) return;
  markSentence(root, element);
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 90 || bottom > window.innerHeight - 40) element.scrollIntoView({ block: 'center' });
}

function markSpoken(root: HTMLElement | null, word: HTMLElement | undefined): void {
  root?.querySelector('[data-spoken]')?.removeAttribute('data-spoken');
  word?.setAttribute('data-spoken', '');
}
