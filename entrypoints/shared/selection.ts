/**
 * A text that was selected on a page, on its way to the reader. It waits in the browser's session storage, which is
 * memory: the background may be ended before the reader's page asks for it, and a reload of that page asks again.
 */
import { browser } from 'wxt/browser';

const PREFIX = 'selection:';

/** A selected text, and where it was selected. */
export interface SelectedText {
  readonly text: string;
  /** The page's address; absent for our own pages. */
  readonly address?: string;
}

/** The fragment of the reader's address that has it read a selection. */
export const SELECTION = 'selection-';
/** In place of a selection's id: it was selected in a private window. */
export const PRIVATE = 'private';

/** Lays a selection down under a fresh id. */
export async function handOver(id: string, selected: SelectedText): Promise<void> {
  await browser.storage.session.set({ [PREFIX + id]: selected });
}

/** The selection under an id; `undefined` where there is none. */
export async function selectionOf(id: string): Promise<SelectedText | undefined> {
  const key = PREFIX + id;
  return (await browser.storage.session.get(key))[key] as SelectedText | undefined; // as `handOver` wrote it
}

/** Forgets a selection that is stored as a text. */
export async function forgetSelection(id: string): Promise<void> {
  await browser.storage.session.remove(PREFIX + id);
}
