/** The background's door: who may send which message, its check, and what follows a change. */
import * as v from 'valibot';
import type { Browser } from 'wxt/browser';
import { t } from '../../vocabulary/language/index.ts';
import type { Message } from '../shared/message.ts';
import { OWN_MESSAGES } from '../shared/own-messages.ts';
import { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { handlers } from './handlers.ts';
import { isOurPage } from './own-pages.ts';
import { changed } from './services.ts';
import { syncSoon } from './syncing.ts';

type Sender = Browser.runtime.MessageSender;

/**
 * Handles one request and returns its result.
 * @throws {Error} for an unknown message, one that this sender may not send, and a request that fails its check
 */
export async function handle(name: string, request: unknown, sender: Sender): Promise<unknown> {
  const message = messageFor(name, sender);
  const checked = v.safeParse(message.check, request);
  if (!checked.success) {
    const field = v.getDotPath(checked.issues[0]) ?? 'request';
    throw new Error(t('errors.invalidRequest', { field }));
  }
  // The compiler has matched handlers and checks by name (handlers.ts).
  const handler = handlers[name as keyof typeof handlers] as (
    request: unknown,
    sender: Sender,
  ) => Promise<unknown>;
  const answer = await handler(checked.output, sender);
  if (message.changes !== 'nothing') changed();
  if (message.changes === 'all-devices') syncSoon();
  return answer;
}

function messageFor(name: string, sender: Sender): Message<unknown, unknown> {
  if (Object.hasOwn(PAGE_MESSAGES, name)) return PAGE_MESSAGES[name as keyof typeof PAGE_MESSAGES];
  if (!Object.hasOwn(OWN_MESSAGES, name)) throw new Error(`No such request: ${name}`);
  if (!isOurPage(sender)) throw new Error(`${name} is for Hangjian's own pages`);
  return OWN_MESSAGES[name as keyof typeof OWN_MESSAGES];
}
