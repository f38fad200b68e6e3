import { OWN_MESSAGES } from './own-messages.ts';
import { PAGE_MESSAGES } from './page-messages.ts';
import { createRequest } from './request.ts';

/** Sends any message to the background, from one of our own pages. */
export const request = createRequest<typeof PAGE_MESSAGES & typeof OWN_MESSAGES>({
  ...PAGE_MESSAGES,
  ...OWN_MESSAGES,
});
