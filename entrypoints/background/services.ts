/** The store of words and what depends on it: its backups, its index, imports. */
import { DAY_START_HOUR, errorMessage, type ImportStatus } from '../../vocabulary/index.ts';
import { localDays } from '../shared/local-days.ts';
import { applySettings } from './apply-settings.ts';
import { StoredShelf } from './backup-shelf.ts';
import { Backups } from './backups.ts';
import { EncounterStore } from './encounter-store.ts';
import { type CommitRequest, Imports } from './imports.ts';
import { KnowledgeIndex } from './knowledge-index.ts';
import { limitWaiting } from './limited-shelf.ts';
import { localArea } from './local-area.ts';
import { syncSites } from './pages.ts';
import { readerStore } from './reader.ts';
import { RowArea } from './row-area.ts';
import { corrections, practice, settings } from './stores.ts';
import { tellTabs } from './tell-tabs.ts';
import { WordStore } from './word-store.ts';

/** How long after a change a backup waits for more of them. */
const BACKUP_AFTER_MS = 3000;

/** Where words are written, and with them the rows that lists read. */
export const wordArea = new RowArea(localArea);

/** The only writer of words. A write that replaces everything also voids the rows, which are then made again. */
export const words = new WordStore(wordArea, wordArea.whole);
words.onWritten((what) => {
  if (what === 'all') wordArea.repair().catch(() => undefined); // else whoever asks for them next repairs them
});
/** What the reader has said of each word and form. */
export const knowledge = new KnowledgeIndex(wordArea, words);
/** What the reader has shown of written forms. */
export const encounters = new EncounterStore(localArea, (work) => words.alone(work));
words.onWritten((what) => what === 'all' && encounters.forget());
/** The automatic backups. */
export const backups = new Backups({
  area: localArea,
  store: words,
  shelf: limitWaiting(new StoredShelf()),
  now: () => ({ time: Date.now(), days: localDays(DAY_START_HOUR) }),
});

/** How long open pages wait after a change of what the reader knows: further changes until then come with it. */
const TELL_AFTER_MS = 300;

let isTelling = false;
knowledge.onHelpChanged(() => {
  if (isTelling) return;
  isTelling = true;
  setTimeout(() => {
    isTelling = false;
    void tellTabs('reannotate', null);
  }, TELL_AFTER_MS);
});

let waiting: ReturnType<typeof setTimeout> | undefined;
let problem: string | undefined;

/** Why no backups are made, in plain words; `undefined` while they are. */
export function backupProblem(): string | undefined {
  return problem;
}

/** Plans a backup after a change, if the last one is old enough. */
export function changed(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => void attempt(backups.makeIfDue()), BACKUP_AFTER_MS);
}

/** Migrates what earlier versions stored, each time the worker starts. */
export function migrate(): Promise<void> {
  return attempt(backups.migrate());
}

/** Restores a backup, and makes every store read again. */
export async function restoreBackup(time: number): Promise<void> {
  const before = (await settings.read()).settings;
  await backups.restore(time);
  await Promise.all([applySettings(before, (await settings.read()).settings), syncSites()]);
  await reread();
}

/** Imports of files. */
export const imports = new Imports({
  area: localArea,
  words,
  backups,
  corrections,
  reader: readerStore,
  practice,
});

/** Commits an import, and applies the file's settings if it has some. */
export async function commitImport(request: CommitRequest): Promise<ImportStatus> {
  const status = await imports.commit(request);
  const { version: _version, ...wished } = request.archive.settings ?? { version: 0 };
  if (request.archive.settings) await settings.change(wished);
  await reread();
  return status;
}

/** Reads corrections again, which may have changed, and lets open pages ask for their words again. */
async function reread(): Promise<void> {
  corrections.reset();
  await tellTabs('reannotate', null);
}

async function attempt(work: Promise<void>): Promise<void> {
  try {
    await work;
    problem = undefined;
  } catch (error) {
    problem = errorMessage(error);
  }
}
