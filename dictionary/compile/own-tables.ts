/**
 * The tables of our own words, names and glosses (`dictionary/data/{words,names,glosses}`), read strictly: each row is
 * one sense of a headword in one reading.
 */
import { isHan } from '../text/index.ts';
import { listTables, readTable, type SourceRow, TableError } from './tables.ts';

/** One sense of a headword, as one of the tables has it. */
export interface OwnRow {
  readonly headword: string;
  /** Empty where the table leaves the traditional form to the dictionary. */
  readonly traditional: string;
  /** Numbered syllables. */
  readonly reading: readonly string[];
  /** Part of speech with a number where there are several (`n`, `v2`), or the type of a name (`person`). */
  readonly sense: string;
  /** English, drawn under the word; for `-` nothing is drawn. */
  readonly gloss: string;
  /** One more sentence or phrase for the card; may be empty. */
  readonly says: string;
  readonly table: 'glosses' | 'words' | 'names';
}

/** The parts of speech that a sense may have, without numbers. */
const PARTS_OF_SPEECH =
  'n v adj adv prep conj pron num m part aux suf pre loc int idiom phr abbr name det'.split(' ');
const SENSE = new RegExp(`^(?:${PARTS_OF_SPEECH.join('|')})\\d?$`);

/** The types of names. */
export const NAME_TYPES = [
  'person',
  'place',
  'organization',
  'company',
  'media',
  'team',
  'brand',
  'work',
  'event',
] as const;
const NAME_TYPE = new RegExp(`^(?:${NAME_TYPES.join('|')})$`);

/** A part of a reading: a syllable with its tone, or letters and digits as they stand. */
const READING_PART = /^(?:[A-Za-z]+(?::[a-z]*)?[1-5]|[A-Za-z0-9]+)$/;
/** Characters that slip in when tables are edited: curly quotes, no-break and zero-width spaces. */
const STRAY = /[\u00a0\u200b-\u200f\u2018-\u201f\u2026\ufeff]/;
/** What no gloss drawn under a word may contain: `to ` before a verb, brackets, slashes, placeholders. */
const NOT_A_GLOSS = /^to |[()[\]/]|\b(?:sb|sth)\b/;
const MAX_GLOSS_LETTERS = 25;
const MAX_TERM_LETTERS = 40;

/**
 * Reads all three tables, in the order glosses, words, names.
 * @throws TableError with file and line for a row that breaks a rule or occurs twice.
 */
export function readOwnRows(): OwnRow[] {
  const glosses = rowsOf(
    'glosses',
    ['headword', 'pinyin', 'traditional', 'sense', 'gloss', 'says'],
    (cells) => ({
      ...cells,
      table: 'glosses',
    }),
  );
  const words = rowsOf(
    'words',
    ['headword', 'traditional', 'pinyin', 'kind', 'gloss', 'background'],
    (cells) => ({
      ...cells,
      sense: cells.kind,
      says: cells.background,
      table: 'words',
    }),
  );
  const names = rowsOf('names', ['name', 'traditional', 'pinyin', 'type', 'english', 'note'], (cells) => ({
    ...cells,
    headword: cells.name,
    sense: cells.type,
    gloss: cells.english,
    says: cells.note,
    table: 'names',
  }));
  return [...glosses, ...words, ...names];
}

type Cells = Omit<OwnRow, 'reading'> & { readonly pinyin: string };

function rowsOf<Column extends string>(
  folder: OwnRow['table'],
  columns: readonly Column[],
  toCells: (cells: Readonly<Record<Column, string>>) => Cells,
): OwnRow[] {
  const seen = new Set<string>();
  return listTables(folder).flatMap((path) =>
    readTable(path, columns).map((row) => {
      const { pinyin, ...cells } = toCells(row.cells);
      const own: OwnRow = { ...cells, reading: pinyin.split(' ') };
      checkRow(own, row);
      const key = [own.headword, pinyin, own.sense, folder === 'glosses' ? own.traditional : ''].join('|');
      if (seen.has(key)) throw errorAt(row, 'a sense that stands once', key);
      seen.add(key);
      return own;
    }),
  );
}

function errorAt({ file, line }: SourceRow<string>, expected: string, found: string): TableError {
  return new TableError({ file, line, expected, found: JSON.stringify(found) });
}

function checkRow(own: OwnRow, row: SourceRow<string>): void {
  const { headword, traditional, reading, sense, gloss, says, table } = own;
  const fail = (expected: string, found: string): never => {
    throw errorAt(row, expected, found);
  };
  const han = [...headword].filter(isHan).length;
  if (han === 0) fail('a headword with a Han character', headword);
  if (reading.some((part) => !READING_PART.test(part))) fail('numbered pinyin', reading.join(' '));
  if (reading.filter((part) => /[1-5]$/.test(part)).length !== han)
    fail(`${han} syllables for ${headword}`, reading.join(' '));
  const length = [...traditional].length;
  if (length !== [...headword].length && !(table === 'glosses' && length === 0))
    fail('a traditional form as long as the headword', traditional);
  if (!(table === 'names' ? NAME_TYPE : SENSE).test(sense)) fail('a known part of speech or type', sense);
  const limit = table === 'glosses' ? MAX_GLOSS_LETTERS : table === 'words' ? MAX_TERM_LETTERS : Infinity;
  if (gloss === '' || gloss.length > limit) fail(`a gloss of 1 to ${limit} letters`, gloss);
  if (table !== 'names' && NOT_A_GLOSS.test(gloss))
    fail('a gloss without "to", brackets or placeholders', gloss);
  const stray = [headword, traditional, gloss, says].find((cell) => STRAY.test(cell));
  if (stray !== undefined) fail('no curly quotes, dots or special blanks', stray);
}
