/// <reference path="./papaparse.d.ts" />
/** Lists of words from elsewhere, as tables: the format of a file, and the role of each column. */
import Papa from 'papaparse/papaparse.min.js';
import { MAX_IMPORTED } from './archive.ts';
import { plainText } from './cell-text.ts';
import { assignRoles, type ColumnRole, isHeader, SAMPLE_ROWS } from './column-roles.ts';
import { ImportError } from './import-error.ts';
import { t } from './language/index.ts';
import { splitList } from './pasted-words.ts';

/** A file as a table of words. */
export interface WordTable {
  readonly format: 'csv' | 'anki' | 'pleco' | 'zhongwen' | 'list';
  /** The columns' names, where the file has them. */
  readonly header?: readonly string[];
  readonly rows: readonly TableRow[];
  /** The guessed role of each column. */
  readonly roles: readonly ColumnRole[];
  /** Cells are HTML. */
  readonly html: boolean;
}

/** A row of it. */
export interface TableRow {
  /** Its line, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The category under which the row stands. */
  readonly tags?: readonly string[];
}

/** Maximum length of a list of words, in UTF-16 code units: it is parsed as a whole. */
const MAX_TABLE_LENGTH = 60_000_000;

/** `银行[銀行]`, as Pleco writes both forms. */
const PLECO_FORMS = /^(\S+?)\[(\S+?)\]$/u;
/** Excel's own first line: `sep=;`. */
const SEPARATOR_LINE = /^sep=(.)\n/i;
/** Separators between columns, in the order in which they are tried. */
const SEPARATORS = ['\t', ',', ';', '|'];
/** Pleco's private-use characters for bold, italics and links. */
const PLECO_MARKS = /[\uEAB1-\uEABB]/g;

/**
 * Reads a list of words: Anki's text export, CSV of any separator, Pleco's and Zhongwen's lists, or plain words.
 * @throws {ImportError} naming the line
 */
export function readTable(text: string): WordTable {
  if (text.length > MAX_TABLE_LENGTH) throw new ImportError(t('errors.file.tooLong'));
  if (text.includes('\0')) throw errorAt(1, t('errors.file.notText'));
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (plain.trim() === '') throw errorAt(1, t('errors.file.empty'));
  const table = /^#(separator|html|tags|deck|notetype|columns)\b/.test(plain)
    ? readAnki(plain)
    : readPlain(plain);
  if (table.rows.length > MAX_IMPORTED)
    throw errorAt(table.rows[MAX_IMPORTED]?.line ?? 1, t('errors.file.atMost', { max: MAX_IMPORTED }));
  return table;
}

function errorAt(line: number, problem: string): ImportError {
  return new ImportError(t('errors.file.line', { line: String(line), problem }));
}

/** Names of columns that say nothing of the word. */
const ANKI_LEFT_OUT = ['guid column', 'notetype column', 'deck column'];

function readAnki(text: string): WordTable {
  const lines = text.split('\n');
  const count = lines.findIndex((line) => !line.startsWith('#'));
  const head = new Map(
    lines.slice(0, count < 0 ? lines.length : count).map((line) => {
      const [name = '', ...value] = line.slice(1).split(':');
      return [name.trim().toLowerCase(), withoutTrailing(value.join(':'))] as const;
    }),
  );
  const delimiter = separatorOf(head.get('separator')?.trim() ?? 'tab');
  const body = count < 0 ? '' : lines.slice(count).join('\n');
  const rows = readRows(body, { delimiter, line: count + 1 });
  const header = head.get('columns')?.split(delimiter);
  const html = head.get('html')?.trim() !== 'false';
  const shown = rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells.map((cell) => plainText(cell, { html })));
  const tagsColumn = Number(head.get('tags column')) - 1;
  const leftOut = new Set(ANKI_LEFT_OUT.map((name) => Number(head.get(name)) - 1));
  if (tagsColumn >= 0) leftOut.add(tagsColumn);
  const roles = assignRoles(shown, { ...(header && { header }), leftOut }).map((role, at): ColumnRole => {
    if (at === tagsColumn) return 'tags';
    return role === 'tags' && tagsColumn >= 0 ? '' : role;
  });
  return { format: 'anki', ...(header && { header }), rows, roles, html };
}

/** A header line that went through a spreadsheet ends in separators: `Comma,,`. */
function withoutTrailing(value: string): string {
  return value.replace(/(.)[,;\t]+$/, '$1');
}

function separatorOf(name: string): string {
  const named: Readonly<Record<string, string>> = {
    tab: '\t',
    comma: ',',
    semicolon: ';',
    space: ' ',
    pipe: '|',
    colon: ':',
  };
  const lower = name.toLowerCase();
  const separator = Object.hasOwn(named, lower) ? named[lower] : undefined;
  if (separator === undefined && name.length !== 1)
    throw errorAt(1, t('errors.file.separator', { name: name.slice(0, 20) }));
  return separator ?? name;
}

function readPlain(text: string): WordTable {
  const [line = '', separator] = SEPARATOR_LINE.exec(text) ?? [];
  if (separator) return readCsv(text.slice(line.length), { delimiter: separator, line: 2 });
  if (/^\s*\|.*\|\s*$/m.test(text.slice(0, text.indexOf('\n')))) return readMarkdown(text);
  const delimiter = guessDelimiter(text);
  if (delimiter === undefined) return readList(text);
  return delimiter === '\t' ? readTabs(text) : readCsv(text, { delimiter, line: 1 });
}

function readTabs(text: string): WordTable {
  const { rows, isPleco } = splitForms(readTabRows(text));
  const headed = takeHeader(rows);
  if (headed.header) return tableOf(headed);
  if (isPleco)
    return { format: 'pleco', rows, roles: ['word', 'traditional', 'pinyin', 'meaning'], html: false };
  const table = tableOf({ rows: splitDashes(rows) });
  const isZhongwen = table.roles.slice(0, 4).join() === 'word,traditional,pinyin,meaning';
  return { ...table, format: isZhongwen ? 'zhongwen' : 'csv' };
}

/** In files with tabs a quotation mark may be text: where quotes are not paired, every one is text. */
function readTabRows(text: string): TableRow[] {
  const plain = (): TableRow[] => readRows(text, { delimiter: '\t', line: 1, quoted: false });
  if (!/(^|\t|\n)"/.test(text)) return plain();
  try {
    return readRows(text, { delimiter: '\t', line: 1 });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return plain();
  }
}

function readCsv(
  text: string,
  { delimiter, line }: { readonly delimiter: string; readonly line: number },
): WordTable {
  return tableOf(takeHeader(readRows(text, { delimiter, line })));
}

function tableOf({ header, rows }: Headed): WordTable {
  const cells = rows.slice(0, SAMPLE_ROWS).map((row) => row.cells);
  const roles = assignRoles(cells, header ? { header } : {});
  return { format: 'csv', ...(header && { header }), rows, roles, html: false };
}

/** A table between bars, `| 银行 | bank |`; the line of dashes under its head is not a row. */
function readMarkdown(text: string): WordTable {
  const rows = text.split('\n').flatMap((row, at): TableRow[] => {
    const inner = /^\s*\|(.*)\|\s*$/.exec(row)?.[1];
    if (inner === undefined || /^[\s|:-]*$/.test(inner)) return [];
    return [{ line: at + 1, cells: inner.split('|').map((cell) => cell.trim()) }];
  });
  return tableOf(takeHeader(rows));
}

function readList(text: string): WordTable {
  const rows = text
    .split('\n')
    .flatMap((line, at) => splitList(line).map((word) => ({ line: at + 1, cells: [word] })));
  if (rows.length === 0) throw errorAt(1, t('errors.file.noWord'));
  return { format: 'list', rows, roles: ['word'], html: false };
}

/**
 * The separator that divides most lines into the same number of cells, of two such the one with more cells; `undefined`
 * where none does, as in a plain list.
 */
function guessDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .slice(0, SAMPLE_ROWS);
  const sample = lines.join('\n');
  const scored = SEPARATORS.flatMap((mark) => {
    const split = lines.filter((line) => line.includes(mark)).length;
    // A list of words between commas has many in a line, and no English word.
    const isTable = split > lines.length / 2 && (mark === '\t' || lines.some((line) => /[a-z]/i.test(line)));
    return isTable ? [{ mark, ...evenness(sample, mark) }] : [];
  });
  const tab = scored.find(({ mark }) => mark === '\t');
  return (tab ?? scored.sort((a, b) => b.share - a.share || b.cells - a.cells)[0])?.mark;
}

/** The most frequent number of cells in a line, and the share of lines that have it. */
function evenness(sample: string, delimiter: string): { readonly share: number; readonly cells: number } {
  const { data } = Papa.parse(sample, { delimiter, quoteChar: '"' });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 0, lines = 0] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  return { share: lines / Math.max(1, data.length), cells };
}

function readRows(
  text: string,
  {
    delimiter,
    line,
    quoted = true,
  }: { readonly delimiter: string; readonly line: number; readonly quoted?: boolean },
): TableRow[] {
  const { data, errors } = Papa.parse(text, { delimiter, quoteChar: quoted ? '"' : '\0' });
  const lines: number[] = [];
  let at = line;
  for (const cells of data) {
    lines.push(at);
    at += 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
  }
  const broken = errors.find(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes');
  if (broken) {
    const where = lines[broken.row ?? 0] ?? line;
    throw errorAt(where, t('errors.file.quote'));
  }
  return data
    .map((cells, index) => ({ line: lines[index] ?? line, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Pleco's lines: `//category`, and `银行[銀行]` as two cells. */
function splitForms(rows: readonly TableRow[]): { rows: TableRow[]; isPleco: boolean } {
  let tags: readonly string[] = [];
  let isPleco = false;
  const split: TableRow[] = [];
  for (const { line, cells } of rows) {
    const [first = '', ...others] = cells.map((cell) => cell.replaceAll(PLECO_MARKS, ''));
    if (first.startsWith('//')) {
      tags = first.slice(2).trim() === '' ? [] : [first.slice(2).trim()];
      isPleco = true;
      continue;
    }
    const [, simplified, traditional] = PLECO_FORMS.exec(first) ?? [];
    if (simplified && traditional) isPleco = true;
    split.push({
      line,
      cells: [simplified ?? first, traditional ?? '', ...others],
      ...(tags.length > 0 && { tags }),
    });
  }
  return isPleco ? { rows: split, isPleco } : { rows: [...rows], isPleco };
}

/** Quizlet's `yínháng - bank` as two cells, where all rows have it so. */
function splitDashes(rows: readonly TableRow[]): readonly TableRow[] {
  const split = (cell: string): readonly string[] => {
    const [, pinyin = '', meaning = ''] = /^(\S[^-–]{0,40}?) [-–] (.+)$/s.exec(cell) ?? [];
    return pinyin === '' ? [] : [pinyin, meaning];
  };
  const isSplit =
    rows.length > 0 && rows.every(({ cells }) => cells.length === 2 && split(cells[1] ?? '')[0]);
  if (!isSplit) return rows;
  return rows.map((row) => ({ ...row, cells: [row.cells[0] ?? '', ...split(row.cells[1] ?? '')] }));
}

interface Headed {
  readonly header?: readonly string[];
  readonly rows: readonly TableRow[];
}

function takeHeader(rows: readonly TableRow[]): Headed {
  const [first, ...others] = rows;
  return first && isHeader(first.cells) ? { header: first.cells, rows: others } : { rows };
}
