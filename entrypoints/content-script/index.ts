/**
 * The guest on a page: annotates it when asked, opens the card, and leaves without a trace. Wiring only.
 * An unlisted script and not one of WXT's content scripts: those announce themselves to the page by an event.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import {
  type AnnotatorPorts,
  createPlainWords,
  PageAnnotator,
  type WordLabel,
} from '../../components/annotator/index.ts';
import { randomName, removeLeftOver } from '../../components/closed-root/index.ts';
import type { PageOn, PageState } from '../../components/vocabulary/index.ts';
import { changedParts, errorMessage, HOVER_MS, type PageSettings } from '../../vocabulary/index.ts';
import type { Label, LabelOptions } from '../shared/message-shapes.ts';
import { noteRead } from '../shared/note-read.ts';
import { ourWorld } from '../shared/our-world.ts';
import { request } from '../shared/page-request.ts';
import { getRuntime, onGone, openClosedRoot } from '../shared/runtime.ts';
import type { TabMessage } from '../shared/tab-messages.ts';
import { watchFrames } from './late-frames.ts';
import { createLazyCard } from './lazy-card.ts';
import { isLongLoaded, quiet } from './quiet.ts';
import { createWaysToWords, type WaysToWords } from './ways-to-words.ts';

export default defineUnlistedScript(() => {
  const world = ourWorld();
  const { begin, state } = world;
  world.begin = undefined;
  if (state) return; // this script is in already
  removeLeftOver(document, openClosedRoot);
  const guest = createGuest(begin?.mark ?? randomName());
  world.state = guest.state;
  getRuntime().onMessage.addListener((message, _sender, respond) => {
    if (!isTabMessage(message)) return;
    answer(guest, message);
    respond(guest.state());
  });
  if (begin) void guest.enterWhenReady(begin.drawing);
  else void enterIfWanted(guest);
});

function answer(guest: Guest, { hangjianPage: name, request: body }: TabMessage): void {
  if (name === 'set' && body.on) guest.enter(body.drawing);
  else if (name === 'set') guest.turnOff();
  else if (name === 'redraw') guest.redraw(body.drawing);
  else if (name === 'reannotate') guest.reannotate();
  else if (name === 'makeRoom') guest.makeRoom(body.on);
  else if (name === 'cursor') guest.toggleCursor();
  else if (name === 'openSelection') guest.openSelection();
}

/** On sites that the reader has granted the script comes by itself, and begins by itself, or only helps on hover. */
async function enterIfWanted(guest: Guest): Promise<void> {
  const { wanted, drawing } = await request('isWanted', null);
  if (!wanted) return guest.watch(drawing);
  await quiet(document);
  guest.enter(drawing);
}

interface Guest extends Pick<WaysToWords, 'toggleCursor' | 'openSelection'> {
  enter(drawing: PageSettings): void;
  /** Begins once the page is there and rests, at once where it has loaded; the sheet for room is in it already. */
  enterWhenReady(drawing: PageSettings): Promise<void>;
  /** Asks for the words again, the card left as it is. */
  reannotate(): void;
  redraw(drawing: PageSettings): void;
  /** Lets boxes of a fixed height grow for pinyin until the page is turned off, or no longer. */
  makeRoom(on: boolean): void;
  /** Helps on a page that is off where the reader points, if the settings say so. */
  watch(drawing: PageSettings): void;
  /** Takes all labels off. */
  turnOff(): void;
  readonly state: () => PageState;
}

const BEGUN: PageOn = { status: 'on', words: 0, share: 0, working: true, tight: 0, roomMade: false };

function createGuest(mark: string): Guest {
  let state: PageState = { status: 'off' };
  let wish: LabelOptions = {};
  let drawn: PageSettings | undefined;
  let roomMade = false;
  /** The keyboard's cursor was asked for before there were words to put it on. */
  let cursorIsWanted = false;
  const become = (next: PageState): void => {
    state = next;
    request('tellState', { state: current() }).catch(() => undefined); // the badge is all that lags behind
  };
  const current = (): PageState => {
    if (state.status !== 'on' || state.working) return state;
    const { wordCount: words, share, tightCount: tight } = annotator;
    return { ...state, words, share, tight, roomMade };
  };
  const fail = (error: unknown): void => {
    leave();
    become({ status: 'cannot-run', reason: errorMessage(error) });
  };
  const ports: AnnotatorPorts = {
    annotate: async (texts) => toWords(await request('annotate', { texts, ...wish })),
    setRoom: (css, on) => request('setRoom', { css, on }),
    onDrawn: () => {
      become({ ...BEGUN, working: false });
      card.load().catch(() => undefined); // asked for again when a word is pointed at
      if (cursorIsWanted) ways.toggleCursor();
      cursorIsWanted = false;
    },
    onRead: (texts) => void noteRead(texts),
    onFailure: fail,
  };
  const annotator = new PageAnnotator(document, ports, mark);
  const card = createLazyCard({ onFailure: fail, voice: () => drawn?.voice ?? '' });
  const plain = createPlainWords(document, async (texts) => toWords(await request('annotate', { texts })));
  const ways = createWaysToWords({
    card,
    annotator,
    wordAt: ({ clientX: x, clientY: y }, again) => {
      if (state.status === 'on' && getRuntime()?.id) return annotator.wordAt(x, y);
      if (getRuntime()?.id) return plain.wordAt(x, y, again);
      leave(); // the extension was updated or removed under us
      return undefined;
    },
    isHoverOnly: () => state.status !== 'on',
    onNear: wakeBackground(),
    onFailure: fail,
    openDelay: () => HOVER_MS[drawn?.hover ?? 'soon'],
  });
  let stopFrames: (() => void) | undefined;
  const stop = (): void => {
    ways.stop();
    annotator.stop();
    stopFrames?.();
    stopFrames = undefined;
  };
  const leave = (): void => {
    stop();
    cursorIsWanted = false;
    roomMade = false;
    state = { status: 'off' };
  };
  const enter = (drawing: PageSettings, { roomIsIn = false } = {}): void => {
    drawn = drawing;
    wish = {
      zhuyin: drawing.script === 'zhuyin',
      glosses: drawing.gloss !== 'none',
      known: true,
    };
    const started = annotator.start(drawing, { roomIsIn, makesRoom: roomMade });
    stopFrames ??= watchFrames(document, () => void request('enterFrames', null).catch(() => undefined));
    if (started.on) {
      ways.start();
      state = BEGUN;
    } else become({ status: 'not-chinese', reason: started.reason });
  };
  const watch = (drawing: PageSettings): void => {
    drawn = drawing;
    plain.forget();
    if (drawing.hoverOff) ways.start();
  };
  onGone(leave);
  return {
    enter: (drawing) => enter(drawing),
    enterWhenReady: async (drawing) => {
      if (isLongLoaded(document)) return enter(drawing, { roomIsIn: true });
      state = { status: 'starting' };
      await quiet(document);
      if (state.status === 'starting') enter(drawing, { roomIsIn: true });
    },
    toggleCursor: () => {
      if (state.status === 'on' && !state.working) ways.toggleCursor();
      else cursorIsWanted = !cursorIsWanted;
    },
    openSelection: ways.openSelection,
    reannotate: () => {
      plain.forget();
      if (state.status !== 'on') return;
      annotator.relabel().catch(fail);
    },
    redraw: (drawing) => {
      if (state.status !== 'on') {
        ways.stop();
        return watch(drawing);
      }
      const isOfCard = drawn && !changedParts(drawn, drawing).has('labels');
      drawn = drawing;
      if (isOfCard) return;
      stop();
      enter(drawing);
    },
    makeRoom: (on) => {
      if (state.status !== 'on' || !drawn || on === roomMade) return;
      roomMade = on;
      stop();
      enter(drawn);
    },
    watch,
    turnOff: () => {
      leave();
      if (drawn) watch(drawn);
    },
    state: current,
  };
}

/** Labels as they travel, as words. */
function toWords(labels: readonly (readonly Label[])[]): WordLabel[][] {
  return labels.map((line) =>
    line.map(([start, end, syllables, tones, more]) => ({ start, end, syllables, tones, ...more })),
  );
}

/** A background that is idle for this long has been ended by the browser, or will be. */
const ASLEEP_MS = 20_000;

/** Returns a function that wakes the background, dictionary and all, while the pointer comes to rest. */
function wakeBackground(): () => void {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    const isAwake = now - last < ASLEEP_MS;
    last = now;
    if (!isAwake) request('annotate', { texts: [''] }).catch(() => undefined); // the look-up says what is wrong
  };
}

function isTabMessage(message: unknown): message is TabMessage {
  return typeof message === 'object' && message !== null && 'hangjianPage' in message;
}
