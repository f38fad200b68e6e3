/**
 * What the reader has corrected: how a form is read, which sense it has, where words begin and end, what is a name.
 * A correction holds in its scope wherever its form is a word or a run of words; a word of the reader's own also
 * where our segments cross it. Of several that hold, narrower ones override wider ones, field by field. Pure.
 */
import { type Dictionary, type Entry, formatPinyin, shortenGloss, type Token } from '../dictionary/index.ts';
import {
  applyCorrections,
  type CorrectedForms,
  groupForms,
  holdingAt,
  layOver,
} from './apply-corrections.ts';
import { describeScope } from './correction-scope.ts';
import { t } from './language/index.ts';
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** Applies corrections to a dictionary. */
export function correctDictionary(dictionary: Dictionary, corrections: readonly Correction[]): Dictionary {
  if (corrections.length === 0) return dictionary;
  const forms = groupForms(corrections);
  const lookup = (headword: string): Entry[] => lookUpAt(dictionary, headword, {}, forms);
  return {
    ...dictionary,
    lookup,
    annotate: (text, options) => {
      const tokens = applyCorrections(text, {
        forms,
        annotate: (part) => dictionary.annotate(part, options),
        describe: (word, token) => describeCorrected(dictionary, word, token),
      });
      return options?.glosses === false
        ? tokens.map((token) => (token.gloss ? { ...token, gloss: '' } : token))
        : tokens;
    },
  };
}

/** A word at a place, where that is known. */
interface LookedUpAt {
  readonly text?: string | undefined;
  readonly start?: number | undefined;
}

/** The dictionary for one word at its place, with the corrections that hold there, the narrowest first. */
export function correctAt(
  dictionary: Dictionary,
  corrections: readonly Correction[],
  { form, ...place }: LookedUpAt & { readonly form: string },
): { readonly dictionary: Dictionary; readonly holding: readonly Correction[] } {
  const corrected = correctDictionary(dictionary, corrections);
  const forms = groupForms(corrections.filter((one) => one.form === form));
  const holding = holdingOf(dictionary, forms, form, place);
  if (holding.length === 0) return { dictionary: corrected, holding };
  const lookup = (headword: string): Entry[] =>
    headword === form ? lookUpAt(dictionary, form, place, forms) : corrected.lookup(headword);
  return { dictionary: { ...corrected, lookup }, holding: [...holding].reverse() };
}

/** The corrections of a form that hold at a place, the widest first; without a place those that hold everywhere. */
function holdingOf(
  dictionary: Dictionary,
  forms: CorrectedForms,
  form: string,
  { text, start }: LookedUpAt,
): readonly Correction[] {
  const own = forms.get(form.charAt(0))?.find((one) => one.form === form);
  if (!own) return [];
  if (text === undefined || start === undefined || !text.startsWith(form, start))
    return own.corrections.filter(({ scope }) => scope === undefined);
  let bounds: ReadonlySet<number> | undefined;
  return holdingAt(own, { text, start, end: start + form.length }, (at) => {
    bounds ??= new Set(
      dictionary.annotate(text, { glosses: false }).flatMap((token) => [token.start, token.end]),
    );
    return bounds.has(at);
  });
}

/** The entries of a headword, by the corrections that hold at a place. */
function lookUpAt(
  dictionary: Dictionary,
  headword: string,
  place: LookedUpAt,
  forms: CorrectedForms,
): Entry[] {
  const entries = dictionary.lookup(headword);
  const laid = layOver(holdingOf(dictionary, forms, headword, place));
  const [word, ...more] = laid?.words ?? [];
  return word && more.length === 0 ? correctEntries(entries, word) : entries;
}
/** The entries with the one of the corrected reading first, and in it the corrected sense first. */
function correctEntries(entries: readonly Entry[], { reading, sense }: CorrectedWord): Entry[] {
  const wanted = reading?.join(' ').toLowerCase();
  const isRead = (entry: Entry): boolean => entry.reading.join(' ').toLowerCase() === wanted;
  const [first] = entries;
  if (!first) return [];
  const hasSense = ({ senses }: Entry): boolean => senses.some(({ gloss }) => gloss === sense);
  const found = wanted === undefined ? (entries.find(hasSense) ?? first) : entries.find(isRead);
  const chosen = found ?? { ...first, reading: reading ?? [], pinyin: formatPinyin(reading ?? []) };
  const firstSense = sense === undefined ? -1 : chosen.senses.findIndex(({ gloss }) => gloss === sense);
  // The reader chose a meaning of CC-CEDICT over ours.
  const front =
    firstSense < 0 ? chosen : { ...chosen, firstSense, gloss: shortenGloss(sense ?? ''), ownSenses: [] };
  return [front, ...entries.filter((entry) => entry !== found && (found !== undefined || entry !== first))];
}

/** A corrected word as a token at 0; `token` is the one it replaces, where it is one. */
function describeCorrected(dictionary: Dictionary, word: CorrectedWord, token?: Token): Token {
  const { text, reading, nameType } = word;
  const tokens = token ? [token] : dictionary.annotate(text);
  const [entry] = correctEntries(dictionary.lookup(text), word);
  const only = tokens.length === 1 ? tokens[0] : undefined;
  if (token && !reading && !nameType) return describeSense(token, word, entry);
  const own = reading ?? only?.reading ?? tokens.flatMap((one) => one.reading);
  const kind = nameType
    ? 'name'
    : only && only.kind !== 'name'
      ? only.kind
      : entry
        ? 'word'
        : (only?.kind ?? 'word');
  const described = { start: 0, end: text.length, text, kind, reading: own, confidence: 1 };
  const gloss = entry?.gloss ?? only?.gloss ?? '';
  if (nameType) return { ...described, ...dictionary.describeName(text, nameType, own), confidence: 1 };
  const pinyin = reading ? formatPinyin(reading) : (only?.pinyin ?? entry?.pinyin ?? formatPinyin(own));
  return { ...described, pinyin, gloss, ...(only?.nameType && { nameType: only.nameType }) };
}

/** A token with another meaning, in the reading of the sentence; a meaning of another reading does not apply. */
function describeSense(token: Token, { sense }: CorrectedWord, entry: Entry | undefined): Token {
  const isSame = entry?.reading.join(' ').toLowerCase() === token.reading.join(' ').toLowerCase();
  if (sense === undefined || !entry || !isSame) return token;
  const { text, kind, reading, pinyin, confidence, nameType } = token;
  const meant = { start: 0, end: text.length, text, kind, reading, pinyin, confidence, gloss: entry.gloss };
  return { ...meant, ...(nameType && { nameType }) };
}

/** A correction in words: `行 is read xíng`, `银行行长 is 2 words: 银行 · 行长`. */
export function describeCorrection({ form, words }: Pick<Correction, 'form' | 'words'>): string {
  const [word] = words;
  if (words.length > 1) {
    const parts = words.map(({ text }) => text).join(' · ');
    return t('corrections.words', { form, number: words.length, words: parts });
  }
  const { reading, sense, nameType } = word ?? {};
  let said = '';
  if (reading) said = t('corrections.reading', { form, pinyin: formatPinyin(reading) });
  if (sense)
    said = said ? t('corrections.andSense', { said, sense }) : t('corrections.sense', { form, sense });
  if (nameType)
    said = said
      ? t(`corrections.andName.${nameType}`, { said })
      : t(`corrections.name.${nameType}`, { form });
  return said || t('corrections.oneWord', { form });
}

/** A correction in words, with where it holds: `行 is read xíng, everywhere`. */
export function describeInFull({ form, words, scope }: Omit<Correction, 'time'>): string {
  const said = describeCorrection({ form, words });
  return t('corrections.inScope', { said, scope: describeScope({ form, scope }) });
}
