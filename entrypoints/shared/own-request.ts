import { OWN_MESSAGES } from './own-messages.ts';
import { PAGE_MESSAGES } from './page-messages.ts';
import { createRequest } from './request.ts';

/** Asks the background what one of our own pages may ask: everything. */
export const request = createRequest<typeof PAGE_MESSAGES & typeof OWN_MESSAGES>({
  ...PAGE_MESSAGES,
  ...OWN_MESSAGES,
});
