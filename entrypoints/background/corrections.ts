import { browser } from 'wxt/browser';
import { CorrectionsStore } from './corrections-store.ts';
import { localArea } from './local-area.ts';

/** The reader's corrections; the background is their only writer. */
export const corrections = new CorrectionsStore(localArea);

/** Tells every open page to ask for its words again; pages without our script hear nothing. */
export async function tellCorrected(): Promise<void> {
  const tabs = await browser.tabs.query({});
  const message = { hangjianPage: 'reannotate', request: null };
  await Promise.all(
    tabs.map(
      async ({ id }) => id !== undefined && browser.tabs.sendMessage(id, message).catch(() => undefined),
    ),
  );
}
