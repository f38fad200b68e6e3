/**
 * The guest on a page: annotates it when asked, opens the card, and leaves without a trace. Wiring only.
 * An unlisted script and not one of WXT's content scripts: those announce themselves to the page by an event.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PageAnnotator } from '../../components/annotator/index.ts';
import type { PageRequests, PageState } from '../shared/messages.ts';
import { request } from '../shared/request.ts';
import { createLazyCard } from './card.ts';
import { createWaysToWords, type WaysToWords } from './ways-to-words.ts';

/** A page is let finish loading and building itself before the first anchor, lest its framework start over. */
const QUIET_MS = 150;
const MAX_QUIET_WAIT_MS = 1500;

declare global {
  /** In the extension's own world, unseen by the page: this script is in already. */
  var hangjianIsHere: boolean | undefined;
}

export default defineUnlistedScript(() => {
  if (globalThis.hangjianIsHere) return;
  globalThis.hangjianIsHere = true;
  const guest = createGuest();
  browser.runtime.onMessage.addListener((message: unknown): Promise<PageState> | undefined => {
    if (!isPageMessage(message)) return undefined;
    if (message.hangjianPage === 'set') {
      const { on } = message.request as PageRequests['set']['request']; // the name says which request it is
      if (on) guest.enter();
      else guest.leave();
    } else if (message.hangjianPage === 'reannotate') guest.reannotate();
    else if (message.hangjianPage === 'cursor') guest.toggleCursor();
    else if (message.hangjianPage === 'openSelection') guest.openSelection();
    return Promise.resolve(guest.state());
  });
  void enterIfWanted(guest);
});

/** On sites that the reader has granted the script comes by itself, and begins by itself. */
async function enterIfWanted(guest: Guest): Promise<void> {
  const { wanted } = await request('isWanted', null);
  if (!wanted) return;
  await quiet();
  guest.enter();
}

interface Guest extends Pick<WaysToWords, 'toggleCursor' | 'openSelection'> {
  enter(): void;
  /** Asks for the words again, the card left as it is. */
  reannotate(): void;
  leave(): void;
  state(): PageState;
}

function createGuest(): Guest {
  let state: PageState = { status: 'off' };
  const fail = (error: unknown): void => {
    leave();
    state = { status: 'cannot-run', reason: error instanceof Error ? error.message : String(error) };
  };
  const annotator = new PageAnnotator(document, {
    annotate: async (texts) => {
      const labels = await request('annotate', { texts });
      return labels.map((line) => line.map(([start, end, pieces]) => ({ start, end, pieces })));
    },
    setRoom: (css, on) => request('setRoom', { css, on }),
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    onDrawn: () => void card.load().catch(() => undefined), // asked for again when a word is pointed at
    onFailure: fail,
  });
  const card = createLazyCard(fail);
  const ways = createWaysToWords({
    card,
    annotator,
    wordAt: (x, y) => {
      if (!browser.runtime?.id) leave(); // the extension was updated or removed under us
      return annotator.wordAt(x, y);
    },
  });
  const leave = (): void => {
    ways.stop();
    annotator.stop();
    state = { status: 'off' };
  };
  const enter = (): void => {
    const started = annotator.start();
    if (started.on) {
      ways.start();
      state = { status: 'on', words: 0 };
    } else state = { status: 'not-chinese', reason: started.reason };
  };
  return {
    enter,
    toggleCursor: ways.toggleCursor,
    openSelection: ways.openSelection,
    reannotate: () => {
      if (state.status !== 'on') return;
      annotator.stop();
      annotator.start();
    },
    leave,
    state: () => (state.status === 'on' ? { status: 'on', words: annotator.wordCount } : state),
  };
}

function isPageMessage(message: unknown): message is { hangjianPage: keyof PageRequests; request: unknown } {
  return typeof message === 'object' && message !== null && 'hangjianPage' in message;
}

/** Resolves when the page has loaded and nothing has changed in it for a moment, or when it never rests. */
function quiet(): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const done = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(limit);
      resolve();
    };
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (document.readyState === 'complete' ? done() : rest()), QUIET_MS);
    };
    const limit = setTimeout(done, MAX_QUIET_WAIT_MS);
    const observer = new MutationObserver(rest);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    rest();
  });
}
