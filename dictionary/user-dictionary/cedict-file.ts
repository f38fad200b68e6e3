/**
 * A reader's own file in the CEDICT format, read leniently, a line at a time:
 *
 *     Traditional Simplified [pin1 yin1] /gloss/gloss/
 *
 * In addition to CC-CEDICT's syntax: a single headword, no reading or an empty one, `[[pin1yin1]]`, tone marks, `v` and `ü` for `u:`,
 * tone 0, `{jyut6 ping3}` after the reading, tabs between the parts, empty glosses.
 */
import { CedictSyntaxError } from '../lexicon/index.ts';
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

/** A line that is not an entry. */
export interface LineError {
  /** 1-based. */
  readonly line: number;
  /** What was expected and what was found. */
  readonly reason: string;
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
 * @param lineNumber 1-based, for the error
 * @throws {CedictSyntaxError}
 */
function parseUserLine(line: string, lineNumber = 1): UserEntry | undefined {
  if (line.length > MAX_LINE_LENGTH)
    fail(lineNumber, 1, `a line of at most ${MAX_LINE_LENGTH} characters`, `${line.length}`);
  const text = line.trim();
  if (text === '' || text.startsWith('#')) return undefined;
  const slash = text.indexOf('/');
  const bracket = text.indexOf('[');
  const hasReading = bracket >= 0 && (slash < 0 || bracket < slash);
  const head = text.slice(0, hasReading ? bracket : slash < 0 ? text.length : slash).trim();
  const [traditional = '', simplified = traditional, ...more] = head === '' ? [] : head.split(BLANKS);
  if (traditional === '') fail(lineNumber, 1, 'a headword', shown(text));
  if (slash < 0 && !hasReading) fail(lineNumber, text.length + 1, '"/" and a gloss', 'the end of the line');
  if (more.length > 0)
    fail(lineNumber, 1, 'one headword, or a traditional and a simplified one', shown(head));
  if (Math.max(traditional.length, simplified.length) > MAX_HEADWORD)
    fail(lineNumber, 1, `a headword of at most ${MAX_HEADWORD} characters`, shown(traditional));
  const read = hasReading ? readReading(text, bracket, lineNumber) : { reading: [], end: slash };
  const from = text.startsWith('/', read.end) ? read.end : -1;
  if (from < 0) fail(lineNumber, read.end + 1, '"/" and a gloss', shown(text.slice(read.end)));
  if (!text.endsWith('/') || text.length === from + 1)
    fail(lineNumber, text.length + 1, '"/" at the end of the gloss', 'the end of the line');
  const glosses = text
    .slice(from + 1, -1)
    .split('/', MAX_GLOSSES)
    .map((gloss) => gloss.trim().replaceAll('\t', ' ').slice(0, MAX_GLOSS))
    .filter((gloss) => gloss !== '');
  if (glosses.length === 0) fail(lineNumber, from + 1, 'a gloss', '"//"');
  return { traditional, simplified, reading: read.reading, glosses };
}

/** The reading that begins at a bracket, and where the glosses should begin. */
function readReading(
  text: string,
  bracket: number,
  line: number,
): { readonly reading: Syllable[]; readonly end: number } {
  const [open, close] = text.startsWith('[[', bracket) ? ['[[', ']]'] : ['[', ']'];
  const end = text.indexOf(close, bracket);
  if (end < 0) fail(line, bracket + 1, `"${close}" behind the reading`, 'the end of the line');
  const written = text.slice(bracket + open.length, end).trim();
  const parts = written === '' ? [] : written.split(BLANKS).flatMap(splitSyllables);
  if (parts.length > MAX_READING_PARTS) fail(line, bracket + 1, 'a shorter reading', shown(written));
  const reading = parts.map((part) => {
    const syllable = toSyllable(part);
    if (!READING_PART.test(syllable))
      fail(line, bracket + 1, 'pinyin such as "yin2 hang2" between the brackets', shown(part));
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

function fail(line: number, column: number, expected: string, found: string): never {
  throw new CedictSyntaxError({ line, column, expected, found });
}

function shown(text: string): string {
  const characters = [...text.slice(0, 40)];
  const cut = characters.slice(0, 16).join('');
  return characters.length === 0 ? 'the end of the line' : `"${cut}${characters.length > 16 ? '…' : ''}"`;
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
      const entry = parseUserLine(line, this.#line);
      if (entry) this.entries.push(entry);
    } catch (error) {
      if (!(error instanceof CedictSyntaxError)) throw error;
      this.errorCount += 1;
      if (this.errors.length < MAX_ERRORS_TOLD)
        this.errors.push({
          line: this.#line,
          reason: `expected ${error.expected}, found ${error.found}`,
        });
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
