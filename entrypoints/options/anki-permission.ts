import { browser } from 'wxt/browser';
import { t } from '../../vocabulary/language/index.ts';

/** Where AnkiConnect listens, and the permission that the reader is asked for first. */
const ADDRESS = 'http://127.0.0.1:8765';
const PERMISSION = { origins: ['http://127.0.0.1/*'] };
/** Anki is busy while it shows a dialog; then it does not answer at all. */
const ANSWER_MS = 20_000;

/** Asks for the permission to reach Anki, unless it is granted; returns whether it is. Call it in the click itself. */
export function allowAnki(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

/**
 * Sends a request to AnkiConnect.
 * @throws {Error} when Anki does not answer, or with its own error
 */
export async function askAnki(action: string, params: object): Promise<unknown> {
  const body = JSON.stringify({ action, version: 6, params });
  let answer: { readonly result?: unknown; readonly error?: unknown };
  try {
    const response = await fetch(ADDRESS, { method: 'POST', body, signal: AbortSignal.timeout(ANSWER_MS) });
    answer = await response.json(); // as version 6 of AnkiConnect returns it
  } catch (error) {
    throw new Error(t('anki.silent'), { cause: error });
  }
  if (typeof answer.error === 'string') throw new Error(t('anki.refused', { error: answer.error }));
  return answer.result;
}
