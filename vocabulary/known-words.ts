/** Which words of a text the reader knows, and what to expect of reading it. Pure. */
import type { Syllable, WordLevel, WordSurvey } from '../dictionary/index.ts';
import { isBelowLevel, NEW_TO_CHINESE, type ReaderLevel } from './reader-level.ts';
import type { Knowledge, WordFacts } from './word.ts';

/** How well the reader knows a running word; an ignored one needs no help, so it counts as known. */
export type Standing = 'new' | 'learning' | 'known';

/** A word in a text: as it is written and read there. */
export interface MetWord {
  readonly form: string;
  readonly reading: readonly Syllable[];
  /** How hard it is; absent where no scale has it. */
  readonly level?: WordLevel | undefined;
}

/** How well a word is known. */
export type KnownWords = (word: MetWord) => Standing;

const STANDING: Readonly<Record<Knowledge, Standing>> = {
  new: 'new',
  learning: 'learning',
  known: 'known',
  ignored: 'known',
};

/** The fields of a word that are needed for that. */
export type KnownFacts = Pick<WordFacts, 'headword' | 'traditional' | 'reading'> & {
  readonly knowledge: Knowledge;
};

/**
 * Indexes the reader's words by form and reading. A word counts under both its forms, 银行 and 銀行, and where a
 * neutral tone is the only difference, guānxi and guānxì. `level`: words below it count as known, unless the reader has
 * said something else of them.
 */
export function indexKnownWords(
  words: readonly KnownFacts[],
  { level = NEW_TO_CHINESE }: { level?: ReaderLevel } = {},
): KnownWords {
  // By form first: for most words no reading has to be compared.
  const forms = new Map<string, Map<string, Standing>>();
  for (const { headword, traditional, reading, knowledge } of words) {
    for (const form of new Set([headword, traditional])) {
      const standings = forms.get(form) ?? new Map<string, Standing>();
      forms.set(form, standings);
      standings.set(keyOf(reading), STANDING[knowledge]);
      if (reading.length > 1) standings.set(keyOf(reading.map(withoutTone)), STANDING[knowledge]);
    }
  }
  return ({ form, reading, level: hard }) => {
    const standings = forms.get(form);
    const said = standings && (standings.get(keyOf(reading)) ?? standings.get(untonedKey(reading)));
    return said ?? (isBelowLevel(hard, level) ? 'known' : 'new');
  };
}

function keyOf(reading: readonly Syllable[]): string {
  return reading.join(' ').toLowerCase();
}

/** Words of one syllable differ by their tone only, so they have no such key. */
function untonedKey(reading: readonly Syllable[]): string {
  return reading.length > 1 ? keyOf(reading.map(withoutTone)) : '';
}

function withoutTone(syllable: Syllable): string {
  return syllable.replace(/\d$/, '');
}

/** What reading a text will be like for a reader; shares are of its running words, without names. */
export interface Forecast {
  /** 0 to 1: words known or being learnt. */
  readonly share: number;
  /** How many different words are neither. */
  readonly toMeet: number;
  readonly learning: number;
}

/** Forecasts the reading of a text. A text without words has nothing to meet. */
export function forecastReading({ words }: WordSurvey, standingOf: KnownWords): Forecast {
  let total = 0;
  let met = 0;
  let toMeet = 0;
  let learning = 0;
  for (const word of words) {
    if (word.name) continue;
    total += word.count;
    const standing = standingOf(word);
    if (standing === 'new') toMeet += 1;
    else met += word.count;
    if (standing === 'learning') learning += 1;
  }
  return { share: total === 0 ? 1 : met / total, toMeet, learning };
}
