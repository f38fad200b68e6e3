import type { Settings } from './settings.ts';

/** How long the pointer rests on a word before its card opens, in milliseconds; a click always opens it. */
export const HOVER_MS: Readonly<Record<Settings['hover'], number>> = {
  'at-once': 0,
  soon: 120,
  late: 500,
  never: Number.POSITIVE_INFINITY,
};

/** How long a card opened by hovering waits for the pointer to reach it, in milliseconds. */
export const CARD_LINGER_MS = 280;
