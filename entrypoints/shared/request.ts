import type { Requests } from './messages.ts';
import { getRuntime } from './runtime.ts';

/** How long an answer may take before the request is sent again; a cold worker answers well within. */
const ANSWER_MS = 4000;
const ATTEMPTS = 3;

/** A message as it travels; an answer is either a result or the text of an error. */
export interface Envelope {
  readonly hangjian: keyof Requests;
  readonly request: unknown;
}
export type Answer<T> = { readonly result: T } | { readonly error: string };

/** The extension was reloaded or removed under a page that is still open: no more requests can be made. */
export class ExtensionGoneError extends Error {
  override readonly name = 'ExtensionGoneError';
}

/**
 * Asks the background. A worker killed in mid-message is asked again, so a handler may see a request twice;
 * what writes carries an operation id or is harmless to repeat.
 * @throws {ExtensionGoneError} when this context has outlived the extension
 * @throws {Error} with the background's own words, or when no answer came in three attempts
 */
export async function request<K extends keyof Requests>(
  name: K,
  body: Requests[K]['request'],
): Promise<Requests[K]['response']> {
  const envelope: Envelope = { hangjian: name, request: body };
  let cause: unknown;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (!getRuntime()?.id) throw new ExtensionGoneError('Hangjian was updated: reload the page');
    let answer: Answer<Requests[K]['response']> | undefined;
    try {
      // The background answers so to this name (messages.ts).
      answer = (await withTimeout(getRuntime().sendMessage(envelope))) as typeof answer;
    } catch (error) {
      cause = error;
      continue;
    }
    if (answer === undefined) continue;
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  }
  throw new Error(`No answer from Hangjian's background to "${name}"`, { cause });
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${ANSWER_MS} ms`)), ANSWER_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** An operation id: 128 random bits in hex. (`crypto.randomUUID` is missing on pages without https.) */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
