/** The senses of our own that a word may have where it stands: those of its form in its reading. */
import type { Lexicon, OwnSense } from '../lexicon/index.ts';
import type { Role } from './senses.ts';

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

/** A part of speech without the number that tells its senses apart: `'v2'` -> `'v'`. */
export function partOfSpeechOf({ key }: OwnSense): string {
  return key.replace(/\d$/, '');
}

/** The parts of speech that play a role. */
const PLAYERS: Readonly<Record<Role, RegExp>> = {
  noun: /^(?:n|abbr|name)$/,
  verb: /^(?:v|aux)$/,
  classifier: /^m$/,
  suffix: /^(?:loc|suf)$/,
  complement: /^(?:part|suf|v)$/,
};

/** Returns the first option that plays a role, else the first; `options` has at least one. */
export function chooseInRole(
  options: readonly [SenseOption, ...SenseOption[]],
  role: Role | undefined,
): SenseOption {
  const [first] = options;
  if (role === undefined) return first;
  return options.find(({ sense }) => PLAYERS[role].test(partOfSpeechOf(sense))) ?? first;
}
