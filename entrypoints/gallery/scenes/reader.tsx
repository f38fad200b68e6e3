import { Reader, type ReaderState, type ReaderWorld } from '../../../components/reader/index.ts';
import type { OwnTextHead, ReaderSettings, ReadingProgress } from '../../../vocabulary/index.ts';
import { readReaderSettings } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { withSurroundings } from '../../reader/practice-articles.ts';
import { cardPorts } from '../fixed/fixed-card.ts';
import { FILES, readTexts } from '../fixed/fixed-files.ts';
import { NOW, never, nothing, ROWS, refuse, SETTINGS } from '../fixed/reader-of-words.ts';
import { annotate, findPatterns, lookupOf, RECORDED, survey } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

/** The practice articles, one of them with its retellings. */
const ARTICLES = withSurroundings(RECORDED.articles, RECORDED.surroundings);

const WORLD: ReaderWorld = {
  annotate,
  findPatterns,
  savedPatterns: async () => [],
  noteRead: nothing,
  cardPorts: () => cardPorts(lookupOf('word').lookup),
  openDelay: () => Number.POSITIVE_INFINITY,
  voice: async () => ({ say: never, stop: nothing }),
  now: () => NOW,
  keepReading: async () => null,
  changeSettings: nothing,
  changeLevel: nothing,
  survey: (id) => survey(id.startsWith('text-') ? (RECORDED.articles[0]?.id ?? '') : id),
  saveWords: async () => async () => null,
  ownTexts: {
    load: async () => undefined,
    startWorker: readTexts,
    add: never,
    rename: async () => null,
    remove: async () => null,
    restore: async () => null,
    ...FILES,
  },
};

const TEXTS: readonly OwnTextHead[] = [
  {
    version: 1,
    id: 'own',
    title: RECORDED.sentences.bank,
    source: { kind: 'file', name: 'news.txt', encoding: 'GB18030' },
    hanCharacters: 1204,
    addedAt: NOW,
  },
];

const [report] = ARTICLES.filter(({ kind }) => kind !== 'retelling');
const [retelling] = ARTICLES.filter(({ kind }) => kind === 'retelling');
if (!report || !retelling) throw new Error('no articles');

function readingOf(article: string, more: Partial<ReadingProgress> = {}): ReadingProgress {
  const read = {
    part: 0,
    offset: 0,
    progress: 0.4,
    seconds: 300,
    startedAt: NOW,
    readAt: NOW,
    shareBefore: 0.8,
  };
  return { version: 1, article, ...read, ...more };
}

interface Reading {
  readonly address: string;
  readonly state?: Partial<ReaderState>;
  readonly settings?: Partial<ReaderSettings>;
  readonly world?: Partial<ReaderWorld>;
  readonly steps?: readonly SceneStep[];
}

function reading(name: string, { address, state, settings, world, steps }: Reading): State {
  return {
    name,
    address,
    render: ({ theme }) => (
      <Reader
        articles={ARTICLES}
        isWhole
        state={{
          settings: {
            ...readReaderSettings(undefined).settings,
            theme: theme === 'dark' ? 'dark' : 'paper',
            ...settings,
          },
          level: SETTINGS.level,
          readings: new Map(),
          texts: [],
          unreadable: 0,
          words: ROWS,
          complete: true,
          ...state,
        }}
        world={{ ...WORLD, ...world }}
        practice={{} as never}
      />
    ),
    ...(steps && { steps }),
  };
}

/** An article with nothing around it, for what is the same in all. */
const short = ARTICLES.find(({ kind, questions }) => kind === 'caption' && !questions)?.id ?? '';

const LIBRARY = 'library';
const STARTED = new Map([
  [report.id, readingOf(report.id)],
  [short, readingOf(short)],
  [retelling.id, readingOf(retelling.id, { progress: 1, finishedAt: NOW })],
]);

export const libraryScene: Scene = {
  name: 'library',
  states: [
    reading('library', { address: LIBRARY, steps: [{ wait: '.library-card' }] }),
    reading('begun and finished, own text', {
      address: LIBRARY,
      state: { readings: STARTED, texts: TEXTS },
      steps: [{ wait: '.library-card' }],
    }),
    reading('being measured', { address: LIBRARY, state: { complete: false } }),
    reading('filters', {
      address: LIBRARY,
      steps: [{ wait: '.library-card' }, { click: '.shelf-bar button' }],
    }),
    reading('problem and unreadable', {
      address: LIBRARY,
      state: { problem: t('errors.diskFull'), unreadable: 2, complete: false },
    }),
    reading('no such article', { address: 'none' }),
  ],
};

const { id } = report;
const BAR = '.reader-bar .bar-button';

export const articleScene: Scene = {
  name: 'article',
  states: [
    reading('article, answered', {
      address: id,
      steps: [
        { wait: 'ruby' },
        { click: '.before-reading summary' },
        { click: '.question-answer input' },
        { click: '.question-answer input', at: 4 },
      ],
    }),
    reading('English and meanings', {
      address: retelling.id,
      settings: { english: 'always', glosses: true },
      steps: [{ wait: 'ruby' }],
    }),
    reading('begun', { address: short, state: { readings: STARTED }, steps: [{ wait: 'ruby' }] }),
    reading('finished, zhuyin', {
      address: short,
      settings: { script: 'zhuyin', face: 'song', size: 2 },
      state: { readings: new Map([[short, readingOf(short, { progress: 1, finishedAt: NOW })]]) },
      steps: [{ wait: 'ruby' }],
    }),
    reading('settings', { address: short, steps: [{ click: `${BAR}:last-child` }] }),
    reading('settings, not saved', {
      address: short,
      state: { problem: t('errors.diskFull') },
      steps: [{ click: `${BAR}:last-child` }],
    }),
    reading('listening', {
      address: short,
      world: { voice: never },
      steps: [{ click: BAR, at: 1 }, { wait: '.listening-bar' }],
    }),
    reading('no voice', {
      address: short,
      world: { voice: () => Promise.reject(new Error(t('voice.none'))) },
      steps: [{ click: BAR, at: 1 }],
    }),
    reading('no readings', { address: short, world: { annotate: refuse } }),
  ],
};
