import type { WordFilesPorts } from '../../components/word-files/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { askConsent } from '../shared/data-consent.ts';
import { freshId } from '../shared/fresh-id.ts';
import { request } from '../shared/own-request.ts';
import { startWorker } from '../shared/page-texts.ts';
import { readReaderHeads, readStoredArchive } from '../shared/stored-archive.ts';
import { readWholeWords } from '../shared/word-ports.ts';
import { allowAnki, askAnki } from './anki-permission.ts';

/** Starts the worker that reads files of words and of corrections. */
export function startFileWorker(): Worker {
  return startWorker('/word-file-worker.js');
}

/** Import and export, as requests to the background. */
export const WORD_FILES_PORTS: WordFilesPorts = {
  now: () => Date.now(),
  readArchive: readStoredArchive,
  readReaderHeads,
  readWords: readWholeWords,
  findWords: (forms) => request('findWords', { forms }),
  newId: freshId,
  startWorker: startFileWorker,
  stageTexts: (texts) => request('stageTexts', { texts }),
  stageWords: (portion) => request('stageWords', portion),
  commitImport: (commit) => request('commitImport', commit),
  importStatus: (operation) => request('importStatus', { import: operation }),
  cancelImport: (operation) => request('cancelImport', { import: operation }),
  listBackups: () => request('listBackups', null),
  restoreBackup: (time) => request('restoreBackup', { time }),
  getSync: () => request('getSync', null),
  setSync: async (on) => {
    if (on && !(await askConsent('devices'))) throw new Error(t('consent.devicesRefused'));
    return request('setSync', { on });
  },
  answerRemovals: (choice) => request('answerRemovals', { choice }),
  allowAnki,
  askAnki,
  markList: (text, knowledge) => request('markList', { operation: freshId(), text, knowledge }),
  undo: ({ before, added }) => request('restoreWords', { operation: freshId(), before, added }),
};
