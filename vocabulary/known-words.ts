/** What the reader knows of the words of a text, and what is to be expected of reading it. Pure. */
import type { Syllable, WordLevel, WordSurvey } from '../dictionary/index.ts';
import { isBelowLevel, NEW_TO_CHINESE, type ReaderLevel } from './reader-level.ts';
import type { Knowledge, WordFacts } from './word.ts';

/** How a running word stands with the reader; one that is ignored needs no help, so it counts as known. */
export type Standing = 'new' | 'learning' | 'known';

/** A word where it stands in a text: as written there, read as it is there. */
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

/** What is needed of a word to know how it stands. */
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
  // By form first: of most words that are asked for, no reading has to be looked at.
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

/** Of one syllable the tone is all that tells words apart: it has no such key. */
function untonedKey(reading: readonly Syllable[]): string {
  return reading.length > 1 ? keyOf(reading.map(withoutTone)) : '';
}

function withoutTone(syllable: Syllable): string {
  return syllable.replace(/\d$/, '');
}

/** What reading a text will be like for a reader; shares are of its running words, names left out. */
export interface Forecast {
  /** 0 to 1: words known or being learnt. */
  readonly share: number;
  /** Different words that are neither. */
  readonly toMeet: number;
  readonly learning: number;
}

/** Forecasts the reading of a text. One without words holds nothing to meet. */
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
