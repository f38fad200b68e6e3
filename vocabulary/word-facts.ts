/** The facts stored of a word that is saved or marked: from its entry, or from its place where no dictionary lists it. */
import type { Entry, NameType, WordDetails } from '../dictionary/index.ts';
import type { WordFacts } from './word.ts';

/** Maximum length of a word that can be saved though no dictionary lists it, in UTF-16 code units. */
const MAX_UNLISTED = 40;
/** Maximum length of a gloss combined from the words of a phrase. */
const MAX_GLOSS = 120;
const HAN = /\p{Script=Han}/gu;
const SYLLABLE = /^[a-zü:]{1,7}[1-5]$/i;

const NAME_GLOSSES: Readonly<Record<NameType, string>> = {
  person: "person's name",
  place: 'name of a place',
  organization: 'name of an organization',
};

/** The facts stored of an entry. */
export function factsOfEntry({ simplified, traditional, reading, pinyin, gloss }: Entry): WordFacts {
  return { headword: simplified, traditional, reading, pinyin, gloss };
}

/**
 * The facts stored of a word that no dictionary lists, a name or a phrase: itself, its reading at its place, and the
 * meaning there. `undefined` for a word that is listed, for figures and for a word without a reading.
 */
export function factsAtPlace(details: WordDetails): WordFacts | undefined {
  const { form, entries, here } = details;
  if (entries.length > 0 || here.value !== undefined || form.length > MAX_UNLISTED) return undefined;
  const { reading, pinyin } = here;
  if (pinyin === '' || !isReadingOf(form, reading)) return undefined;
  return { headword: form, traditional: form, reading, pinyin, gloss: glossOf(details) };
}

/** Whether a reading has a syllable for each character of a word. */
export function isReadingOf(form: string, reading: readonly string[]): boolean {
  const count = form.match(HAN)?.length ?? 0;
  return count > 0 && reading.length === count && reading.every((syllable) => SYLLABLE.test(syllable));
}

/** For a name its kind; for a phrase the glosses of its words: `our; library`. */
function glossOf({ here, parts }: WordDetails): string {
  const joined = parts
    .map(({ gloss }) => gloss)
    .filter((gloss) => gloss !== '')
    .join(' · ');
  const gloss = joined.length > MAX_GLOSS ? `${joined.slice(0, MAX_GLOSS - 1).trimEnd()}…` : joined;
  if (!here.nameType) return gloss;
  return gloss && here.nameType !== 'person' ? gloss : NAME_GLOSSES[here.nameType];
}
