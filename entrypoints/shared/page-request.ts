import { PAGE_MESSAGES } from './page-messages.ts';
import { createRequest } from './request.ts';

/** Asks the background what a content script may ask. */
export const request = createRequest(PAGE_MESSAGES);
