/**
 * A reader's own file in the CEDICT format, read leniently, a line at a time:
 *
 *     Traditional Simplified [pin1 yin1] /gloss/gloss/
 *
 * In addition to CC-CEDICT's syntax: a single headword, no reading or an empty one, `[[pin1yin1]]`, tone marks, `v` and `ü` for `u:`,
 * tone 0, `{jyut6 ping3}` after the reading, tabs between the parts, empty glosses.
 */
import { isSyllable, parseSyllable } from '../pinyin/index.ts';
import type { Syllable } from '../types.ts';
import { languageOf } from './file-language.ts';

/** One line of a reader's dictionary. */
export interface UserEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** As in `CedictEntry`; empty where the file gives none. */
  readonly reading: readonly Syllable[];
  /** In the file's order, measure words (`CL:…`) included; at least one. */
  readonly glosses: readonly string[];
}

/** What a line should have had where it is wrong; `glossStart` is the slash before the glosses, `glossEnd` the one behind them. */
export type ExpectedPart =
  | 'shortLine'
  | 'headword'
  | 'oneHeadword'
  | 'shortHeadword'
  | 'readingEnd'
  | 'shortReading'
  | 'pinyin'
  | 'glossStart'
  | 'glossEnd'
  | 'gloss';

/** A line that is not an entry. */
export interface LineError {
  /** 1-based. */
  readonly line: number;
  readonly expected: ExpectedPart;
  /** The text there, shortened; empty at the end of the line. Of a line that is too long its length. */
  readonly found: string;
}

/** The metadata of a file. */
export interface CedictFileHead {
  /** From its header or first comment, else the file's name without its ending. */
  readonly name: string;
  /** As given in the file; absent where it names none. */
  readonly licence?: string;
  readonly version?: string;
  /** Of its glosses, BCP 47; absent where neither header nor name tells. */
  readonly language?: string;
}

/** Maximum length of a line, a headword and a gloss; in UTF-16 code units. */
const MAX_LINE_LENGTH = 20_000;
const MAX_HEADWORD = 60;
const MAX_GLOSS = 2000;
const MAX_GLOSSES = 200;
const MAX_READING_PARTS = 80;
/** Maximum length of a field of the metadata. */
const MAX_HEADER = 200;
const MAX_NAME = 60;
/** How many invalid lines are listed. */
const MAX_ERRORS_TOLD = 20;

/** A syllable with its tone, Latin letters or digits, or a mark. */
const READING_PART =
  /^(?:(?:\p{Script=Latin}|\p{M}|:)*\p{Script=Latin}[\p{M}:]*[1-9]|[\p{Script=Latin}\p{M}0-9]+|[,·:・-])$/u;
const BLANKS = /[\s\u3000]+/;

/**
 * Reads one line; `undefined` for a comment (`#…`) or an empty line.
 * @throws {EntryError}
 */
function parseUserLine(line: string): UserEntry | undefined {
  if (line.length > MAX_LINE_LENGTH) throw new EntryError('shortLine', `${line.length}`);
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const slash = text.indexOf('/');
  const bracket = text.indexOf('[');
  const hasReading = bracket >= 0 && (slash < 0 || bracket < slash);
  const head = text.slice(0, hasReading ? bracket : slash < 0 ? text.length : slash).trim();
  const [traditional = '', simplified = traditional, ...more] = head === '' ? [] : head.split(BLANKS);
  if (traditional === '') fail('headword', text);
  if (slash < 0 && !hasReading) fail('glossStart');
  if (more.length > 0) fail('oneHeadword', head);
  if (Math.max(traditional.length, simplified.length) > MAX_HEADWORD) fail('shortHeadword', traditional);
  const read = hasReading ? readReading(text, bracket) : { reading: [], end: slash };
  const from = text.startsWith('/', read.end) ? read.end : -1;
  if (from < 0) fail('glossStart', text.slice(read.end));
  if (!text.endsWith('/') || text.length === from + 1) fail('glossEnd');
  const glosses = text
    .slice(from + 1, -1)
    .split('/', MAX_GLOSSES)
    .map((gloss) => gloss.trim().replaceAll('\t', ' ').slice(0, MAX_GLOSS))
    .filter((gloss) => gloss !== '');
  if (glosses.length === 0) fail('gloss', '//');
  return { traditional, simplified, reading: read.reading, glosses };
}

/** The reading that begins at a bracket, and where the glosses should begin. */
function readReading(text: string, bracket: number): { readonly reading: Syllable[]; readonly end: number } {
  const [open, close] = text.startsWith('[[', bracket) ? ['[[', ']]'] : ['[', ']'];
  const end = text.indexOf(close, bracket);
  if (end < 0) fail('readingEnd');
  const written = text.slice(bracket + open.length, end).trim();
  const parts = written === '' ? [] : written.split(BLANKS).flatMap(splitSyllables);
  if (parts.length > MAX_READING_PARTS) fail('shortReading', written);
  const reading = parts.map((part) => {
    const syllable = toSyllable(part);
    if (!READING_PART.test(syllable)) fail('pinyin', part);
    return syllable;
  });
  let after = skipBlanks(text, end + close.length);
  // Cantonese, in CC-Canto.
  if (text.startsWith('{', after)) after = skipBlanks(text, text.indexOf('}', after) + 1 || after);
  return { reading, end: after };
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\u3000]/.test(text.charAt(at))) at += 1;
  return at;
}

/** Splits `zhong1guo2`; parts that are separate stay as they are. */
function splitSyllables(part: string): string[] {
  return part.split(/(?<=\p{Script=Latin}[1-5])(?=\p{Script=Latin})/u);
}

/** `lv4`, `lü4`, `lǜ`, `de0` as CC-CEDICT writes them. */
function toSyllable(part: string): Syllable {
  const written = part
    .replace(/ü/g, 'u:')
    .replace(/Ü/g, 'U:')
    .replace(/^([nl])v(?=e?n?[0-9]$)/i, '$1u:')
    .replace(/^(\p{Script=Latin}[\p{Script=Latin}:]*)0$/u, '$15');
  if (isSyllable(written) || /^[\x20-\x7e]*$/.test(written)) return written;
  return parseSyllable(part) ?? written;
}

/** A line that is not an entry, and why. */
class EntryError extends Error {
  override readonly name = 'EntryError';
  readonly expected: ExpectedPart;
  readonly found: string;

  constructor(expected: ExpectedPart, found: string) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
  }
}

/** @param text what stands there; empty at the end of the line */
function fail(expected: ExpectedPart, text = ''): never {
  const characters = [...text.slice(0, 40)];
  const cut = characters.slice(0, 16).join('');
  throw new EntryError(expected, characters.length > 16 ? `${cut}…` : cut);
}

/** A file read line by line: its entries, its metadata, its invalid lines. */
export class CedictFile {
  readonly entries: UserEntry[] = [];
  /** The first invalid lines; the others are only counted. */
  readonly errors: LineError[] = [];
  errorCount = 0;
  readonly #text: string;
  readonly #fileName: string;
  readonly #lineEnd: string;
  readonly #header = new Map<string, string>();
  #comment: string | undefined;
  #licence: string | undefined;
  #at = 0;
  #line = 0;

  /** @param fileName gives name and language where the header does not */
  constructor(text: string, fileName: string) {
    this.#text = text.startsWith('\ufeff') ? text.slice(1) : text;
    this.#fileName = fileName;
    this.#lineEnd = text.includes('\n') ? '\n' : '\r';
  }

  /** Continues reading, at most this many lines; returns the share of the file that is read, 1 at its end. */
  read(lines: number): number {
    const text = this.#text;
    for (let left = lines; left > 0 && this.#at < text.length; left--) {
      const next = text.indexOf(this.#lineEnd, this.#at);
      const end = next < 0 ? text.length : next;
      this.#line += 1;
      this.#readLine(text.slice(this.#at, end));
      this.#at = end + 1;
    }
    return this.#at >= text.length ? 1 : this.#at / text.length;
  }

  /** How many lines are read. */
  get lines(): number {
    return this.#line;
  }

  head(): CedictFileHead {
    const said = (...keys: readonly string[]): string | undefined =>
      keys.map((key) => this.#header.get(key)).find((value) => value !== undefined);
    const file = this.#fileName.replace(/(?:\.(?:u8|utf-?8|txt|gz|zip|cedict|tsv))+$/i, '').trim();
    const name = said('name', 'title') ?? this.#comment ?? file;
    const licence = said('license', 'licence') ?? this.#licence;
    const version = said('date', 'version');
    const language = languageOf({ header: said('language', 'lang'), name, fileName: this.#fileName });
    return {
      name: name.slice(0, MAX_NAME) || 'Dictionary',
      ...(licence !== undefined && { licence }),
      ...(version !== undefined && { version }),
      ...(language !== undefined && { language }),
    };
  }

  #readLine(line: string): void {
    if (line.startsWith('#')) {
      this.#readComment(line.slice(0, MAX_HEADER * 2).trimEnd());
      return;
    }
    try {
      const entry = parseUserLine(line);
      if (entry) this.entries.push(entry);
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      const { expected, found } = error;
      this.errorCount += 1;
      if (this.errors.length < MAX_ERRORS_TOLD) this.errors.push({ line: this.#line, expected, found });
    }
  }

  #readComment(line: string): void {
    const field = /^#!\s*([\w-]{1,30})\s*[=:]\s*(.*)$/.exec(line);
    if (field) {
      const [, key = '', value = ''] = field;
      if (value.trim() !== '' && this.#header.size < 50)
        this.#header.set(key.toLowerCase(), value.trim().slice(0, MAX_HEADER));
      return;
    }
    const comment = line.replace(/^#+\s*/, '').trim();
    // A title is short; a sentence is not a name.
    if (this.#comment === undefined && this.entries.length === 0 && comment !== '')
      this.#comment = comment.length <= 40 ? comment : '';
    if (this.#comment === '') this.#comment = undefined;
    if (this.#licence === undefined && /licen[cs]e|lizenz/i.test(comment))
      this.#licence = comment.replace(/^licen[cs]e\s*:\s*/i, '').slice(0, MAX_HEADER);
  }
}
