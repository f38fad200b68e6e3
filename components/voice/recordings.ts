/** Which recordings of syllables make up a text, and the silences between them. */
import type { SpokenPart, SpokenPause, Syllable } from '../../dictionary/index.ts';

/** A stretch of sound: a recording, or a silence. */
export type SoundClip =
  | {
      /** Its name in the pack: `ma1`, `lu:4`, `dianr3`. */
      readonly sound: Syllable;
      /** Used for a neutral tone: shorter and softer. */
      readonly soft?: true;
      /** Where its word begins in the text. */
      readonly start: number;
      /** The silence before it, in seconds. */
      readonly after: number;
    }
  | { readonly silence: number; readonly start?: number };

/** The sounds of a text in order, and how much of it has none. */
export interface Recording {
  readonly clips: readonly SoundClip[];
  /** Syllables and letters for which there is no recording. */
  readonly missing: number;
}

/** Seconds, at speed 1. */
const PAUSES: Readonly<Record<SpokenPause, number>> = { clause: 0.28, sentence: 0.55 };
const BETWEEN_WORDS = 0.03;
const MISSING = 0.25;

/**
 * Chooses the recordings. A missing one becomes a short silence, and is counted; but a neutral tone is made from another tone:
 * after a third tone it is high, so from the first, else it falls, so from the fourth.
 */
export function chooseRecordings(parts: readonly SpokenPart[], has: (sound: Syllable) => boolean): Recording {
  const clips: SoundClip[] = [];
  let missing = 0;
  let before: { readonly tone: string; readonly start: number } | undefined;
  for (const part of parts) {
    if ('pause' in part) {
      clips.push({ silence: PAUSES[part.pause] });
      before = undefined;
      continue;
    }
    const { syllable, start } = part;
    const found = findSound(part, has, before?.tone);
    const after = before && before.start !== start ? BETWEEN_WORDS : 0;
    if (found) clips.push({ ...found, start, after });
    else {
      missing += 1;
      clips.push({ silence: MISSING, start });
    }
    before = { tone: syllable.slice(-1), start };
  }
  return { clips, missing };
}

function findSound(
  { syllable, erhua }: { readonly syllable: Syllable; readonly erhua?: true },
  has: (sound: Syllable) => boolean,
  before: string | undefined,
): { readonly sound: Syllable; readonly soft?: true } | undefined {
  const [letters, tone] = [syllable.slice(0, -1), syllable.slice(-1)];
  // Its r is heard where there is a recording of it.
  const spellings = erhua ? [`${letters}r`, letters] : [letters];
  for (const spelling of spellings) if (has(spelling + tone)) return { sound: spelling + tone };
  if (tone !== '5') return undefined;
  const others = before === '3' ? '1423' : '4123';
  for (const other of others) if (has(letters + other)) return { sound: letters + other, soft: true };
  return undefined;
}
