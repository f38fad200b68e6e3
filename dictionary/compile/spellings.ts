/**
 * How a headword may be written: Taiwan, Hong Kong and older type use other forms of some traditional characters (臺 and
 * 台, 線 and 綫, 裡 and 裏). The pairs are in data/character-variants.tsv.
 */
import type { CedictEntry } from '../lexicon/index.ts';
import { readTable } from './tables.ts';

interface Variant {
  readonly variant: string;
  /** Only where the simplified headword has this character: 著 is 着 in 隨著, not in 著名. */
  readonly simplified: string;
}

const VARIANTS = readVariants();

/** Maximum number of spellings of one headword; the first ones are in one style. */
const MAX_SPELLINGS = 8;

function readVariants(): Map<string, Variant[]> {
  const variants = new Map<string, Variant[]>();
  for (const { cells } of readTable('character-variants.tsv', ['standard', 'variant', 'simplified'])) {
    const known = variants.get(cells.standard);
    if (known === undefined) variants.set(cells.standard, [cells]);
    else known.push(cells);
  }
  return variants;
}

/** Returns the other spellings of a traditional headword: `臺灣大學` -> `['台灣大學']`. */
export function otherSpellings({
  simplified,
  traditional,
}: Pick<CedictEntry, 'simplified' | 'traditional'>): string[] {
  const plain = [...simplified];
  let spellings = [''];
  for (const [at, character] of [...traditional].entries()) {
    const variants = (VARIANTS.get(character) ?? []).filter(
      (one) => one.simplified === '' || one.simplified === plain[at],
    );
    const choices = [character, ...variants.map(({ variant }) => variant)];
    spellings = spellings.flatMap((start) => choices.map((choice) => start + choice)).slice(0, MAX_SPELLINGS);
  }
  // Half-width brackets replace full-width ones: 刚果(金).
  const narrow = [...new Set([...spellings, simplified])]
    .filter((one) => /[（）]/.test(one))
    .map(narrowBrackets);
  return [...spellings, ...narrow].filter((spelling) => spelling !== traditional && spelling !== simplified);
}

function narrowBrackets(spelling: string): string {
  return spelling.replaceAll('（', '(').replaceAll('）', ')');
}
