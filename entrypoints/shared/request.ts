import type { Requests } from './messages.ts';
import { getRuntime } from './runtime.ts';

/** How long an answer may take before the request is sent again; a cold worker answers well within. */
const ANSWER_MS = 4000;
/** How long a request is tried in all. */
const LIMIT_MS = 12_000;
/** The same for what writes one thing: the reader waits for it, and hears within five seconds what became of it. */
const WRITE_ANSWER_MS = 1500;
const WRITE_LIMIT_MS = 4800;
/** The same for what writes thousands of words: it takes its time. */
const BULK_ANSWER_MS = 20_000;
const BULK_LIMIT_MS = 60_000;
/** A worker that is just starting may not listen yet. */
const PAUSE_MS = 100;

const BULK: ReadonlySet<string> = new Set<keyof Requests>([
  'changeWords',
  'removeWords',
  'restoreWords',
  'markList',
  'restoreBackup',
  'commitImport',
  'stageWords',
  'stageTexts',
]);

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
 * @throws {Error} with the background's own words, or when no answer came in time
 */
export async function request<K extends keyof Requests>(
  name: K,
  body: Requests[K]['request'],
): Promise<Requests[K]['response']> {
  const envelope: Envelope = { hangjian: name, request: body };
  const [answerMs, limitMs] = limitsOf(name, body);
  const end = performance.now() + limitMs;
  let cause: unknown;
  for (let left = limitMs; left > 0; left = end - performance.now()) {
    if (!getRuntime()?.id) throw new ExtensionGoneError('Hangjian was updated: reload the page');
    try {
      const sent = getRuntime().sendMessage(envelope);
      // The background answers so to this name (messages.ts).
      const answer = (await withTimeout(sent, Math.min(answerMs, left))) as
        | Answer<Requests[K]['response']>
        | undefined;
      if (answer && 'result' in answer) return answer.result;
      if (answer) throw new AnsweredError(answer.error);
    } catch (error) {
      if (error instanceof AnsweredError) throw new Error(error.message);
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`No answer from Hangjian's background to "${name}"`, { cause });
}

/** The background has answered, and that it can't. */
class AnsweredError extends Error {}

function limitsOf(name: string, body: unknown): readonly [answerMs: number, limitMs: number] {
  if (BULK.has(name)) return [BULK_ANSWER_MS, BULK_LIMIT_MS];
  const writes = typeof body === 'object' && body !== null && 'operation' in body;
  return writes ? [WRITE_ANSWER_MS, WRITE_LIMIT_MS] : [ANSWER_MS, LIMIT_MS];
}

function withTimeout<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer in ${Math.round(limitMs)} ms`)), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** An operation id: 128 random bits in hex. (`crypto.randomUUID` is missing on pages without https.) */
export function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
