/** Everything of the reader's that is stored, as an archive. */
import { browser } from 'wxt/browser';
import {
  type Archive,
  CORRECTIONS_KEY,
  isEmptyContents,
  kindOf,
  type OwnText,
  type OwnTextBody,
  type OwnTextHead,
  PATTERN_PREFIX,
  PATTERNS_KEY,
  PRACTICE_PREFIX,
  parseStored,
  READER_SETTINGS_KEY,
  READING_PREFIX,
  type ReaderContents,
  type ReadingProgress,
  readCorrections,
  readReaderSettings,
  readSettings,
  SETTINGS_KEY,
  TEXT_BODY_PREFIX,
  TEXT_HEAD_PREFIX,
  WORD_PREFIX,
  type Word,
} from '../../vocabulary/index.ts';
import type { SavedPattern } from '../../vocabulary/patterns/index.ts';
import type { PracticeSet } from '../../vocabulary/practice/index.ts';
import { readIds } from './reader-storage.ts';
import { readWhere } from './storage-area.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Reads the archive, for our own pages. */
export async function readStoredArchive(): Promise<Archive> {
  return archiveOf(await readWhere(browser.storage.local, isOfArchive), { withBodies: true });
}

/** What the reader page stores, without the bodies of own texts, which may be megabytes: for comparing. */
export async function readReaderHeads(): Promise<ReaderContents | undefined> {
  const isWanted = (key: string): boolean =>
    isOfArchive(key) && !key.startsWith(TEXT_BODY_PREFIX) && !key.startsWith(WORD_PREFIX);
  return archiveOf(await readWhere(browser.storage.local, isWanted), { withBodies: false }).reader;
}

function isOfArchive(key: string): boolean {
  return key === PATTERNS_KEY || (kindOf(key)?.archive ?? 'none') !== 'none';
}

/** The archive of stored items, by key; unreadable ones are in it unchanged, among them a text without its body. */
export function archiveOf(stored: Stored, { withBodies }: { readonly withBodies: boolean }): Archive {
  const items = new Map<string, [rest: string, item: unknown][]>();
  const unreadable: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(stored)) {
    const kind = kindOf(key);
    if (kind?.archive !== 'items' && kind?.archive !== 'verbatim') continue;
    try {
      if (kind.archive === 'verbatim') throw new Error('kept as it is');
      const list = items.get(kind.name) ?? [];
      list.push([key.slice(kind.name.length), parseStored(key, value)]);
      items.set(kind.name, list);
    } catch {
      unreadable[key] = value;
    }
  }
  // The table's parsers return these types.
  const listOf = <T>(prefix: string): T[] => (items.get(prefix) ?? []).map(([, item]) => item as T);
  const bodies = new Map((items.get(TEXT_BODY_PREFIX) ?? []) as [string, OwnTextBody][]);
  const { settings: readerSettings, intact } = readReaderSettings(stored[READER_SETTINGS_KEY]);
  const texts = textsOf(listOf<OwnTextHead>(TEXT_HEAD_PREFIX), { bodies, withBodies, unreadable });
  const savedIds = readIds(stored[PATTERNS_KEY]);
  const reader: ReaderContents = {
    ...(stored[READER_SETTINGS_KEY] !== undefined && intact && { settings: readerSettings }),
    readings: listOf<ReadingProgress>(READING_PREFIX),
    texts,
    practice: listOf<PracticeSet>(PRACTICE_PREFIX),
    patterns: listOf<SavedPattern>(PATTERN_PREFIX).filter(({ id }) => savedIds.includes(id)),
  };
  const { settings, problem } = readSettings(stored[SETTINGS_KEY]);
  return {
    words: listOf<Word>(WORD_PREFIX),
    corrections: readCorrections(stored[CORRECTIONS_KEY]).corrections,
    ...(stored[SETTINGS_KEY] !== undefined && problem === undefined && { settings }),
    ...(!isEmptyContents(reader) && { reader }),
    unreadable,
  };
}

/** Removed texts wait an hour to be restored, but are no longer the reader's. */
function textsOf(
  heads: readonly OwnTextHead[],
  {
    bodies,
    withBodies,
    unreadable,
  }: {
    readonly bodies: ReadonlyMap<string, OwnTextBody>;
    readonly withBodies: boolean;
    readonly unreadable: Record<string, unknown>;
  },
): OwnText[] {
  const kept = heads.filter(({ removedAt }) => removedAt === undefined);
  if (!withBodies) return kept.map((head) => ({ head }));
  return kept.flatMap((head): OwnText[] => {
    const body = bodies.get(head.id);
    if (!body) unreadable[TEXT_HEAD_PREFIX + head.id] = head;
    return body ? [{ head, body }] : [];
  });
}
