/** The lexicon's section of short lists: dictionary/lexicon/word-lists.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIST_MARK, WORD_LISTS } from '../lexicon/index.ts';
import { encode } from './bytes.ts';
import { DATA_FOLDER, listTables, parseTable, readTable, TableError } from './tables.ts';

const FOLDER = 'lists';
const SEPARABLE = 'separable-verbs';

/**
 * Packs the tables of `dictionary/data/lists`, of one column or two.
 * @throws TableError for a row that breaks the format or stands twice, or a list that the engine does not know.
 */
export function wordListsSection(): Uint8Array {
  const found = listTables(FOLDER).map((path) => path.slice(FOLDER.length + 1, -'.tsv'.length));
  // Grammar has that table.
  found.push(SEPARABLE);
  const unknown = found.find((name) => !WORD_LISTS.some((known) => known === name));
  if (unknown !== undefined || found.length !== WORD_LISTS.length)
    throw new Error(`data/${FOLDER}: expected the lists of lexicon/word-lists.ts, found ${found.join(' ')}`);
  return encode(WORD_LISTS.flatMap((name) => [LIST_MARK + name, ...readList(name)]).join('\n'));
}

function readList(name: string): string[] {
  if (name === SEPARABLE)
    return readTable('grammar/separable-verbs.tsv', ['verb', 'object']).map(
      ({ cells }) => (cells.verb ?? '') + (cells.object ?? ''),
    );
  const file = join(DATA_FOLDER, FOLDER, `${name}.tsv`);
  const text = readFileSync(file, 'utf8');
  const columns = text.slice(2, text.indexOf('\n')).split('\t');
  const seen = new Set<string>();
  return parseTable(text, { file, columns }).map(({ cells, line }) => {
    const [word = '', ...rest] = columns.map((column) => cells[column] ?? '');
    if (seen.has(word))
      throw new TableError({ file, line, expected: 'a word that stands once', found: word });
    seen.add(word);
    return [word, ...rest].join('\t');
  });
}
