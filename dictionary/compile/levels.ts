/** The section of word levels, from `data/levels.tsv` and `data/transparent.tsv`. */
import { NO_FORM, packLevel, type Section } from '../lexicon/index.ts';
import { bytesOf } from './bytes.ts';
import { readTable, TableError } from './tables.ts';

const COLUMNS = ['word', 'size', 'HSK 2.0', 'HSK 2021', 'HSK 2025', 'TOCFL'] as const;

/** The header of `data/levels.tsv`. */
export const LEVELS_HEADER = `# ${COLUMNS.join('\t')}`;

/**
 * The levels of the words that the lexicon has, easiest first.
 * @param numberOf the number of each form
 * @throws TableError for a size that does not match its row
 */
export function levelsSection(
  numberOf: ReadonlyMap<string, number>,
): Pick<Record<Section, Uint8Array>, 'levels'> {
  const transparent = new Set(readTable('transparent.tsv', ['word', 'parts']).map(({ cells }) => cells.word));
  const rows = readTable('levels.tsv', COLUMNS).flatMap(({ cells, file, line }) => {
    if (Number(cells.size) !== line - 1)
      throw new TableError({ file, line, expected: `size ${line - 1}`, found: cells.size });
    const form = numberOf.get(cells.word);
    // Some words of the lists are not headwords (走过): their place stays empty, so that sizes are right.
    return packLevel(form ?? NO_FORM, {
      hsk2: Number(cells['HSK 2.0']),
      hsk2021: Number(cells['HSK 2021']),
      hsk2025: Number(cells['HSK 2025']),
      tocfl: Number(cells.TOCFL),
      transparent: transparent.has(cells.word),
    });
  });
  return { levels: bytesOf(Uint32Array.from(rows)) };
}
