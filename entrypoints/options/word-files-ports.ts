import type { WordFilesPorts } from '../../components/word-files/index.ts';
import type { Archive, OwnText } from '../../vocabulary/index.ts';
import { readStoredArchive, readStoredHeads } from '../shared/archive.ts';
import { freshId, request } from '../shared/request.ts';
import { allowAnki, askAnki } from './anki.ts';

/** Words in and out, as requests to the background. */
export const WORD_FILES_PORTS: WordFilesPorts = {
  now: () => Date.now(),
  readArchive: readStoredArchive,
  readHeads: readStoredHeads,
  findWords: (forms) => request('findWords', { forms }),
  takeIn,
  listBackups: () => request('listBackups', null),
  restoreBackup: (time) => request('restoreBackup', { time }),
  getSync: () => request('getSync', null),
  setSync: (on) => request('setSync', { on }),
  allowAnki,
  askAnki,
  markLevels: (levels, knowledge) => request('markLevels', { operation: freshId(), levels, knowledge }),
  markList: (text, knowledge) => request('markList', { operation: freshId(), text, knowledge }),
  undo: ({ before, added }) => request('restoreWords', { operation: freshId(), before, added }),
};

/** So many characters of texts go in one message: browsers carry 64 MB at most. */
const LENGTH_AT_ONCE = 4_000_000;

/** Texts go ahead of the rest, some megabytes a message. */
async function takeIn(
  archive: Archive,
  onProgress: (share: number) => void,
): Promise<Awaited<ReturnType<WordFilesPorts['takeIn']>>> {
  const { reader } = archive;
  if (!reader) return request('takeIn', { operation: freshId(), archive });
  let sent = 0;
  for (const texts of portionsOf(reader.texts)) {
    await request('layTexts', { texts });
    sent += texts.length;
    onProgress(sent / reader.texts.length);
  }
  const heads = { ...reader, texts: reader.texts.map(({ head }) => ({ head })) };
  return request('takeIn', { operation: freshId(), archive: { ...archive, reader: heads } });
}

function* portionsOf(texts: readonly OwnText[]): Generator<OwnText[]> {
  let portion: OwnText[] = [];
  let length = 0;
  for (const text of texts) {
    portion.push(text);
    for (const part of text.body?.parts ?? []) length += part.text.length;
    if (length < LENGTH_AT_ONCE) continue;
    yield portion;
    portion = [];
    length = 0;
  }
  if (portion.length > 0) yield portion;
}
