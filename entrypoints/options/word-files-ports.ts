import type { WordFilesPorts } from '../../components/word-files/index.ts';
import { readStoredArchive } from '../shared/archive.ts';
import { freshId, request } from '../shared/request.ts';
import { allowAnki, askAnki } from './anki.ts';

/** Words in and out, as requests to the background. */
export const WORD_FILES_PORTS: WordFilesPorts = {
  now: () => Date.now(),
  readArchive: readStoredArchive,
  findWords: (forms) => request('findWords', { forms }),
  takeIn: (archive) => request('takeIn', { operation: freshId(), archive }),
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
