/** How much of a word's help is drawn, in steps; `fading.ts` decides on the step. */
import type { Settings } from './settings.ts';

/** Everything that the settings want, the reading without the meaning, that faintly, or nothing. */
export type Help = 'full' | 'reading' | 'faint' | 'none';

/** The steps, from the most help to none. */
export const HELP_STEPS = ['full', 'reading', 'faint', 'none'] as const satisfies readonly Help[];

/** The reason for a step: what the reader said, the level, that it is a name, reviews, reading, a look-up, or that help is to stay. */
export type HelpCause =
  | 'known'
  | 'ignored'
  | 'level'
  | 'names'
  | 'reviews'
  | 'reading'
  | 'looked-up'
  | 'kept';

/** At how many of a word's meetings on a page there is help. */
export const MEETINGS: Readonly<Record<Settings['meetings'], number>> = {
  first: 1,
  two: 2,
  all: Number.POSITIVE_INFINITY,
};

/** How much help a word needs, and what of that depends on the reader alone. */
export interface HelpNeed {
  readonly help: Help;
  readonly cause: HelpCause;
  /** The reader is learning it. */
  readonly learning: boolean;
  /** It is above the reader's level, whatever they have said and shown of it. */
  readonly isAbove: boolean;
}

/** Drawn, drawn faintly, drawn when the reader points at the word, or not drawn. */
export type Drawn = 'full' | 'faint' | 'hover' | 'none';

/** How the two parts of a word's help are drawn. */
export interface DrawnHelp {
  readonly reading: Drawn;
  readonly meaning: Exclude<Drawn, 'faint'>;
}

/** How a word's help is drawn, by the settings for each part of it. */
export function drawnHelp(
  need: HelpNeed,
  { readingFor, meaningFor }: Pick<Settings, 'readingFor' | 'meaningFor'>,
): DrawnHelp {
  const reading = drawnFor(need, readingFor);
  const meaning = drawnFor(need, meaningFor);
  return {
    reading: reading === 'reading' ? 'full' : reading,
    meaning: meaning === 'reading' || meaning === 'faint' ? 'none' : meaning,
  };
}

function drawnFor(
  { help, cause, learning, isAbove }: HelpNeed,
  words: Settings['readingFor'],
): Help | 'hover' {
  // Names and numbers have switches of their own.
  if (words === 'none' || (cause === 'names' && help === 'none')) return 'none';
  if (words === 'hover') return 'hover';
  if (words === 'all' || cause === 'names') return 'full';
  if (words === 'unknown' || cause === 'kept') return help;
  if (words === 'learning') return learning ? help : 'none';
  return isAbove || learning ? 'full' : 'none';
}
