/** What is drawn of a word, in steps; which step a word is at is decided in `fading.ts`. */
import type { Settings } from './settings.ts';

/** All that the settings say, the reading without the meaning, that faintly, or nothing. */
export type Help = 'full' | 'reading' | 'faint' | 'none';

/** What decided on a step: what the reader said, the level, that it is a name, reviews, reading, a look-up, or that help is to stay. */
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

/** The step as it is drawn: readers may have words that need no help shown, or faintly. */
export function drawnHelp(help: Help, known: Settings['known']): Help {
  if (known === 'shown') return 'full';
  return help === 'none' && known === 'faint' ? 'faint' : help;
}
