/** An archive in as many files as necessary, so that each can be read again: imports merge, one after the other. */
import { type Archive, MAX_IMPORTED } from './archive.ts';
import { sizeOf } from './own-texts.ts';
import { NO_READER_CONTENTS, type OwnText } from './reader-contents.ts';
import type { Word } from './stored-word.ts';

/** Texts in a part: fewer than are read from one file. */
const MAX_TEXTS = 10_000;
/** Maximum size of a file that we write, in bytes of UTF-8: below what is read. */
const MAX_PART_BYTES = 180_000_000;

/**
 * Splits an archive. Everything except words and own texts is in the first part; a small archive is one part.
 * @param maxBytes bytes of words and texts in a part, which may exceed it by one item
 */
export function splitArchive(
  archive: Archive,
  {
    maxBytes = MAX_PART_BYTES,
    maxWords = MAX_IMPORTED,
  }: { readonly maxBytes?: number; readonly maxWords?: number } = {},
): readonly Archive[] {
  const { words, reader, ...rest } = archive;
  const wordParts = partsOf<Word>(words, { sizeOfItem: jsonSize, maxBytes, maxItems: maxWords });
  const textParts = partsOf<OwnText>(reader?.texts ?? [], {
    sizeOfItem: jsonSize,
    maxBytes,
    maxItems: MAX_TEXTS,
  });
  const [firstWords = [], ...moreWords] = wordParts;
  const [firstTexts = [], ...moreTexts] = textParts;
  // Words and texts together in one part, where both are small.
  const fits =
    moreWords.length === 0 &&
    moreTexts.length === 0 &&
    sizeOfAll(firstWords) + sizeOfAll(firstTexts) <= maxBytes;
  const textsApart = fits ? [] : textParts;
  const none: Archive = { words: [], corrections: [], unreadable: {} };
  const first: Archive = {
    ...rest,
    words: firstWords,
    ...(reader && { reader: { ...reader, texts: fits ? firstTexts : [] } }),
  };
  return [
    first,
    ...moreWords.map((some) => ({ ...none, words: some })),
    ...textsApart.map((texts) => ({ ...none, reader: { ...NO_READER_CONTENTS, texts } })),
  ];
}

function partsOf<T>(
  items: readonly T[],
  {
    sizeOfItem,
    maxBytes,
    maxItems,
  }: { readonly sizeOfItem: (item: T) => number; readonly maxBytes: number; readonly maxItems: number },
): T[][] {
  const parts: T[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = sizeOfItem(item);
    const last = parts.at(-1);
    if (!last || bytes + size > maxBytes || last.length >= maxItems) {
      parts.push([item]);
      bytes = size;
    } else {
      last.push(item);
      bytes += size;
    }
  }
  return parts;
}

function jsonSize(item: unknown): number {
  return sizeOf(JSON.stringify(item)) + 2; // with its comma and line break
}

function sizeOfAll(items: readonly unknown[]): number {
  return items.reduce<number>((sum, item) => sum + jsonSize(item), 0);
}
