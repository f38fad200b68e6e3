/** The guest on a page: annotates it when asked, opens the card, and leaves without a trace. */
import {
  type AnnotatorPorts,
  createPlainWords,
  type PageAnnotator,
  type PlainWords,
  pageReading,
  pageShare,
  type WordLabel,
  wordUnder,
} from '../../components/annotator/index.ts';
import type { PageOn, PageState } from '../../components/vocabulary/index.ts';
import { changedParts, errorMessage, HOVER_MS, type PageSettings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { Label, LabelOptions } from '../shared/message-shapes.ts';
import { noteRead } from '../shared/note-read.ts';
import { ourWorld } from '../shared/our-world.ts';
import { request } from '../shared/page-request.ts';
import { getRuntime, onGone } from '../shared/runtime.ts';
import { watchFrames } from './late-frames.ts';
import { createLazyCard, type LazyCard } from './lazy-card.ts';
import { isLongLoaded, quiet } from './quiet.ts';
import { createWaysToWords, type WaysToWords } from './ways-to-words.ts';

const BEGUN: PageOn = { status: 'on', words: 0, share: 0, working: true, tight: 0, roomMade: false };

/** The guest of one page, made when the script is injected. `mark` names our elements. */
export class Guest {
  readonly #mark: string;
  /** Absent until the page is first turned on: what draws labels is a script of its own. */
  #annotator: PageAnnotator | undefined;
  /** Share of the page's text that was Chinese at the start, 0 to 1. */
  #share: number | undefined;
  readonly #card: LazyCard;
  /** Finds words under the pointer on a page that is off. */
  readonly #plain: PlainWords;
  readonly #ways: WaysToWords;
  #state: PageState = { status: 'off' };
  #options: LabelOptions = {};
  #drawn: PageSettings | undefined;
  #roomMade = false;
  /** The keyboard's cursor was asked for before there were words to put it on. */
  #cursorIsWanted = false;
  #stopFrames: (() => void) | undefined;

  constructor(mark: string) {
    const onFailure = (error: unknown): void => this.#fail(error);
    this.#mark = mark;
    this.#card = createLazyCard({
      onFailure,
      voice: () => this.#drawn?.voice ?? '',
      language: () => this.#drawn?.language ?? 'browser',
    });
    this.#plain = createPlainWords(document, async (texts) => toWords(await request('annotate', { texts })));
    this.#ways = createWaysToWords({
      card: this.#card,
      annotator: () => this.#annotator,
      wordAt: ({ clientX: x, clientY: y }, again) => {
        if (this.#state.status === 'on' && getRuntime()?.id)
          return this.#annotator && wordUnder(document, { x, y }, this.#annotator.texts);
        if (getRuntime()?.id) return this.#plain.wordAt(x, y, again);
        this.#leave(); // the extension was updated or removed under us
        return undefined;
      },
      isHoverOnly: () => this.#state.status !== 'on',
      onNear: wakeBackground(),
      onFailure,
      openDelay: () => HOVER_MS[this.#drawn?.hover ?? 'soon'],
    });
    onGone(() => this.#leave());
  }

  state(): PageState {
    if (this.#state.status !== 'on' || this.#state.working || !this.#annotator) return this.#state;
    const { wordCount: words, tightCount: tight } = this.#annotator;
    this.#share ??= pageShare(document);
    return { ...this.#state, words, share: this.#share, tight, roomMade: this.#roomMade };
  }

  enter(drawing: PageSettings, { roomIsIn = false } = {}): void {
    this.#drawn = drawing;
    this.#options = {
      zhuyin: drawing.script === 'zhuyin',
      glosses: drawing.gloss !== 'none',
      known: true,
    };
    this.#share = undefined;
    this.#annotator ??= this.#createAnnotator();
    if (!this.#annotator) {
      this.#fail(new Error(t('errors.labelsNotLoaded')));
      return;
    }
    const started = this.#annotator.start(drawing, { roomIsIn, makesRoom: this.#roomMade });
    this.#stopFrames ??= watchFrames(
      document,
      () => void request('enterFrames', null).catch(() => undefined),
    );
    if (started.on) {
      this.#ways.start();
      this.#state = BEGUN;
    } else this.#become({ status: 'not-chinese', reason: started.reason });
  }

  /** Begins once the page has loaded and rests, at once where it has; the style sheet for room is in it already. */
  async enterWhenReady(drawing: PageSettings): Promise<void> {
    if (isLongLoaded(document)) return this.enter(drawing, { roomIsIn: true });
    this.#state = { status: 'starting' };
    await quiet(document);
    if (this.#state.status === 'starting') this.enter(drawing, { roomIsIn: true });
  }

  /** Begins on a page where the browser has started this script alone: what draws labels is fetched while the page comes to rest. */
  async enterWanted(drawing: PageSettings): Promise<void> {
    try {
      const isLoaded = ourWorld().createAnnotator !== undefined;
      await Promise.all([quiet(document), isLoaded ? undefined : request('loadLabels', null)]);
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.enter(drawing);
  }

  /** Asks for the words again; an open card stays as it is. */
  reannotate(): void {
    this.#plain.forget();
    if (this.#state.status !== 'on') return;
    this.#annotator?.relabel().catch((error: unknown) => this.#fail(error));
  }

  /** Draws again after a change of settings that concerns labels. */
  redraw(drawing: PageSettings): void {
    if (this.#state.status !== 'on') {
      // Else a card that is open goes on: it may have made the change itself.
      if ((this.#drawn?.hoverOff ?? false) !== drawing.hoverOff) this.#ways.stop();
      this.watch(drawing);
      return;
    }
    const isOfCard = this.#drawn && !changedParts(this.#drawn, drawing).has('labels');
    this.#drawn = drawing;
    if (isOfCard) return;
    this.#stop();
    this.enter(drawing);
  }

  /** Lets boxes of a fixed height grow for pinyin until the page is turned off, or stops that. */
  makeRoom(on: boolean): void {
    if (this.#state.status !== 'on' || !this.#drawn || on === this.#roomMade) return;
    this.#roomMade = on;
    this.#stop();
    this.enter(this.#drawn);
  }

  /** On a page that is off, helps with the word under the pointer, if the settings say so. */
  watch(drawing: PageSettings): void {
    this.#drawn = drawing;
    this.#plain.forget();
    if (drawing.hoverOff) this.#ways.start();
  }

  /** Takes all labels off. */
  turnOff(): void {
    this.#leave();
    if (this.#drawn) this.watch(this.#drawn);
  }

  /** Shows the keyboard's cursor, as soon as there are words for it, or hides it. */
  toggleCursor(): void {
    if (this.#state.status === 'on' && !this.#state.working) this.#ways.toggleCursor();
    else this.#cursorIsWanted = !this.#cursorIsWanted;
  }

  openSelection(): void {
    this.#ways.openSelection();
  }

  #createAnnotator(): PageAnnotator | undefined {
    const parts = { ports: this.#annotatorPorts(), reading: pageReading, mark: this.#mark };
    return ourWorld().createAnnotator?.(document, parts);
  }

  #annotatorPorts(): AnnotatorPorts {
    return {
      annotate: async (texts) => toWords(await request('annotate', { texts, ...this.#options })),
      setRoom: (css, on) => request('setRoom', { css, on }),
      onDrawn: () => {
        this.#become({ ...BEGUN, working: false });
        this.#card.load().catch(() => undefined); // asked for again when a word is pointed at
        if (this.#cursorIsWanted) this.#ways.toggleCursor();
        this.#cursorIsWanted = false;
      },
      onRead: (texts) => void noteRead(texts),
      onFailure: (error) => this.#fail(error),
    };
  }

  #become(next: PageState): void {
    this.#state = next;
    request('tellState', { state: this.state() }).catch(() => undefined); // the badge is all that lags behind
  }

  #fail(error: unknown): void {
    this.#leave();
    this.#become({ status: 'cannot-run', reason: errorMessage(error) });
  }

  #stop(): void {
    this.#ways.stop();
    this.#annotator?.stop();
    this.#stopFrames?.();
    this.#stopFrames = undefined;
  }

  #leave(): void {
    this.#stop();
    this.#cursorIsWanted = false;
    this.#roomMade = false;
    this.#state = { status: 'off' };
  }
}

/** Labels as messages carry them -> labels as the annotator takes them. */
function toWords(labels: readonly (readonly Label[])[]): WordLabel[][] {
  return labels.map((line) =>
    line.map(([start, end, syllables, tones, more]) => ({ start, end, syllables, tones, ...more })),
  );
}

/** The browser has ended a background that was idle for this long, or will soon. */
const ASLEEP_MS = 20_000;

/** Returns a function that wakes the background, dictionary included, while the pointer comes to rest. */
function wakeBackground(): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const isAwake = now - last < ASLEEP_MS;
    last = now;
    if (!isAwake) request('annotate', { texts: [''] }).catch(() => undefined); // the look-up says what is wrong
  };
}
