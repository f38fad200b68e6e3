/**
 * Importing a file: it is read, compared with what is stored, and handed out in portions. Runs in a worker of its own
 * (`entrypoints/word-file-worker`), so that no file, however large or odd, blocks a page, and so that it can be
 * stopped. What it needs of the page it requests in portions too.
 */
import {
  type Archive,
  type ColumnRole,
  type ImportItem,
  type Knowledge,
  NO_READER_CONTENTS,
  type OwnText,
  planImport,
  planReader,
  type ReaderContents,
  readArchive,
  readRow,
  readTable,
  type SkippedRow,
  shardOf,
  type Word,
  type WordFacts,
  type WordTable,
  wordId,
  wordOfRow,
} from '../../vocabulary/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { type Decoding, readText } from './read-text.ts';

/** How many forms are looked up at once, and how many words are compared with stored ones at once. */
const ROWS_AT_ONCE = 400;
const WORDS_AT_ONCE = 100;
/** A portion ends at this many words, or this many UTF-16 code units. */
const MAX_PORTION_WORDS = 1000;
const MAX_PORTION_LENGTH = 1_000_000;
/** Texts staged in one message, in UTF-16 code units: browsers carry 64 MB at most. */
const MAX_TEXTS_LENGTH = 4_000_000;
/** Words and skipped lines that a preview shows. */
const SHOWN_WORDS = 6;
const SHOWN_SKIPPED = 200;
/** How many rows the reader sees when choosing columns. */
const SHOWN_ROWS = 3;

/** What a session needs of the page. */
export interface SessionPorts {
  /** The stored, readable words of some ids. */
  readonly readWords: (ids: readonly string[]) => Promise<readonly Word[]>;
  /** What the reader page stores, texts without their bodies. */
  readonly readReaderHeads: () => Promise<ReaderContents | undefined>;
  /** The dictionary's entry for each of some forms, in their order: the likeliest one. */
  readonly findWords: (forms: readonly string[]) => Promise<readonly (readonly WordFacts[])[]>;
  /** How far a preview is, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** A list of words, as the reader chooses its columns. */
export interface TableHead extends Omit<WordTable, 'rows'> {
  /** The first rows. */
  readonly rows: WordTable['rows'];
}

/** An opened file: an archive of Hangjian, or a list of words. */
export type OpenedFile = { readonly decoding: Decoding } & (
  | { readonly kind: 'archive' }
  | { readonly kind: 'table'; readonly table: TableHead }
);

/** How a list is imported. */
export interface TableChoice {
  readonly roles: readonly ColumnRole[];
  readonly knowledge: Knowledge;
}

/** How many words of a kind there are, and the first of them. */
export interface WordSum {
  readonly count: number;
  readonly first: readonly Pick<Word, 'headword' | 'pinyin'>[];
}

/** How many items of the reader page are new, are changed, or are there already. */
export type ReaderSums = Readonly<Record<'added' | 'merged' | 'unchanged', ReaderCounts>>;
/** These counts for each kind of data of the reader page. */
export type ReaderCounts = Readonly<Record<'texts' | 'readings' | 'practice' | 'patterns', number>>;

/** What importing a file would change. */
export interface Preview {
  readonly added: WordSum;
  readonly merged: WordSum;
  readonly unchanged: number;
  /** Of an archive: its items for the reader page. */
  readonly reader?: ReaderSums;
  readonly skipped: { readonly count: number; readonly first: readonly SkippedRow[] };
  readonly corrections: number;
  readonly hasSettings: boolean;
}

/** How much has to be staged. */
export interface Staging {
  readonly wordPortions: number;
  readonly textPortions: number;
  /** The archive without words, its texts without bodies, as JSON. */
  readonly rest: string;
}

type ReadFile =
  | { readonly kind: 'archive'; readonly archive: Archive }
  | { readonly kind: 'table'; readonly table: WordTable };

/** @throws {ImportError} naming line or field */
function readFile(text: string): ReadFile {
  return /^\uFEFF?\s{0,1000}[{[]/.test(text)
    ? { kind: 'archive', archive: readArchive(text) }
    : { kind: 'table', table: readTable(text) };
}

/** One file of words: opened, previewed, handed out in portions. Runs in a worker. */
export class FileSession {
  readonly #ports: SessionPorts;
  #file: ReadFile | undefined;
  #archive: Archive | undefined;
  #words: string[] = [];
  #texts: OwnText[][] = [];

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  /** @throws {Error} for a file that can't be read, naming line or field */
  async open(file: Blob, encoding?: Encoding): Promise<OpenedFile> {
    const { text, ...decoding } = await readText(file, encoding);
    const read = readFile(text);
    this.#file = read;
    if (read.kind === 'archive') return { decoding, kind: 'archive' };
    return { decoding, kind: 'table', table: { ...read.table, rows: read.table.rows.slice(0, SHOWN_ROWS) } };
  }

  /** Previews the import; of a list, with the chosen columns. */
  async preview(choice: TableChoice, time: number): Promise<Preview> {
    const file = this.#file;
    if (!file) throw new Error('No file was opened.');
    const skipped: SkippedRow[] = [];
    const archive =
      file.kind === 'archive'
        ? file.archive
        : {
            words: await this.#chosenWords(file.table, { choice, time, skipped }),
            corrections: [],
            unreadable: {},
          };
    const sums = await this.#compare(archive.words);
    const stored = (archive.reader && (await this.#ports.readReaderHeads())) ?? NO_READER_CONTENTS;
    const plan = planReader(archive.reader ?? NO_READER_CONTENTS, stored);
    // What is stored already need not be sent.
    this.#archive = archive.reader
      ? { ...archive, reader: { ...archive.reader, texts: plan.texts.result } }
      : archive;
    const countsOf = (kind: 'added' | 'merged' | 'unchanged'): ReaderCounts => ({
      texts: plan.texts[kind],
      readings: plan.readings[kind],
      practice: plan.practice[kind],
      patterns: plan.patterns[kind],
    });
    return {
      ...sums,
      ...(archive.reader && {
        reader: { added: countsOf('added'), merged: countsOf('merged'), unchanged: countsOf('unchanged') },
      }),
      skipped: {
        count: skipped.length,
        first: skipped.sort((a, b) => a.line - b.line).slice(0, SHOWN_SKIPPED),
      },
      corrections: archive.corrections.length,
      hasSettings: archive.settings !== undefined || archive.reader?.settings !== undefined,
    };
  }

  /** Divides what was previewed into portions. */
  stage(): Staging {
    const { words = [], reader, ...rest } = this.#archive ?? { corrections: [], unreadable: {} };
    this.#words = portionsOf(words);
    this.#texts = textPortionsOf(reader?.texts ?? []);
    const heads = reader && { ...reader, texts: reader.texts.map(({ head }) => ({ head })) };
    return {
      wordPortions: this.#words.length,
      textPortions: this.#texts.length,
      rest: JSON.stringify({ ...rest, ...(heads && { reader: heads }) }),
    };
  }

  /** A portion of words as JSON; each is requested once. */
  wordPortion(number: number): string {
    const text = this.#words[number] ?? '[]';
    this.#words[number] = '';
    return text;
  }

  textPortion(number: number): readonly OwnText[] {
    return this.#texts[number] ?? [];
  }

  async #chosenWords(
    table: WordTable,
    { choice, time, skipped }: { choice: TableChoice; time: number; skipped: SkippedRow[] },
  ): Promise<Word[]> {
    const { roles, knowledge } = choice;
    const words: Word[] = [];
    for (let at = 0; at < table.rows.length; at += ROWS_AT_ONCE) {
      const read = table.rows
        .slice(at, at + ROWS_AT_ONCE)
        .map((row) => readRow(row, { roles, html: table.html }));
      const items = read.filter((item): item is ImportItem => !('reason' in item));
      const found = await this.#ports.findWords(items.map(({ form }) => form));
      const made = items.map((item, index) =>
        wordOfRow(item, { candidates: found[index] ?? [], knowledge, time }),
      );
      for (const one of [...read, ...made]) {
        if ('reason' in one) skipped.push(one);
        else if ('headword' in one) words.push(one);
      }
      this.#ports.onProgress((0.6 * at) / table.rows.length);
    }
    return words;
  }

  async #compare(words: readonly Word[]): Promise<Pick<Preview, 'added' | 'merged' | 'unchanged'>> {
    const sums = { added: { count: 0, first: [] as Word[] }, merged: { count: 0, first: [] as Word[] } };
    const add = (kind: 'added' | 'merged', more: readonly Word[]): void => {
      sums[kind].count += more.length;
      sums[kind].first.push(...more.slice(0, SHOWN_WORDS - sums[kind].first.length));
    };
    let unchanged = 0;
    const byId = new Map<string, Word[]>();
    for (const word of words) {
      const id = wordId(word);
      const same = byId.get(id);
      if (same) same.push(word);
      else byId.set(id, [word]);
    }
    const ids = [...byId.keys()];
    for (let at = 0; at < ids.length; at += WORDS_AT_ONCE) {
      const some = ids.slice(at, at + WORDS_AT_ONCE);
      const stored = new Map((await this.#ports.readWords(some)).map((word) => [wordId(word), word]));
      const plan = planImport(
        some.flatMap((id) => byId.get(id) ?? []),
        stored,
      );
      add('added', plan.added);
      add('merged', plan.merged);
      unchanged += plan.unchanged.length;
      this.#ports.onProgress(0.6 + (0.4 * at) / ids.length);
    }
    const sumOf = ({ count, first }: { count: number; first: readonly Word[] }): WordSum => ({
      count,
      first: first.map(({ headword, pinyin }) => ({ headword, pinyin })),
    });
    return { added: sumOf(sums.added), merged: sumOf(sums.merged), unchanged };
  }
}

/** Words in the order of the shards of their rows, so that a portion changes few of them; each portion is JSON. */
function portionsOf(words: readonly Word[]): string[] {
  const shards = words.map((word) => ({ word, shard: shardOf(wordId(word)) }));
  const portions: string[] = [];
  let portion: string[] = [];
  let length = 0;
  const close = (): void => {
    if (portion.length > 0) portions.push(`[${portion.join(',')}]`);
    portion = [];
    length = 0;
  };
  for (const { word } of shards.sort((a, b) => a.shard - b.shard)) {
    const text = JSON.stringify(word);
    portion.push(text);
    length += text.length;
    if (portion.length >= MAX_PORTION_WORDS || length >= MAX_PORTION_LENGTH) close();
  }
  close();
  return portions;
}

function textPortionsOf(texts: readonly OwnText[]): OwnText[][] {
  const portions: OwnText[][] = [];
  let length = MAX_TEXTS_LENGTH;
  for (const text of texts) {
    if (length >= MAX_TEXTS_LENGTH) {
      portions.push([]);
      length = 0;
    }
    portions.at(-1)?.push(text);
    for (const part of text.body?.parts ?? []) length += part.text.length;
  }
  return portions;
}
