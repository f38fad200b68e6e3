/** Our own senses that a word may have at its place: those of its form in its reading. */
import type { Lexicon, OwnSense } from '../lexicon/index.ts';

/** One sense and the entry that has it. */
export interface SenseOption {
  readonly entry: number;
  readonly sense: OwnSense;
}

/**
 * Returns our own senses of a form in the reading of one of its entries, commonest first; `[]` where there are none.
 * Entries of one reading share them: 后 has those of 後 and of 后.
 */
export function sensesInReading(lexicon: Lexicon, form: number, entry: number): SenseOption[] {
  const reading = readingKey(lexicon, entry);
  const options: SenseOption[] = [];
  for (const other of lexicon.entriesOf(form)) {
    const senses = lexicon.ownSensesOf(other);
    if (senses.length === 0 || (other !== entry && readingKey(lexicon, other) !== reading)) continue;
    for (const sense of senses)
      if (!options.some((known) => known.sense.key === sense.key && known.sense.gloss === sense.gloss))
        options.push({ entry: other, sense });
  }
  return options.sort((a, b) => a.sense.rank - b.sense.rank);
}

function readingKey(lexicon: Lexicon, entry: number): string {
  return lexicon.readingOf(entry).join(' ').toLowerCase();
}

/** A part of speech without the number that distinguishes its senses: `'v2'` -> `'v'`. */
export function partOfSpeechOf({ key }: OwnSense): string {
  return key.replace(/\d$/, '');
}

/** Words of a gloss with a meaning. */
const CONTENT_WORD = /[a-z]{3,}/gi;

/** Whether two glosses say the same to a reader: they are equal or share a word (`plan`; `plan; project`). */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const words = new Set(a.toLowerCase().match(CONTENT_WORD));
  return (b.toLowerCase().match(CONTENT_WORD) ?? []).some((word) => words.has(word));
}

/** For each option, the indexes of those with similar glosses, itself among them. */
export function alikeOptions(options: readonly SenseOption[]): number[][] {
  return options.map(({ sense }) =>
    options.flatMap((other, place) => (isAlike(sense.gloss, other.sense.gloss) ? [place] : [])),
  );
}
