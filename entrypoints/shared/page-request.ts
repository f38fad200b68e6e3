import type { PAGE_MESSAGES } from './page-messages.ts';
import { PAGE_POLICIES } from './page-policies.ts';
import { createRequest } from './request.ts';

/** Sends the messages to the background that a content script may send. */
export const request = createRequest<typeof PAGE_MESSAGES>(PAGE_POLICIES);
