/** The worker's side of importing a file. */
import { parseCorrectionsFile } from '../../vocabulary/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { link, type MessageEnd } from '../worker-link/index.ts';
import { FileSession, type SessionPorts, type TableChoice } from './file-session.ts';

/** What the worker offers to the page. */
function offeredBy(session: FileSession) {
  return {
    open: (file: Blob, encoding?: Encoding) => session.open(file, encoding),
    preview: (choice: TableChoice, time: number) => session.preview(choice, time),
    stage: () => session.stage(),
    wordPortion: (number: number) => session.wordPortion(number),
    textPortion: (number: number) => session.textPortion(number),
    readCorrections: async (file: Blob) => parseCorrectionsFile(await file.text()),
  };
}
/** What a page may ask of the worker. */
export type SessionCalls = ReturnType<typeof offeredBy>;

/** Serves a session to the page at the other end. */
export function serveFileSession(end: MessageEnd): void {
  const ports: SessionPorts = {
    readWords: (ids) => page.readWords(ids),
    readReaderHeads: () => page.readReaderHeads(),
    findWords: (forms) => page.findWords(forms),
    onProgress: (share) => void page.onProgress(share),
  };
  const page = link<{ [K in keyof SessionPorts]: SessionPorts[K] }>(end, offeredBy(new FileSession(ports)));
}
