import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage, type ReaderSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { ReaderArticle } from './article.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import { Listener, type ListeningEvents } from './listening.ts';
import type { ReaderWorld } from './ports.ts';
import { currentSentence, markSpoken, sentencesOf, showSentence } from './spoken-sentences.ts';

/** The state of reading aloud, and its controls. */
export interface Listening {
  /** An article is being read aloud: speaking, or paused at a sentence. */
  readonly open: boolean;
  readonly speaking: boolean;
  /** Why nothing is said, in plain words. */
  readonly problem: string | undefined;
  /** Syllables that the voice had no sound for. */
  readonly missing: number;
  /** Says the present sentence, or all from it on; while something is said, pauses. */
  readonly toggle: (what: 'sentence' | 'all') => void;
  /** Pauses, or continues with the present sentence. */
  readonly playPause: () => void;
  /** Goes to the sentence before (-1) or after (1). */
  readonly step: (by: 1 | -1) => void;
  /** Stops reading aloud. */
  readonly close: () => void;
}

interface ListeningTo {
  readonly article: ReaderArticle;
  readonly drawer: ArticleDrawer | undefined;
  readonly voice: ReaderWorld['voice'];
  readonly wishes: ReaderSettings['listening'];
}

type Ended = Parameters<ListeningEvents['onPause']>[0];

interface ListenerSource extends Pick<ListeningTo, 'article' | 'drawer'> {
  readonly findVoice: ListeningTo['voice'];
  readonly wished: RefObject<ListeningTo['wishes']>;
  /** The current listener has paused or ended. */
  readonly onPause: (ended: Ended) => void;
}

interface CurrentListener {
  readonly listener: RefObject<Listener | undefined>;
  /** Begins at the sentence that the reader is in, with it only or with all from it on. Rejects without a voice. */
  readonly begin: (only: boolean) => Promise<void>;
  readonly end: () => void;
}

/** The listener of an article: one at a time, stopped when the article is left. */
function useListener(
  root: RefObject<HTMLElement | null>,
  { article, drawer, findVoice, wished, onPause }: ListenerSource,
): CurrentListener {
  const listener = useRef<Listener>(undefined);
  /** The latest start: a voice that is found too late says nothing. */
  const turn = useRef(0);
  const end = useCallback((): void => {
    turn.current += 1;
    listener.current?.stop();
    listener.current = undefined;
  }, []);
  useEffect(() => end, [end]);
  const begin = useCallback(
    async (only: boolean): Promise<void> => {
      const sentences = sentencesOf(article);
      const from = currentSentence(root.current, sentences);
      const mine = turn.current;
      const voice = await findVoice();
      if (mine !== turn.current) return;
      const made = new Listener(
        {
          sentences,
          voice,
          only,
          wishes: () => wished.current,
          onSentence: (sentence) => showSentence(root.current, sentence, article),
          onWord: ({ part }, offset) => markSpoken(root.current, drawer?.wordAt(part, offset)),
          onPause: (ended) => listener.current === made && onPause(ended),
        },
        from,
      );
      listener.current = made;
      made.play();
    },
    [root, article, drawer, findVoice, wished, onPause],
  );
  return { listener, begin, end };
}

/** Reads an article aloud; marks the sentence and the word that are being said. */
export function useListening(
  root: RefObject<HTMLElement | null>,
  { article, drawer, voice: findVoice, wishes }: ListeningTo,
): Listening {
  const [open, setOpen] = useState(false);
  const [speaking, setSpeaking] = useState(false);
  const [missing, setMissing] = useState(0);
  const [problem, setProblem] = useState<string>();
  const wished = useRef(wishes);
  const onPause = useCallback(
    (ended: Ended): void => {
      setSpeaking(false);
      setMissing(ended.missing);
      markSpoken(root.current, undefined);
      if (ended.problem) setProblem(t('listening.notSaid', { cause: ended.problem }));
    },
    [root],
  );
  const { listener, begin, end } = useListener(root, { article, drawer, findVoice, wished, onPause });
  const start = useCallback(
    (only: boolean): void => {
      end();
      setProblem(undefined);
      setMissing(0);
      setOpen(true);
      setSpeaking(true);
      begin(only).catch((error: unknown) => {
        setSpeaking(false);
        setOpen(false);
        setProblem(t('listening.notSaid', { cause: errorMessage(error) }));
      });
    },
    [begin, end],
  );
  const close = useCallback((): void => {
    end();
    setOpen(false);
    setSpeaking(false);
    markSpoken(root.current, undefined);
  }, [root, end]);
  const act = (work: (listener: Listener) => void): void => {
    if (!listener.current) return;
    setProblem(undefined);
    setSpeaking(true);
    work(listener.current);
  };

  useEffect(() => {
    const { speed } = wished.current;
    wished.current = wishes;
    // Said again from its beginning: a voice can't change while it speaks.
    if (speaking && speed !== wishes.speed) listener.current?.play();
  }, [wishes, speaking]);
  return {
    open,
    speaking,
    problem,
    missing,
    toggle: (what) => {
      if (!speaking) start(what === 'sentence');
      else if (listener.current) listener.current.pause();
      else close(); // no voice has been found yet
    },
    playPause: () => (speaking ? listener.current?.pause() : act((made) => made.goOn())),
    step: (by) => act((made) => made.step(by)),
    close,
  };
}
