/**
 * The CEDICT line format, read strictly and written back:
 *
 *     Traditional Simplified [pin1 yin1] /first sense/second sense/
 *
 * CC-CEDICT has this format, and readers' own dictionaries (German, French, Cantonese,
 * a glossary), so nothing here is tied to Mandarin: a syllable is letters and a tone digit 1 to 9.
 */
import type { Syllable } from '../types.ts';

/** One line of a CEDICT file. */
export interface CedictEntry {
  readonly traditional: string;
  readonly simplified: string;
  /** The parts between the brackets: syllables, Latin letters (`3`, `C`, `AA`), `,` `·` `:`. */
  readonly reading: readonly Syllable[];
  /** The text between the slashes, in order, classifiers (`CL:…`) included. */
  readonly glosses: readonly string[];
}

/** A line that is not in the CEDICT format: says where, what was expected and what was found. */
export class CedictSyntaxError extends Error {
  override readonly name = 'CedictSyntaxError';
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  readonly expected: string;
  readonly found: string;

  constructor(at: { line: number; column: number; expected: string; found: string }) {
    super(`line ${at.line}, column ${at.column}: expected ${at.expected}, found ${at.found}`);
    this.line = at.line;
    this.column = at.column;
    this.expected = at.expected;
    this.found = at.found;
  }
}

/** A syllable with its tone (`lu:4`, `gwong2`, `xx5`), Latin letters or digits (`C`, `4S`), or a mark. */
const READING_PART =
  /^(?:(?:\p{Script=Latin}|\p{M}|:)*\p{Script=Latin}[\p{M}:]*[1-9]|[\p{Script=Latin}\p{M}0-9]+|[,·:・-])$/u;
const SPACE = /\s/u;

/** Reads one line; its parts are consumed from left to right. */
class LineReader {
  private readonly text: string;
  private readonly line: number;
  private at = 0;

  constructor(text: string, line: number) {
    this.text = text;
    this.line = line;
  }

  fail(expected: string, column = this.at): never {
    const rest = this.text.slice(column);
    const found = rest === '' ? 'the end of the line' : `"${[...rest].slice(0, 12).join('')}"`;
    throw new CedictSyntaxError({ line: this.line, column: column + 1, expected, found });
  }

  literal(mark: string, expected: string): void {
    if (!this.text.startsWith(mark, this.at)) this.fail(expected);
    this.at += mark.length;
  }

  /** A headword: everything up to the next space. */
  headword(which: string): string {
    const end = this.text.indexOf(' ', this.at);
    const word = end < 0 ? '' : this.text.slice(this.at, end);
    if (word === '' || word.startsWith('[')) this.fail(`a ${which} headword and a space`);
    if (SPACE.test(word)) this.fail(`a ${which} headword without blanks`);
    this.at = end + 1;
    return word;
  }

  reading(): string[] {
    this.literal('[', '"["');
    const end = this.text.indexOf(']', this.at);
    if (end < 0) this.fail('"]"', this.text.length);
    const parts = this.text.slice(this.at, end).split(' ');
    for (const part of parts) {
      if (!READING_PART.test(part)) this.fail('a syllable with a tone digit, Latin letters, "," or "·"');
      this.at += part.length + 1;
    }
    this.at = end + 1;
    return parts;
  }

  glosses(): string[] {
    const glosses: string[] = [];
    this.literal('/', '"/" and a gloss');
    while (this.at < this.text.length) {
      const end = this.text.indexOf('/', this.at);
      if (end < 0) this.fail('"/" at the end of the gloss', this.text.length);
      const gloss = this.text.slice(this.at, end);
      if (gloss.trim() === '') this.fail('a gloss');
      glosses.push(gloss);
      this.at = end + 1;
    }
    if (glosses.length === 0) this.fail('a gloss');
    return glosses;
  }
}

/**
 * Reads one line of a CEDICT file; `undefined` for a comment (`#…`) or an empty line.
 * @param lineNumber 1-based, for the error.
 * @throws CedictSyntaxError
 */
export function parseCedictLine(line: string, lineNumber = 1): CedictEntry | undefined {
  const text = line.trimEnd();
  if (text === '' || text.startsWith('#')) return undefined;
  const reader = new LineReader(text, lineNumber);
  const traditional = reader.headword('traditional');
  const simplified = reader.headword('simplified');
  const reading = reader.reading();
  reader.literal(' ', 'a space after "]"');
  return { traditional, simplified, reading, glosses: reader.glosses() };
}

/**
 * Reads a CEDICT file, line ends LF or CRLF, with or without a byte order mark.
 * @throws CedictSyntaxError on the first invalid line.
 */
export function parseCedict(text: string): CedictEntry[] {
  const entries: CedictEntry[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const entry = parseCedictLine(line, index + 1);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

/**
 * Writes an entry as a CEDICT line, the inverse of {@link parseCedictLine}. A gloss contains no `/`: the format has
 * no escape for it (nor has CC-CEDICT any such gloss), so the parser could not read it back.
 * @throws CedictSyntaxError for an entry that can't be written.
 */
export function formatCedictLine(entry: CedictEntry): string {
  const line = `${entry.traditional} ${entry.simplified} [${entry.reading.join(' ')}] /${entry.glosses.join('/')}/`;
  const slash = entry.glosses.find((gloss) => gloss.includes('/'));
  if (slash !== undefined) {
    throw new CedictSyntaxError({
      line: 1,
      column: line.indexOf(slash) + slash.indexOf('/') + 1,
      expected: 'a gloss without "/"',
      found: `"${slash}"`,
    });
  }
  return line;
}

/** Separates glosses and measure words: `['bank', 'CL:家[jia1],個|个[ge4]']` -> senses `bank`, classifiers two. */
export function splitClassifiers(glosses: readonly string[]): { senses: string[]; classifiers: string[] } {
  const senses: string[] = [];
  const classifiers: string[] = [];
  for (const gloss of glosses) {
    if (gloss.startsWith('CL:')) classifiers.push(...gloss.slice(3).split(','));
    else senses.push(gloss);
  }
  return { senses, classifiers };
}
