/** What the background sends to the content script in each frame of a tab, and what comes back. */
import type { PageSettings } from '../../vocabulary/index.ts';

/** What the background tells content scripts, by name. */
export interface TabMessages {
  set: { on: false } | { on: true; drawing: PageSettings };
  state: null;
  /** What is drawn over words has changed, by a correction, a level or what is known: words are asked for again. */
  reannotate: null;
  /** Lets boxes of a fixed height grow for pinyin, or no longer. */
  makeRoom: { on: boolean };
  /** Puts the keyboard's cursor on the words, or takes it away. */
  cursor: null;
  /** Opens the card on what is selected. */
  openSelection: null;
  /** The reader has changed how labels are drawn. */
  redraw: { drawing: PageSettings };
}

/** A message to a tab as it travels. The answer to each is the page's state. */
export type TabMessage = {
  [K in keyof TabMessages]: { readonly hangjianPage: K; readonly request: TabMessages[K] };
}[keyof TabMessages];

/** Returns a message to a content script as it is sent. */
export function tabMessage<K extends keyof TabMessages>(name: K, request: TabMessages[K]) {
  return { hangjianPage: name, request } satisfies { hangjianPage: K; request: TabMessages[K] };
}
