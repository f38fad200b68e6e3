/** What the background sends to the content script in each frame of a tab, and what comes back. */
import type { PageSettings } from '../../vocabulary/index.ts';

/** What the background tells content scripts, by name. */
export interface TabMessages {
  set: { on: false } | { on: true; drawing: PageSettings };
  state: null;
  /** Words have other labels, because of a correction, a level or what is known: the page asks for them again. */
  reannotate: null;
  /** Lets boxes of a fixed height grow for pinyin, or stops that. */
  makeRoom: { on: boolean };
  /** Shows or hides the keyboard's cursor. */
  cursor: null;
  /** Opens the card on the selection. */
  openSelection: null;
  /** The reader has changed how labels are drawn. */
  redraw: { drawing: PageSettings };
}

/** A message to a tab as it travels. The response to each is the page's state. */
export type TabMessage = {
  [K in keyof TabMessages]: { readonly hangjianPage: K; readonly request: TabMessages[K] };
}[keyof TabMessages];

/** Makes a message for a content script. */
export function tabMessage<K extends keyof TabMessages>(name: K, request: TabMessages[K]) {
  return { hangjianPage: name, request } satisfies { hangjianPage: K; request: TabMessages[K] };
}
