/// <reference path="./papaparse.d.ts" />
/** Lists of words from elsewhere, as tables: what a file is, and which column of it is what. */
import Papa from 'papaparse/papaparse.min.js';
import { MAX_IMPORTED } from './archive.ts';
import { plainText } from './cell-text.ts';
import { ImportError } from './import-error.ts';
import { splitList } from './word-lists.ts';

/** What a column may hold; `''` for nothing of use. */
export const ROLES = [
  'word',
  'traditional',
  'pinyin',
  'meaning',
  'sentence',
  'source',
  'address',
  'notes',
  'tags',
  'knowledge',
] as const;
export type Role = (typeof ROLES)[number] | '';

export interface WordTable {
  readonly format: 'csv' | 'anki' | 'pleco' | 'zhongwen' | 'list';
  /** The columns' names, where the file has them. */
  readonly header?: readonly string[];
  readonly rows: readonly TableRow[];
  /** What each column seems to hold. */
  readonly roles: readonly Role[];
  /** Cells are HTML. */
  readonly html: boolean;
}

export interface TableRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Of the category that the row stands under. */
  readonly tags?: readonly string[];
}

/** Rows by which columns are guessed. */
const GUESSED_FROM = 50;
/** Columns that are looked at. */
const MAX_COLUMNS = 60;
/** Of a list of words, in UTF-16 code units: it is read in one piece. */
const MAX_TABLE_LENGTH = 60_000_000;

const HAN = /\p{Script=Han}/u;
const ONLY_HAN = /^[\p{Script=Han}\p{P}\s\dA-Za-z]{1,20}$/u;
/** `银行[銀行]`, as Pleco writes both forms. */
const PLECO_FORMS = /^(\S+?)\[(\S+?)\]$/u;
const PINYIN = /^[a-zü:āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ'’·,\d\s-]+$/i;
const TONES = /[1-5āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/i;

const NAMES: readonly (readonly [Role, RegExp])[] = [
  [
    'word',
    /^(word|simplified|hanzi|chinese|headword|character|characters|front|expression|vocab|vocabulary|词|汉字|简体)$/,
  ],
  ['traditional', /^(traditional|trad|繁体|繁體)$/],
  ['pinyin', /^(pinyin|reading|pronunciation|拼音)$/],
  ['meaning', /^(meaning|english|definition|definitions|gloss|translation|back|意思|英文)$/],
  ['sentence', /^(sentence|example|context|example sentence|句子|例句)$/],
  ['source', /^(source|title|from|来源)$/],
  ['address', /^(address|url|link|网址)$/],
  ['notes', /^(note|notes|comment|comments|remark|备注)$/],
  ['tags', /^(tag|tags|category|categories|标签)$/],
  ['knowledge', /^(knowledge|status|known)$/],
];

/**
 * Reads a list of words: Anki's text export, CSV of any separator, Pleco's and Zhongwen's lists, or plain words.
 * @throws {ImportError} naming the line
 */
export function readTable(text: string): WordTable {
  if (text.length > MAX_TABLE_LENGTH) throw new ImportError('The file is too long to be read.');
  if (text.includes('\0')) throw new ImportError('Line 1: this is no text file.');
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  if (plain.trim() === '') throw new ImportError('Line 1: the file is empty.');
  const table = /^#(separator|html|tags|deck|notetype|columns)\b/.test(plain)
    ? readAnki(plain)
    : readPlain(plain);
  if (table.rows.length > MAX_IMPORTED)
    throw new ImportError(`Line ${table.rows[MAX_IMPORTED]?.line}: at most ${MAX_IMPORTED} words at once.`);
  return table;
}

function readAnki(text: string): WordTable {
  const lines = text.split('\n');
  const count = lines.findIndex((line) => !line.startsWith('#'));
  const head = new Map(
    lines.slice(0, count < 0 ? lines.length : count).map((line) => {
      const [name = '', ...value] = line.slice(1).split(':');
      return [name.trim().toLowerCase(), value.join(':')] as const;
    }),
  );
  const delimiter = separatorOf(head.get('separator')?.trim() ?? 'tab');
  const body = count < 0 ? '' : lines.slice(count).join('\n');
  const rows = readRows(body, { delimiter, line: count + 1 });
  const header = head.get('columns')?.split(delimiter);
  const html = head.get('html')?.trim() !== 'false';
  const shown = rows.slice(0, GUESSED_FROM).map((row) => ({
    ...row,
    cells: row.cells.map((cell) => plainText(cell, { html })),
  }));
  const roles = guessRoles(shown, header);
  const tagsColumn = Number(head.get('tags column'));
  const withTags = roles.map((role, at): Role => {
    if (at + 1 === tagsColumn) return 'tags';
    return role === 'tags' && tagsColumn > 0 ? '' : role;
  });
  return { format: 'anki', ...(header && { header }), rows, roles: withTags, html };
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
    throw new ImportError(`Line 1: “${name.slice(0, 20)}” is no separator that Anki knows.`);
  return separator ?? name;
}

function readPlain(text: string): WordTable {
  const delimiter = guessDelimiter(text);
  if (delimiter === undefined) return readList(text);
  if (delimiter !== '\t') return readCsv(text, delimiter);
  const { rows, isPleco } = splitForms(readRows(text, { delimiter, line: 1, quoted: text.includes('\t"') }));
  const headed = takeHeader(rows);
  if (headed.header)
    return { format: 'csv', ...headed, roles: guessRoles(headed.rows, headed.header), html: false };
  if (isPleco)
    return { format: 'pleco', rows, roles: ['word', 'traditional', 'pinyin', 'meaning'], html: false };
  const roles = guessRoles(rows);
  const isZhongwen = roles.slice(0, 4).join() === 'word,traditional,pinyin,meaning';
  return { format: isZhongwen ? 'zhongwen' : 'csv', rows, roles, html: false };
}

function readCsv(text: string, delimiter: string): WordTable {
  const { header, rows } = takeHeader(readRows(text, { delimiter, line: 1 }));
  return { format: 'csv', ...(header && { header }), rows, roles: guessRoles(rows, header), html: false };
}

function readList(text: string): WordTable {
  const rows = text
    .split('\n')
    .flatMap((line, at) => splitList(line).map((word) => ({ line: at + 1, cells: [word] })));
  if (rows.length === 0) throw new ImportError('Line 1: there is no Chinese word in this file.');
  return { format: 'list', rows, roles: ['word'], html: false };
}

/** The separator that splits most lines alike; `undefined` where none does, as in a plain list. */
function guessDelimiter(text: string): string | undefined {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('//'))
    .slice(0, GUESSED_FROM);
  return ['\t', ',', ';'].find((mark) => {
    const split = lines.filter((line) => line.includes(mark)).length;
    // A list of words between commas has many in a line, and no word of English.
    return split > lines.length / 2 && (mark === '\t' || lines.some((line) => /[a-z]/i.test(line)));
  });
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
    throw new ImportError(`Line ${where}: a quotation mark opens here and is not closed as it should be.`);
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
    const [first = '', ...others] = cells;
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

function takeHeader(rows: readonly TableRow[]): { header?: readonly string[]; rows: readonly TableRow[] } {
  const [first, ...others] = rows;
  const named = first?.cells.filter((cell) => roleOfName(cell) !== '').length ?? 0;
  return first && named > 0 && named >= first.cells.length / 3
    ? { header: first.cells, rows: others }
    : { rows };
}

function roleOfName(name: string): Role {
  const plain = name.trim().toLowerCase();
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? '';
}

/** What each column holds, by its name, or by what stands in its first cells; each role at most once. */
function guessRoles(rows: readonly TableRow[], header?: readonly string[]): Role[] {
  const width = rows
    .slice(0, GUESSED_FROM)
    .reduce((most, { cells }) => Math.max(most, cells.length), header?.length ?? 0);
  const columns = Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, column) =>
    rows.slice(0, GUESSED_FROM).flatMap(({ cells }) => cells[column] || []),
  );
  const taken = new Set<Role>();
  const roles = columns.map((cells, column): Role => {
    const candidates = [roleOfName(header?.[column] ?? ''), ...rolesOfCells(cells)];
    const role = candidates.find((one) => one !== '' && !taken.has(one)) ?? '';
    taken.add(role);
    return role;
  });
  if (taken.has('word') || taken.has('traditional')) return roles;
  // Without a column of words there is nothing to take in: the one with the most Chinese, then.
  const han = columns.map((cells) => cells.filter((cell) => HAN.test(cell)).length);
  const best = han.indexOf(Math.max(...han));
  return roles.map((role, column) => (column === best ? 'word' : role));
}

function rolesOfCells(cells: readonly string[]): Role[] {
  if (cells.length === 0) return [];
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length > cells.length * 0.7;
  if (most((cell) => /^https?:\/\//.test(cell))) return ['address'];
  if (most((cell) => HAN.test(cell) && ONLY_HAN.test(cell) && !/[。！？]/.test(cell)))
    return ['word', 'traditional'];
  if (most((cell) => HAN.test(cell))) return ['sentence'];
  if (most((cell) => PINYIN.test(cell) && TONES.test(cell) && /[a-z]/i.test(cell))) return ['pinyin'];
  if (most((cell) => /[a-z]{2}/i.test(cell) && !HAN.test(cell.slice(0, 2)))) return ['meaning', 'notes'];
  return [];
}
