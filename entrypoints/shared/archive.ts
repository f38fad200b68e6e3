import { browser } from 'wxt/browser';
import {
  type Archive,
  isEmptyContents,
  isKeptUnread,
  type OwnText,
  type OwnTextBody,
  type OwnTextHead,
  type PracticeSet,
  parseOwnTextBody,
  parseOwnTextHead,
  parseReading,
  parseSet,
  parseWord,
  type ReaderContents,
  type Reading,
  readCorrections,
  readReaderSettings,
  readSettings,
  type Word,
} from '../../vocabulary/index.ts';
import { CORRECTIONS_KEY } from './corrections.ts';
import { PRACTICE_PREFIX } from './practice.ts';
import { READER_SETTINGS_KEY, READING_PREFIX, TEXT_BODY_PREFIX, TEXT_HEAD_PREFIX } from './reader-storage.ts';
import { SETTINGS_KEY } from './settings.ts';
import { readWhere } from './stored-keys.ts';
import { WORD_PREFIX } from './words.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Everything that the reader has, as it stands in storage; for pages of ours. */
export async function readStoredArchive(): Promise<Archive> {
  return archiveOf(await readWhere(browser.storage.local, isOfArchive), { withBodies: true });
}

/** The same without the bodies of own texts, which may be megabytes: for comparing. */
export async function readStoredHeads(): Promise<Archive> {
  const isWanted = (key: string): boolean => isOfArchive(key) && !key.startsWith(TEXT_BODY_PREFIX);
  return archiveOf(await readWhere(browser.storage.local, isWanted), { withBodies: false });
}

function isOfArchive(key: string): boolean {
  return isKeptUnread(key) || [CORRECTIONS_KEY, SETTINGS_KEY, READER_SETTINGS_KEY].includes(key);
}

/** The archive of what is stored, by key; what can't be read is in it as it is. A text without its body is such. */
export function archiveOf(stored: Stored, { withBodies }: { readonly withBodies: boolean }): Archive {
  const read = new ReadValues();
  for (const [key, value] of Object.entries(stored)) if (isKeptUnread(key)) read.take(key, value);
  const { corrections } = readCorrections(stored[CORRECTIONS_KEY]);
  const { settings, problem } = readSettings(stored[SETTINGS_KEY]);
  const isTheirs = stored[SETTINGS_KEY] !== undefined && problem === undefined;
  const reader = read.contents(stored[READER_SETTINGS_KEY], withBodies);
  return {
    words: read.words,
    corrections,
    ...(isTheirs && { settings }),
    ...(!isEmptyContents(reader) && { reader }),
    unreadable: read.unreadable,
  };
}

class ReadValues {
  readonly words: Word[] = [];
  readonly unreadable: Record<string, unknown> = {};
  readonly #readings: Reading[] = [];
  readonly #practice: PracticeSet[] = [];
  readonly #heads: OwnTextHead[] = [];
  readonly #bodies = new Map<string, OwnTextBody>();

  take(key: string, value: unknown): void {
    const isRead =
      this.#put(key, { prefix: WORD_PREFIX, value, parse: parseWord, to: this.words }) ||
      this.#put(key, { prefix: READING_PREFIX, value, parse: parseReading, to: this.#readings }) ||
      this.#put(key, { prefix: PRACTICE_PREFIX, value, parse: parseSet, to: this.#practice }) ||
      this.#put(key, { prefix: TEXT_HEAD_PREFIX, value, parse: parseOwnTextHead, to: this.#heads }) ||
      this.#takeBody(key, value);
    if (!isRead) this.unreadable[key] = value; // kept, and exported as it is
  }

  contents(storedSettings: unknown, withBodies: boolean): ReaderContents {
    const { settings, intact } = readReaderSettings(storedSettings);
    // What was removed waits an hour to be brought back, and is not theirs any more.
    const kept = this.#heads.filter(({ removedAt }) => removedAt === undefined);
    const texts = kept.flatMap((head): OwnText[] => {
      const body = this.#bodies.get(head.id);
      if (withBodies && !body) this.unreadable[TEXT_HEAD_PREFIX + head.id] = head;
      return body ? [{ head, body }] : withBodies ? [] : [{ head }];
    });
    return {
      ...(storedSettings !== undefined && intact && { settings }),
      readings: this.#readings,
      texts,
      practice: this.#practice,
    };
  }

  #put<T>(
    key: string,
    {
      prefix,
      value,
      parse,
      to,
    }: {
      readonly prefix: string;
      readonly value: unknown;
      readonly parse: (value: unknown) => T | undefined;
      readonly to: T[];
    },
  ): boolean {
    if (!key.startsWith(prefix)) return false;
    const item = attempt(() => parse(value));
    if (item !== undefined) to.push(item);
    return item !== undefined;
  }

  #takeBody(key: string, value: unknown): boolean {
    if (!key.startsWith(TEXT_BODY_PREFIX)) return false;
    const body = parseOwnTextBody(value);
    if (body) this.#bodies.set(key.slice(TEXT_BODY_PREFIX.length), body);
    return body !== undefined;
  }
}

function attempt<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
