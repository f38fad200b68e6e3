/**
 * How hard words are: their levels in four lists, and the vocabulary size at which a reader knows them, from
 * data/levels.tsv. The section is a row for each word, easiest first; a word's index is its size.
 */
import { asUint32 } from './format.ts';

/** The lists of levels, in the order of a row's fields. */
export const LEVEL_LISTS = ['hsk2', 'hsk2021', 'hsk2025', 'tocfl'] as const;
/** A list of levels. */
export type LevelList = (typeof LEVEL_LISTS)[number];

/** How hard a word is. */
export interface WordLevel extends Readonly<Record<LevelList, number>> {
  /** How many words a reader knows who knows this one; infinite for a word beyond the scale. */
  readonly size: number;
  /** A compound whose meaning is the sum of its parts: readers who know these know it. */
  readonly transparent?: true;
}

/** Bits of a row: the form, then a field for each list, then whether the word is transparent. */
const FORM_BITS = 19;
const LEVEL_BITS = 3;

/** The form of a row whose word is not a headword: the row only keeps its position. */
export const NO_FORM = 2 ** FORM_BITS - 1;

/**
 * A row of the section.
 * @throws RangeError for a form or level that does not fit
 */
export function packLevel(
  form: number,
  { transparent, ...levels }: Readonly<Record<LevelList, number>> & { readonly transparent: boolean },
): number {
  if (form >= 1 << FORM_BITS) throw new RangeError(`form ${form} does not fit into ${FORM_BITS} bits`);
  const marks = LEVEL_LISTS.reduce((bits, list) => {
    const level = levels[list];
    if (level < 0 || level >= 1 << LEVEL_BITS)
      throw new RangeError(`level ${level} of ${list} is out of range`);
    return (bits << LEVEL_BITS) | level;
  }, 0);
  return ((((form << (LEVEL_LISTS.length * LEVEL_BITS)) | marks) << 1) | Number(transparent)) >>> 0;
}

/** The levels of all forms of a lexicon. */
export class WordLevels {
  private readonly rows: Uint32Array;
  /** By form: its row + 1, 0 for none; made on first use. */
  private rowOf: Uint16Array | undefined;
  private readonly forms: number;

  /** @param forms how many forms the lexicon has */
  constructor(section: Uint8Array, forms: number) {
    this.rows = asUint32(section);
    this.forms = forms;
  }

  /** The level of a simplified form; `undefined` for one that the scale does not have. */
  of(form: number): WordLevel | undefined {
    this.rowOf ??= this.invert();
    const row = this.rowOf[form] ?? 0;
    if (row === 0) return undefined;
    const packed = this.rows[row - 1] ?? 0;
    const levelAt = (list: number): number =>
      (packed >>> (1 + (LEVEL_LISTS.length - 1 - list) * LEVEL_BITS)) & ((1 << LEVEL_BITS) - 1);
    return {
      size: row,
      hsk2: levelAt(0),
      hsk2021: levelAt(1),
      hsk2025: levelAt(2),
      tocfl: levelAt(3),
      ...((packed & 1) === 1 && { transparent: true as const }),
    };
  }

  private invert(): Uint16Array {
    const rowOf = new Uint16Array(this.forms);
    for (const [row, packed] of this.rows.entries())
      rowOf[packed >>> (1 + LEVEL_LISTS.length * LEVEL_BITS)] = row + 1;
    return rowOf;
  }
}
