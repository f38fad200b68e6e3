/** Waiting with a time limit. */
export { inTime, within } from './in-time.ts';
