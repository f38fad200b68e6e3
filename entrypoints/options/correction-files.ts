import type { SessionCalls } from '../../components/file-session/index.ts';
import { askOnce } from '../../components/worker-link/index.ts';
import { type Correction, exportCorrections } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { request } from '../shared/own-request.ts';
import { startFileWorker } from './word-files-ports.ts';

/** Time limit for reading a file. */
const READ_MS = 2000;

/** Saves corrections as a file among the browser's downloads. */
export function downloadCorrections(corrections: readonly Correction[]): void {
  const now = Date.now();
  const text = `${JSON.stringify(exportCorrections(corrections, now), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `hangjian-corrections-${new Date(now).toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may first ask where to save it
}

/**
 * Imports a file, which a worker reads.
 * @throws {Error} naming the wrong field, or where reading takes too long; then nothing has changed
 */
export async function importCorrections(file: File) {
  const corrections = await askOnce<SessionCalls, readonly Correction[]>(
    startFileWorker(),
    (calls) => calls.readCorrections(file),
    { limitMs: READ_MS, tooLong: t('errors.correctionsSlow', { seconds: READ_MS / 1000 }) },
  );
  return request('importCorrections', { corrections });
}
