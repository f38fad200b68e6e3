import type { PAGE_MESSAGES } from './page-messages.ts';
import { PAGE_POLICIES } from './page-policies.ts';
import { createRequest } from './request.ts';

/** Asks the background what a content script may ask. */
export const request = createRequest<typeof PAGE_MESSAGES>(PAGE_POLICIES);
