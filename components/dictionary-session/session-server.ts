/** The worker's side of adding a dictionary. */
import type { Encoding } from '../text-encoding/index.ts';
import { link, type MessageEnd } from '../worker-link/index.ts';
import { DictionarySession, type DictionaryWriter } from './dictionary-session.ts';

/** What the worker needs of the page. */
export interface DictionaryPagePorts {
  /** How far the worker is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** What the worker offers to the page. */
function offeredBy(session: DictionarySession) {
  return {
    open: (file: Blob, name: string, encoding?: Encoding) => session.open(file, name, encoding),
    store: (id: string, time: number) => session.store(id, time),
  };
}
/** What a page may ask of the worker. */
export type DictionaryCalls = ReturnType<typeof offeredBy>;

/** Serves a session to the page at the other end. */
export function serveDictionaryFile(end: MessageEnd, write: DictionaryWriter): void {
  const session = new DictionarySession(write, (share) => void page.onProgress(share));
  const page = link<{ [K in keyof DictionaryPagePorts]: DictionaryPagePorts[K] }>(end, offeredBy(session));
}
