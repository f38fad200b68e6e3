/** Classes of code points; a class decides how characters join where no headword does. */
export const CHARACTER = {
  /** A Han character: a word of its own. */
  han: 1,
  /** A digit, half or full width: joins to numbers. */
  digit: 2,
  /** A Latin letter: joins to words. */
  latin: 3,
  /** A letter of another script, kana and hangul included: joins its like. */
  letter: 4,
  /** Punctuation and symbols: joins only itself repeated. */
  punctuation: 5,
  /** White space: joins. */
  space: 6,
  /** Controls, unassigned points, lone surrogates. */
  other: 7,
} as const;

/** One of the classes. */
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

const TESTS: readonly (readonly [RegExp, CharacterClass])[] = [
  [/^[0-9０-９]$/, CHARACTER.digit],
  [/^\p{Script=Han}$/u, CHARACTER.han],
  [/^[\p{Script=Latin}\p{Nd}]$/u, CHARACTER.latin],
  [/^\s$/u, CHARACTER.space],
  [/^[\p{L}\p{N}\p{M}]$/u, CHARACTER.letter],
  [/^[\p{P}\p{S}]$/u, CHARACTER.punctuation],
];

/** Classes of the code units seen so far; 0 is not yet known. A cache only. */
const KNOWN = new Uint8Array(0x10000);

/** The class of a code point. */
export function classify(point: number): CharacterClass {
  if (point < 0x10000) {
    const known = KNOWN[point] as CharacterClass | 0; // only `test` writes it
    if (known !== 0) return known;
    const found = test(point);
    KNOWN[point] = found;
    return found;
  }
  return test(point);
}

function test(point: number): CharacterClass {
  const character = String.fromCodePoint(point);
  for (const [pattern, found] of TESTS) if (pattern.test(character)) return found;
  return CHARACTER.other;
}

/** Whether a character is Han, and so has a syllable in a reading. */
export function isHan(character: string): boolean {
  return classify(character.codePointAt(0) ?? 0) === CHARACTER.han;
}

/**
 * Characters attached to the one before, which are ignored: combining marks, variation selectors,
 * joiners, soft hyphens, zero-width spaces.
 */
const ATTACHED = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** A text without attached characters, and the original offset of each code unit. */
export interface PlainText {
  readonly text: string;
  /** Offsets in the source of the plain text's code units; absent where nothing was left out. */
  readonly offsets?: Uint32Array;
}

/** Leaves out the attached characters of a text, and remembers the offsets of the others. */
export function plainText(source: string): PlainText {
  if (!ATTACHED.test(source)) return { text: source };
  const offsets = new Uint32Array(source.length);
  const kept: string[] = [];
  let length = 0;
  let at = 0;
  for (const character of source) {
    if (!ATTACHED.test(character)) {
      kept.push(character);
      for (let unit = 0; unit < character.length; unit++) offsets[length++] = at + unit;
    }
    at += character.length;
  }
  return { text: kept.join(''), offsets: offsets.subarray(0, length) };
}
