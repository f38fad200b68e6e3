/** Waiting with an end to it. */
export { inTime, within } from './in-time.ts';
