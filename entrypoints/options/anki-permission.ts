import { browser } from 'wxt/browser';
import { t } from '../../vocabulary/language/index.ts';
import { consentRequest } from '../shared/data-consent.ts';

/** Where AnkiConnect listens, and the permission that the reader is asked for first. */
const ADDRESS = 'http://127.0.0.1:8765';
const PERMISSION = { origins: ['http://127.0.0.1/*'] };
/** Anki is busy while it shows a dialog; then it does not answer at all. */
const ANSWER_MS = 20_000;

/**
 * Asks for the permission to reach Anki and for the consent to send to it, unless they are granted; returns whether
 * they are. Call it in the click itself.
 * @throws {Error} when the reader refused and was also asked for the consent
 */
export async function allowAnki(): Promise<boolean> {
  const consent = consentRequest('anki');
  const granted = await browser.permissions.request({ ...PERMISSION, ...consent });
  if (!granted && consent.data_collection) throw new Error(t('consent.ankiRefused'));
  return granted;
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
