import { serveFileSession } from '../../../components/file-session/index.ts';
import { WordFiles, type WordFilesPorts } from '../../../components/word-files/index.ts';
import { factsOfEntry, writeArchive } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { inPage, silentWorker } from '../fixed/in-page-worker.ts';
import { createIds, NOW, never, refuse, WORDS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';
import { inSettings } from './settings.tsx';

const DAY_MS = 86_400_000;
const ARCHIVE = { words: WORDS, corrections: [], unreadable: {} };
const NO_CHANGE = { before: [], added: [] };
const BACKUPS = (['change', 'import', 'migration', 'restore', 'sync', 'change'] as const).map(
  (reason, at) => ({ time: NOW - at * DAY_MS, reason, words: 1204 - at, bytes: 186_000 }),
);

const PORTS: WordFilesPorts = {
  now: () => NOW,
  readArchive: async () => ARCHIVE,
  readReaderHeads: async () => undefined,
  readWords: async () => [],
  findWords: async (forms) =>
    forms.map((form) => (RECORDED.entries[form] ?? []).slice(0, 1).map(factsOfEntry)),
  newId: createIds(),
  startWorker: inPage(serveFileSession),
  stageTexts: async () => null,
  stageWords: async () => null,
  commitImport: async () => null,
  importStatus: async () => ({ state: 'done', taken: { added: 8, merged: 2, unchanged: 1 } }),
  cancelImport: async () => null,
  listBackups: async () => ({ backups: [] }),
  restoreBackup: never,
  getSync: async () => ({ on: false }),
  setSync: never,
  answerRemovals: never,
  allowAnki: async () => false,
  askAnki: never,
  markList: async () => ({ ...NO_CHANGE, added: ['a', 'b'], unknown: ['龘龘'] }),
  undo: async () => null,
};

const LIST: readonly SceneStep[] = [
  {
    give: '[accept*=".csv"]',
    file: () => new File(['车间,workshop\n设备,equipment\n龘龘,\n银行,bank\n'], 'words.csv'),
  },
];
const OURS: readonly SceneStep[] = [
  { give: '[accept*=".csv"]', file: () => new File([writeArchive(ARCHIVE)], 'hangjian.json') },
];
const RESTORE: SceneStep = { click: '#backups-title ~ .files-list .button' };
const CONFIRM: SceneStep = { click: '.files-preview .primary' };

interface Files {
  readonly ports?: Partial<WordFilesPorts>;
  readonly steps?: readonly SceneStep[];
}

/** Only the panel with a heading, so that no other is drawn a dozen times. */
function panel(name: string, id: string, { ports, steps }: Files): State {
  return {
    name,
    render: () => (
      <div class={`only-${id}`}>
        <style>{`.only-${id} .setting:not(:has(#${id}-title)) { display: none }`}</style>
        <WordFiles ports={{ ...PORTS, ...ports }} />
      </div>
    ),
    ...(steps && { steps }),
  };
}

export const filesScene: Scene = {
  name: 'files',
  states: inSettings([
    {
      name: 'all panels',
      render: () => <WordFiles ports={{ ...PORTS, listBackups: async () => ({ backups: BACKUPS }) }} />,
    },
    panel('known words, written', 'known', { steps: [{ type: 'textarea', text: '车间\n龘龘' }] }),
    panel('known words, marked', 'known', {
      steps: [{ type: 'textarea', text: '车间\n龘龘' }, { click: '#known-title ~ .button' }],
    }),
    panel('known words, refused', 'known', {
      ports: { markList: refuse },
      steps: [{ type: 'textarea', text: '车间' }, { click: '#known-title ~ .button' }],
    }),
    panel('import, reading', 'import', { ports: { startWorker: silentWorker }, steps: LIST }),
    panel('import, list', 'import', { steps: [...LIST, { wait: '.files-preview' }] }),
    panel('import, our file', 'import', { steps: [...OURS, { wait: '.files-preview' }] }),
    panel('import, saving', 'import', { ports: { importStatus: never }, steps: [...OURS, CONFIRM] }),
    panel('import, done', 'import', { steps: [...OURS, CONFIRM] }),
    panel('import, failed', 'import', {
      steps: [{ give: '[accept*=".csv"]', file: () => new File(['{'], 'broken.json') }, { wait: '.problem' }],
    }),
    panel('export, reading', 'export', {
      ports: { readArchive: never },
      steps: [{ click: '.files-list .button' }],
    }),
    panel('export, refused', 'export', {
      ports: { readArchive: refuse },
      steps: [{ click: '.files-list .button' }],
    }),
    panel('Anki, not allowed', 'anki', { steps: [{ click: '#anki-title ~ .button' }] }),
    panel('Anki, comparing', 'anki', {
      ports: { allowAnki: async () => true },
      steps: [{ click: '#anki-title ~ .button' }],
    }),
    panel('backups, asked', 'backups', {
      ports: { listBackups: async () => ({ backups: BACKUPS.slice(0, 2) }) },
      steps: [RESTORE],
    }),
    panel('backups, restoring', 'backups', {
      ports: { listBackups: async () => ({ backups: BACKUPS.slice(0, 2) }) },
      steps: [RESTORE, { click: '#backups-title ~ .files-list .primary' }],
    }),
    panel('backups, not made', 'backups', {
      ports: { listBackups: async () => ({ backups: [], problem: t('errors.databaseStopped') }) },
    }),
    panel('sync, on', 'sync', { ports: { getSync: async () => ({ on: true, time: NOW, words: 1204 }) } }),
    panel('sync, removals', 'sync', { ports: { getSync: async () => ({ on: true, removals: 14 }) } }),
    panel('sync, problem', 'sync', {
      ports: { getSync: async () => ({ on: true, problem: t('sync.fullNow') }) },
    }),
  ]),
};
