import { type Correction, exportCorrections, parseCorrectionsFile } from '../../vocabulary/index.ts';
import { request } from '../shared/own-request.ts';

/** Hands corrections to the reader as a file of the browser's downloads. */
export function downloadCorrections(corrections: readonly Correction[]): void {
  const now = Date.now();
  const text = `${JSON.stringify(exportCorrections(corrections, now), null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `hangjian-corrections-${new Date(now).toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // the browser may ask first where to put it
}

/**
 * Takes in the text of a file; answers what came of it.
 * @throws {CorrectionError} naming the field that is wrong; nothing has changed then
 */
export async function takeInCorrections(text: string) {
  return request('importCorrections', { corrections: parseCorrectionsFile(text) });
}
