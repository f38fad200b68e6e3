import { SavedPatterns, Vocabulary, type WordPorts } from '../../../components/vocabulary/index.ts';
import { type WordRow, wordId } from '../../../vocabulary/index.ts';
import { addPatternMeeting, type SavedPattern } from '../../../vocabulary/patterns/index.ts';
import { AT, NOW, never, nothing, ROWS, refuse, WORDS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

const PORTS: WordPorts = {
  readWords: async (ids) => WORDS.filter((word) => ids.includes(wordId(word))),
  changeWords: async () => ({ before: [], added: [] }),
  removeWords: async (ids) => ({
    before: WORDS.filter((word) => ids.includes(wordId(word))),
    added: [],
  }),
  restoreWords: async () => null,
};

interface List {
  readonly rows?: readonly WordRow[];
  readonly unreadable?: number;
  readonly ports?: Partial<WordPorts>;
  readonly steps?: readonly SceneStep[];
}

function list(name: string, { rows = ROWS.slice(0, 1), unreadable = 0, ports, steps }: List): State {
  return {
    name,
    render: () => (
      <Vocabulary
        rows={rows}
        count={rows.length}
        unreadable={unreadable}
        hsk={new Map(ROWS.map(({ id }, at) => [id, 1 + (at % 6)]))}
        at={AT}
        ports={{ ...PORTS, ...ports }}
        readerPage="/reader.html"
        onOpen={nothing}
      />
    ),
    ...(steps && { steps }),
  };
}

const FILTER: SceneStep = { click: '.list-choices .button' };
const SELECT: SceneStep = { click: '.list-choices .button', at: 1 };
const CHECK: readonly SceneStep[] = [SELECT, { click: '.word-check' }];

export const wordsScene: Scene = {
  name: 'words',
  states: [
    list('new, learning, due, known, ignored', { rows: ROWS }),
    list('words being read', { ports: { readWords: never } }),
    list('empty', { rows: [] }),
    list('unreadable', { unreadable: 3 }),
    list('filters', { steps: [FILTER] }),
    list('nothing found', { steps: [{ type: '.search', text: 'xyz' }] }),
    list('selecting', { steps: [SELECT] }),
    list('selected', { steps: CHECK }),
    list('tagging', { steps: [...CHECK, { click: '.bulk-actions .button', at: 4 }] }),
    list('removed', { steps: [{ click: '.word-item .remove' }] }),
    list('not removed', { ports: { removeWords: refuse }, steps: [{ click: '.word-item .remove' }] }),
  ],
};

const SAVED: readonly SavedPattern[] = RECORDED.exercises.map(({ pattern: { id, name, examples } }) =>
  addPatternMeeting(
    undefined,
    { id, name },
    {
      operation: id,
      sentence: examples[0]?.chinese ?? '',
      parts: [{ role: 'mark', start: 0, end: 1 }],
      title: RECORDED.sentences.bank,
      address: 'https://news.example/1',
      time: NOW,
    },
  ),
);
const KNOWN = new Map(RECORDED.exercises.map(({ pattern }) => [pattern.id, pattern]));

interface Patterns {
  readonly patterns?: readonly SavedPattern[];
  readonly unreadable?: number;
  readonly known?: typeof KNOWN;
  readonly refuses?: boolean;
  readonly steps?: readonly SceneStep[];
}

function patterns(name: string, wanted: Patterns): State {
  const { patterns: saved = SAVED.slice(0, 2), unreadable = 0, known = KNOWN, refuses, steps } = wanted;
  return {
    name,
    render: () => (
      <SavedPatterns
        patterns={saved}
        unreadable={unreadable}
        known={known}
        at={AT}
        readerPage="/reader.html"
        onReview={nothing}
        onRemove={refuses ? refuse : async () => ({ undo: async () => null })}
      />
    ),
    ...(steps && { steps }),
  };
}

export const savedPatternsScene: Scene = {
  name: 'patterns',
  states: [
    patterns('saved', { patterns: SAVED }),
    patterns('unfolded', { steps: [{ click: 'summary' }] }),
    patterns('empty', { patterns: [] }),
    patterns('unreadable', { unreadable: 2 }),
    patterns('not in the inventory', { known: new Map() }),
    patterns('removed', { steps: [{ click: '.remove' }] }),
    patterns('not removed', { refuses: true, steps: [{ click: '.remove' }] }),
  ],
};
