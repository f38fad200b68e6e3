import { within } from '../../components/in-time/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { MessageTable, Patience, Policy, RequestOf, ResponseOf } from './message.ts';
import { getRuntime } from './runtime.ts';

/** A worker that is just starting may not listen yet. */
const PAUSE_MS = 100;

/** A message as it travels; the reply is either a result or the text of an error. */
export interface Envelope {
  readonly hangjian: string;
  readonly request: unknown;
}
/** What the background sends back: a result, or the text of an error. */
export type Reply<T> = { readonly result: T } | { readonly error: string };

/** The extension was reloaded or removed under a page that is still open: no more requests can be made. */
export class ExtensionGoneError extends Error {
  override readonly name = 'ExtensionGoneError';
}

/** The policy of each message: the rows of a table, or the policies alone. */
export type PoliciesOf<T extends MessageTable> = { readonly [K in keyof T]: Policy };

/** Sends a message of a table and resolves with its response. */
export type Request<T extends MessageTable> = <K extends keyof T & string>(
  name: K,
  body: RequestOf<T[K]>,
) => Promise<ResponseOf<T[K]>>;

/**
 * Makes the function that sends the messages of a table to the background. A message whose worker is killed is sent again,
 * so a handler may see a request twice; what writes carries an operation id or is harmless to repeat.
 * It throws ExtensionGoneError when the extension was reloaded under this page, and Error with the background's own words,
 * or with the table's where no answer came in time.
 */
export function createRequest<T extends MessageTable>(policies: PoliciesOf<T>): Request<T> {
  return async (name, body) => {
    const { patience } = policies[name];
    // The background's handlers have the table's types.
    return (await send({ hangjian: name, request: body }, patience)) as ResponseOf<T[typeof name]>;
  };
}

/** What a page says after an update; read before it, since an extension that is gone has no texts any more. */
let updated: string | undefined;

async function send(envelope: Envelope, { answerMs, limitMs, failure }: Patience): Promise<unknown> {
  const end = performance.now() + limitMs;
  let cause: unknown;
  for (let left = limitMs; left > 0; left = end - performance.now()) {
    if (!getRuntime()?.id) throw new ExtensionGoneError(updated ?? t('errors.updated'));
    updated = t('errors.updated');
    try {
      const sent = getRuntime().sendMessage(envelope) as Promise<Reply<unknown> | undefined>;
      const answer = await within(sent, Math.min(answerMs, left), 'no answer in time');
      if (answer && 'result' in answer) return answer.result;
      if (answer) throw new AnsweredError(answer.error);
    } catch (error) {
      if (error instanceof AnsweredError) throw new Error(error.message);
      cause = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(t(failure), { cause });
}

/** An error from the background: sending again would not help. */
class AnsweredError extends Error {}
