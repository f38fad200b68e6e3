/** How much is run: `npm test` fits into minutes, `npm run test:all` has every case in both browsers. */
import { test } from '@playwright/test';

export const IS_ALL = process.env.ALL !== undefined;

/** Every third of the cases of a rule, the first among them; all of them in `npm run test:all`. */
export function sampleOf<T>(cases: readonly T[]): readonly T[] {
  return IS_ALL ? cases : cases.filter((_, at) => at % 3 === 0);
}

/** Declares a test of `npm run test:all`: one that differs little from others, or is needed before a release only. */
export const testInAll: (title: string, run: () => Promise<void> | void) => void = IS_ALL
  ? test
  : () => undefined;
