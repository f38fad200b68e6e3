/** Reads what the reader page stores: reading progress, settings, own texts. The background writes it. */
import { browser } from 'wxt/browser';
import {
  type OwnTextBody,
  type OwnTextHead,
  parseOwnTextBody,
  parseOwnTextHead,
  parseReading,
  READER_SETTINGS_KEY,
  READING_PREFIX,
  READINGS_KEY,
  type ReaderSettings,
  type ReadingProgress,
  readReaderSettings,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  TEXTS_KEY,
} from '../../vocabulary/index.ts';

/** What the reader page shows of it. */
export interface StoredReader {
  readonly settings: ReaderSettings;
  /** By article. */
  readonly readings: ReadonlyMap<string, ReadingProgress>;
  /** Newest first. */
  readonly texts: readonly OwnTextHead[];
  /** Texts and readings that this version can't read; they stay as they are. */
  readonly unreadable: number;
}

/** Reads what the library needs, and nothing else. */
export async function loadReaderState(): Promise<StoredReader> {
  const first = await browser.storage.local.get([READER_SETTINGS_KEY, READINGS_KEY, TEXTS_KEY]);
  const keys = [
    ...readIds(first[READINGS_KEY]).map((id) => READING_PREFIX + id),
    ...readIds(first[TEXTS_KEY]).map((id) => TEXT_HEAD_PREFIX + id),
  ];
  const stored = keys.length > 0 ? await browser.storage.local.get(keys) : {};
  const readings = new Map<string, ReadingProgress>();
  const texts: OwnTextHead[] = [];
  let unreadable = 0;
  for (const [key, value] of Object.entries(stored)) {
    const isText = key.startsWith(TEXT_HEAD_PREFIX);
    const text = isText ? parseOwnTextHead(value) : undefined;
    const reading = isText ? undefined : parseReading(value);
    if (text && text.removedAt === undefined) texts.push(text);
    if (reading) readings.set(reading.article, reading);
    if (!text && !reading) unreadable += 1;
  }
  texts.sort((a, b) => b.addedAt - a.addedAt);
  const { settings } = readReaderSettings(first[READER_SETTINGS_KEY]);
  return { settings, readings, texts, unreadable };
}

/** The ids in a stored list; none where it is not a list. */
export function readIds(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

/** The body of an own text; `undefined` where there is no readable one. */
export async function loadTextBody(id: string): Promise<OwnTextBody | undefined> {
  const key = TEXT_BODY_PREFIX + id;
  return parseOwnTextBody((await browser.storage.local.get(key))[key]);
}

/** Calls back whenever any of it is written; returns a function that stops it. */
export function watchReaderState(onChange: () => void): () => void {
  const isOurs = (key: string): boolean =>
    key === READER_SETTINGS_KEY || key.startsWith(READING_PREFIX) || key.startsWith(TEXT_HEAD_PREFIX);
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some(isOurs)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
