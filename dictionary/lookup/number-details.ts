/** What a card says of a figure besides its value: how it is said, and what it counts. */
import { type SpokenNumber, sayNumber } from '../numbers/index.ts';
import type { Dictionary, Entry, Syllable, Token } from '../types.ts';

/** A figure as it is said at its place; `undefined` for one that is written in characters. */
export function sayAloud(
  dictionary: Dictionary,
  { form, text = '', start = 0 }: { readonly form: string; readonly text?: string; readonly start?: number },
  value: string | undefined,
): SpokenNumber | undefined {
  const readCharacter = (character: string): Syllable => dictionary.lookup(character)[0]?.reading[0] ?? 'xx5';
  return sayNumber(form, { following: text.slice(start + form.length), value }, readCharacter);
}

/** What is counted: the words that a value names, and measure words. */
const UNIT_GLOSS =
  /\b(?:classifier|person-times|(?:kilo|centi|milli|square |cubic )?(?:metre|meter|gram)s?|kilowatt(?:-hour)?s?|tons?|acres?|hectares?|mu|yuan|currency|unit|hours?|minutes?|seconds?|days?|years?|months?|weeks?|degrees?|percentage points?|times|dollars?|euros?)\b/i;

/** The word after a figure, where figures count in it. */
export function unitOf(dictionary: Dictionary, next: Token | undefined): Entry | undefined {
  if (next?.kind !== 'word') return undefined;
  const [entry] = dictionary.lookup(next.text);
  return entry?.senses.some(({ gloss }) => UNIT_GLOSS.test(gloss)) ? entry : undefined;
}
