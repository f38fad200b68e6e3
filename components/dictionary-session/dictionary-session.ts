/**
 * Adding a dictionary: its file is read, previewed, stored. Runs in a worker of its own
 * (`entrypoints/dictionary-file-worker`), so that no file blocks a page, and so that it can be stopped.
 */
import {
  CedictFile,
  type CedictFileHead,
  type LineError,
  type PackedDictionary,
  packDictionary,
  type UserEntry,
} from '../../dictionary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { countDamaged, decodeText, detectEncoding, type Encoding } from '../text-encoding/index.ts';
import { readBytes } from './unpack-file.ts';

/** Lines read between two reports of progress. */
const LINES_AT_ONCE = 5000;
/** Entries that a preview shows. */
const SHOWN_ENTRIES = 3;

/** Stores a dictionary under its id; returns its size in bytes. */
export type DictionaryWriter = (
  id: string,
  packed: PackedDictionary,
  options: { readonly time: number; readonly onProgress: (share: number) => void },
) => Promise<number>;

/** What a file contains, before anything is stored. */
export interface DictionaryPreview {
  readonly head: CedictFileHead;
  readonly entries: number;
  readonly first: readonly UserEntry[];
  /** Invalid lines: the first of them with what is wrong, and how many there are. */
  readonly errors: {
    readonly count: number;
    readonly first: readonly { readonly line: number; readonly reason: string }[];
  };
  readonly encoding: Encoding;
  readonly detected: Encoding;
  /** How many characters can't be read in this encoding. */
  readonly damaged: number;
}

/** 0 to 1. */
type OnProgress = (share: number) => void;

/** One dictionary file: opened, then stored. Runs in a worker. */
export class DictionarySession {
  readonly #write: DictionaryWriter;
  readonly #onProgress: OnProgress;
  #entries: readonly UserEntry[] = [];

  constructor(write: DictionaryWriter, onProgress: OnProgress) {
    this.#write = write;
    this.#onProgress = onProgress;
  }

  /** @throws {Error} in plain words for a file that can't be read, or holds no entry */
  async open(file: Blob, name: string, encoding?: Encoding): Promise<DictionaryPreview> {
    const bytes = await readBytes(file);
    const detected = detectEncoding(bytes);
    const used = encoding ?? detected;
    const text = decodeText(bytes, used);
    this.#onProgress(0.1);
    const read = new CedictFile(text, name);
    for (let share = 0; share < 1; ) {
      share = read.read(LINES_AT_ONCE);
      this.#onProgress(0.1 + 0.9 * share);
    }
    const [wrong] = read.errors;
    if (read.entries.length === 0)
      throw new Error(
        wrong
          ? t('dictionaries.noEntryBut', { line: String(wrong.line), reason: reasonOf(wrong) })
          : t('dictionaries.noEntry'),
      );
    this.#entries = read.entries;
    return {
      head: read.head(),
      entries: read.entries.length,
      first: read.entries.slice(0, SHOWN_ENTRIES),
      errors: {
        count: read.errorCount,
        first: read.errors.map((error) => ({ line: error.line, reason: reasonOf(error) })),
      },
      encoding: used,
      detected,
      damaged: countDamaged(text),
    };
  }

  /** Stores what was read under a fresh id; returns its size in bytes. */
  async store(id: string, time: number): Promise<number> {
    const packed = packDictionary(this.#entries);
    this.#onProgress(0.3);
    return this.#write(id, packed, { time, onProgress: (share) => this.#onProgress(0.3 + 0.7 * share) });
  }
}

/** `expected "/" and a gloss, found "bank/"`. */
function reasonOf({ expected, found }: LineError): string {
  if (expected === 'shortLine') return t('dictionaries.longLine', { length: Number(found) });
  return t(`dictionaries.expected.${expected}`, {
    found: found === '' ? t('dictionaries.lineEnd') : `"${found}"`,
  });
}
