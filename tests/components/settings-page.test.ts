/** The page of settings: what the search finds, what a reset changes; and the keys that the help lists. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KEY_TABLES } from '../../components/guide/keys.ts';
import { isFound } from '../../components/setting-search/is-found.ts';
import { RESETTABLE_PARTS, resetOf } from '../../components/settings/defaults.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../vocabulary/index.ts';

const SETTING = ['Tone colours', 'Each tone in its own colour, wherever that stays easy to read.'];

test.each([
  ['tone', true],
  ['TONE  colour', true],
  ['colour tone', true],
  ['tòne', true],
  ['tones', false],
  ['tone zebra', false],
])('%s finds it: %s', (query, found) => {
  expect(isFound(query, SETTING)).toBe(found);
});

test('Chinese is found by its characters', () => {
  expect(isFound('声调', ['声调颜色', '每个声调一种颜色'])).toBe(true);
  expect(isFound('注音', ['声调颜色', '每个声调一种颜色'])).toBe(false);
});

/** Settings that differ from the defaults in everything. */
const CHANGED: Settings = {
  version: 1,
  language: 'zh-CN',
  script: 'zhuyin',
  place: 'below',
  size: 'large',
  density: 'roomy',
  tones: true,
  gloss: 'after',
  readingFor: 'all',
  meaningFor: 'all',
  known: 'faint',
  level: { list: 'hsk2', level: 4 },
  names: false,
  numbers: true,
  rareOnly: true,
  fading: false,
  meetings: 'first',
  bars: true,
  print: true,
  hover: 'never',
  hoverOff: true,
  brackets: true,
  cardMore: true,
  voice: 'Ting',
  review: 'blanked',
  dayStart: 0,
  newWords: 3,
  round: 50,
};

describe('a reset', () => {
  test('of all leaves level and language, and can be undone', () => {
    const reset = resetOf(CHANGED, RESETTABLE_PARTS);
    const after = { ...CHANGED, ...reset?.change };
    expect(after).toEqual({ ...DEFAULT_SETTINGS, level: CHANGED.level, language: 'zh-CN' });
    expect({ ...after, ...reset?.undo }).toEqual(CHANGED);
  });

  test('of a section changes no other', () => {
    expect(resetOf(CHANGED, ['card'])?.change).toEqual({
      hover: 'soon',
      hoverOff: false,
      brackets: false,
      cardMore: false,
    });
    expect(Object.keys(resetOf({ ...CHANGED, round: 20 }, ['review'])?.undo ?? {})).toEqual([
      'review',
      'newWords',
      'dayStart',
    ]);
  });

  test('is nothing where all is as it was', () => {
    expect(resetOf(DEFAULT_SETTINGS, RESETTABLE_PARTS)).toBeUndefined();
    expect(resetOf({ ...DEFAULT_SETTINGS, tones: true }, ['card'])).toBeUndefined();
  });
});

describe('the help lists', () => {
  const sourceOf = (path: string): string =>
    readFileSync(new URL(`../../components/${path}`, import.meta.url), 'utf8');
  /** Keys as the help writes them, one by one: `l, Shift l` are `l` and `L`. */
  const listed = (place: keyof typeof KEY_TABLES): string[] =>
    KEY_TABLES[place].flatMap(([keys]) =>
      keys === ', .'
        ? [',', '.']
        : keys
            .replace('Esc', 'Escape')
            .replace(/Shift (\w)\b/, (_, key: string) => key.toUpperCase())
            .split(/, | /),
    );

  test('the keys of an article', () => {
    const keys = [...sourceOf('reader/use-article-keys.ts').matchAll(/case '(.+?)':/g)].map(
      ([, key = '']) => key,
    );
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter((key) => key !== '=' && !listed('reader').includes(key))).toEqual([]);
  });

  test('the keys of a card', () => {
    const [, map = ''] =
      /takesKeys \},\n {4}\{(.+?)\n {4}\},/s.exec(sourceOf('word-card/WordCard.tsx')) ?? [];
    const keys = [...map.matchAll(/^ {6}(\w+):/gm)].map(([, key = '']) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys.toSorted()).toEqual(listed('card').toSorted());
  });

  test('the keys of the cursor', () => {
    const [, steps = ''] = /const STEPS.+?\{(.+?)\};/s.exec(sourceOf('word-surface/cursor.ts')) ?? [];
    const [, acts = ''] = /const ACTS.+?\{(.+?)\};/s.exec(sourceOf('word-surface/cursor.ts')) ?? [];
    const arrows = {
      ArrowRight: '→',
      ArrowLeft: '←',
      ArrowUp: '↑',
      ArrowDown: '↓',
      Home: 'Home',
      End: 'End',
    };
    const shown = KEY_TABLES.words.map(([keys]) => keys).join('\n');
    for (const [name, sign] of Object.entries(arrows)) {
      expect(steps).toContain(name);
      expect(shown).toContain(sign);
    }
    for (const [, key] of acts.matchAll(/(\w): '/g)) expect(listed('words')).toContain(key);
  });
});
