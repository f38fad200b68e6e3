/** The tables of `dictionary/data`: tab-separated, UTF-8, LF, one header line `# column\tcolumn` that says the columns. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Path of the tables that people edit. */
export const DATA_FOLDER = join(import.meta.dirname, '..', 'data');

/** A line of a table that breaks its format. */
export class TableError extends Error {
  override readonly name = 'TableError';

  constructor(at: { file: string; line: number; expected: string; found: string }) {
    super(`${basename(at.file)}, line ${at.line}: expected ${at.expected}, found ${at.found}`);
  }
}

/** One row of a table. */
export interface SourceRow<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/**
 * Parses a table strictly.
 * @param columns what the header must name, in order.
 * @throws TableError for another header, a row with more or fewer cells, an empty line, CR, or blanks around a cell.
 */
export function parseTable<Column extends string>(
  text: string,
  { file, columns }: { file: string; columns: readonly Column[] },
): SourceRow<Column>[] {
  const fail = (line: number, expected: string, found: string): never => {
    throw new TableError({ file, line, expected, found: JSON.stringify(found) });
  };
  const [header = '', ...lines] = text.split('\n');
  const expected = `# ${columns.join('\t')}`;
  if (header !== expected) fail(1, `the header ${JSON.stringify(expected)}`, header);
  if (lines.pop() !== '') fail(lines.length + 2, 'a line feed at the end', lines.at(-1) ?? '');
  return lines.map((text, index) => {
    const line = index + 2;
    const cells = text.split('\t');
    if (text === '') fail(line, 'a row', text);
    if (cells.length !== columns.length) fail(line, `${columns.length} cells`, text);
    const loose = cells.find((cell) => cell !== cell.trim() || /[\r\u00a0\ufeff]| {2}/.test(cell));
    if (loose !== undefined) fail(line, 'cells without blanks around them', loose);
    const named = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    return { cells: named as Record<Column, string>, file, line }; // every column was just set
  });
}

/**
 * Reads a table of `dictionary/data` by its path there.
 * @throws TableError
 */
export function readTable<Column extends string>(
  path: string,
  columns: readonly Column[],
): SourceRow<Column>[] {
  const file = join(DATA_FOLDER, path);
  return parseTable(readFileSync(file, 'utf8'), { file, columns });
}

/** The paths of the tables in a folder of `dictionary/data`, in order. */
export function listTables(folder: string): string[] {
  const names = readdirSync(join(DATA_FOLDER, folder)).filter((name) => name.endsWith('.tsv'));
  return names.sort().map((name) => join(folder, name));
}

/**
 * Reads a table of two columns as a map.
 * @throws TableError also where a key occurs twice.
 */
export function readMap(path: string, columns: readonly [key: string, value: string]): Map<string, string> {
  const [keyColumn, valueColumn] = columns;
  const map = new Map<string, string>();
  for (const { cells, file, line } of readTable(path, columns)) {
    const key = cells[keyColumn] ?? '';
    if (map.has(key))
      throw new TableError({ file, line, expected: `a ${keyColumn} that stands once`, found: key });
    map.set(key, cells[valueColumn] ?? '');
  }
  return map;
}
