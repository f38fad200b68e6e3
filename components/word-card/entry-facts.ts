import type { Entry, OwnMeaning, WordInPlace } from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** From this many occurrences in jieba's corpus a word counts as common: its 12,000 most frequent. */
const COMMON_FROM = 500;
/** Below this many it is rare: four in five of the words listed. */
const RARE_BELOW = 30;

/** How frequent a word is, in words: `common`, `less common`, `rare`. */
export function frequencyBand(frequency: number): string {
  if (frequency >= COMMON_FROM) return t('card.frequency.common');
  return frequency < RARE_BELOW ? t('card.frequency.rare') : t('card.frequency.lessCommon');
}

/** An entry's glosses, the one that fits first. */
export function orderedGlosses({ senses, firstSense = 0 }: Entry): string[] {
  const glosses = senses.map((sense) => sense.gloss);
  return [
    ...glosses.slice(firstSense, firstSense + 1),
    ...glosses.slice(0, firstSense),
    ...glosses.slice(firstSense + 1),
  ];
}

/** Our own meanings of an entry, the one meant here first, by the sentence where that is known. */
export function orderedMeanings(
  { ownSenses }: Entry,
  { gloss, partOfSpeech }: Pick<WordInPlace, 'gloss' | 'partOfSpeech'>,
): OwnMeaning[] {
  const isMeant = (one: OwnMeaning): boolean =>
    partOfSpeech !== undefined && one.partOfSpeech === partOfSpeech && one.gloss === gloss;
  return [...ownSenses.filter(isMeant), ...ownSenses.filter((one) => !isMeant(one))];
}

/** A headword in the script in which it was met, with the other script beside it where it differs. */
export function headwordForms(entry: Entry, form: string): { shown: Written; other?: Written } {
  const simplified: Written = { text: entry.simplified, lang: 'zh-Hans' };
  const traditional: Written = { text: entry.traditional, lang: 'zh-Hant' };
  if (entry.simplified === entry.traditional) return { shown: simplified };
  return form === entry.traditional
    ? { shown: traditional, other: simplified }
    : { shown: simplified, other: traditional };
}

/** A headword in one script. */
export interface Written {
  readonly text: string;
  readonly lang: 'zh-Hans' | 'zh-Hant';
}
