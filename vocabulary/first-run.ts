/** How far a reader has come in the first run: stored, so that it can be resumed. */
import * as v from 'valibot';

/** The steps: what Hangjian does, how much they read, a page of their own. */
export const FIRST_RUN_STEPS = 3;

/** The shape of what is stored. */
export const firstRunSchema = v.object({
  version: v.literal(1),
  /** The step that is open, from 1. */
  step: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(FIRST_RUN_STEPS)),
  /** Completed, or skipped. */
  done: v.boolean(),
});

/** How far the first run has come. */
export type FirstRun = Readonly<v.InferOutput<typeof firstRunSchema>>;

/** Reads what is stored; the beginning for nothing, and for what can't be read. */
export function readFirstRun(stored: unknown): FirstRun {
  const result = v.safeParse(firstRunSchema, stored);
  return result.success ? result.output : { version: 1, step: 1, done: false };
}
