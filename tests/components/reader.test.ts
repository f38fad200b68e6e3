import { afterEach, describe, expect, test } from 'vitest';
import {
  type ArticlePart,
  describeKind,
  describeLength,
  describeSource,
  describeSummary,
  describeTime,
  type LibraryItem,
  titleOf,
} from '../../components/reader/article.ts';
import { shortGloss } from '../../components/reader/draw-words.ts';
import { describeForecast, describeGrade, percent } from '../../components/reader/facts.ts';
import {
  arrange,
  formatFilter,
  type LibraryEntry,
  leadOf,
  NO_FILTER,
  nextAfter,
  parseFilter,
} from '../../components/reader/library.ts';
import { layOut } from '../../components/reader/sections.ts';
import { writtenIn } from '../../components/reader/written-in.ts';
import {
  advanceProgress,
  type Difficulty,
  type Grade,
  type ReadingProgress,
} from '../../vocabulary/index.ts';
import { setTextSource } from '../../vocabulary/language/index.ts';
import { readMessages } from '../interface-texts.ts';

interface Facts extends Partial<LibraryItem> {
  readonly share?: number;
  readonly score?: number;
  readonly grade?: Grade;
  readonly reading?: ReadingProgress;
}

function makeEntry(
  id: string,
  { share = 0.5, score = 0.5, grade = 'medium', reading, ...facts }: Facts = {},
): LibraryEntry {
  const difficulty: Difficulty = { score, grade, basic: 0, advanced: 0, common: 0, rare: 0 };
  return {
    item: { id, kind: 'report', lang: 'zh-Hans', title: id, hanCharacters: 300, ...facts },
    difficulty,
    forecast: { share, toMeet: 10, learning: 0 },
    ...(reading && { reading }),
  };
}
const read = (time: number, finished = false): ReadingProgress =>
  advanceProgress(undefined, { progress: 0.4, seconds: 60, finished }, { article: 'x', time });
const ids = (entries: readonly LibraryEntry[]): string => entries.map(({ item }) => item.id).join('');

describe('the order of the library', () => {
  test.each([
    ['what one knows more of', [makeEntry('b', { share: 0.3 }), makeEntry('a', { share: 0.8 })], 'ab'],
    ['the easier one', [makeEntry('b', { score: 0.6 }), makeEntry('a', { score: 0.4 })], 'ab'],
    [
      'the shorter one',
      [makeEntry('b', { hanCharacters: 900 }), makeEntry('a', { hanCharacters: 200 })],
      'ab',
    ],
    ['one with something to learn', [makeEntry('b', { share: 1 }), makeEntry('a', { share: 0.9 })], 'ab'],
    ['what is not finished', [makeEntry('b', { share: 0.9, reading: read(1, true) }), makeEntry('a')], 'ab'],
    ['in a tie the first', [makeEntry('b'), makeEntry('a')], 'ab'],
  ])('%s comes first', (_, entries, order) => expect(ids(arrange(entries, NO_FILTER))).toBe(order));

  test('an article that was not measured is in the middle', () => {
    const unmeasured = { item: makeEntry('b').item };
    const entries = [makeEntry('c', { share: 0.1 }), unmeasured, makeEntry('a', { share: 0.9 })];
    expect(ids(arrange(entries, NO_FILTER))).toBe('abc');
  });

  test('the next article is the best unfinished other one', () => {
    const entries = [
      makeEntry('a', { share: 0.9 }),
      makeEntry('b', { share: 0.8, reading: read(1, true) }),
      makeEntry('c'),
    ];
    expect(nextAfter(entries, 'a')?.id).toBe('c');
    expect(nextAfter(entries.slice(0, 2), 'a')).toBeUndefined();
  });

  test('the library leads with the unfinished article read last, else with the best unfinished one', () => {
    const entries = [
      makeEntry('a', { reading: read(5) }),
      makeEntry('b', { share: 0.9, reading: read(9, true) }),
      makeEntry('c', { reading: read(7) }),
      makeEntry('d'),
      makeEntry('e', { share: 0.8 }),
    ];
    expect(leadOf(entries)?.item.id).toBe('c');
    expect(leadOf(entries.filter(({ item }) => !['a', 'c'].includes(item.id)))?.item.id).toBe('e');
    expect(leadOf(entries.slice(1, 2))).toBeUndefined();
    expect(leadOf([])).toBeUndefined();
  });
});

describe('filters', () => {
  const entries = [
    makeEntry('a', { kind: 'brief', hanCharacters: 200, grade: 'easier' }),
    makeEntry('b', { kind: 'own', hanCharacters: 700, reading: read(1) }),
    makeEntry('c', { hanCharacters: 2000, grade: 'veryHard', reading: read(1, true) }),
  ];
  test.each([
    [{ kind: 'brief' }, 'a'],
    [{ length: 'middling' }, 'b'],
    [{ length: 'long', state: 'finished' }, 'c'],
    [{ state: 'started' }, 'b'],
    [{ state: 'unread' }, 'a'],
    [{ grade: 'veryHard' }, 'c'],
    [{ grade: 'veryHard', kind: 'own' }, ''],
  ] as const)('%o', (filter, found) =>
    expect(ids(arrange(entries, { ...NO_FILTER, ...filter }))).toBe(found),
  );

  test('a filter is parsed as it was formatted; an unreadable one lets everything through', () => {
    const filter = { grade: 'veryHard', length: 'long', kind: 'own', state: 'unread' } as const;
    expect(parseFilter(formatFilter(filter))).toEqual(filter);
    expect(parseFilter('grade=pink&state=unread')).toEqual({ ...NO_FILTER, state: 'unread' });
    expect(parseFilter('')).toEqual(NO_FILTER);
  });
});

test('a headline is one line; a text without one is named by its first sentence', () => {
  expect(titleOf('a', [{ role: 'headline', text: '上行\n下行' }])).toBe('上行　下行');
  expect(titleOf('a', [{ role: 'caption', text: '孩子们在挑选礼物。图片由本报提供。' }])).toBe(
    '孩子们在挑选礼物。',
  );
  expect(titleOf('000-1', [])).toBe('000-1');
});

test.each([
  [20, 'under a minute'],
  [61, '1 minute'],
  [480, '8 minutes'],
  [4800, '1 hour 20 minutes'],
  [7200, '2 hours'],
])('%d seconds: %s', (seconds, said) => expect(describeTime(seconds)).toBe(said));

test('a share is never all or none while something is left', () => {
  expect([0, 0.001, 0.834, 0.999, 1].map(percent)).toEqual(['0%', '1%', '83%', '99%', '100%']);
  expect(describeForecast({ share: 0.83, toMeet: 12, learning: 0 })).toBe('You know 83%; 12 new words');
  expect(describeForecast({ share: 0, toMeet: 30, learning: 0 })).toBe('30 new words');
  expect(describeForecast({ share: 0.99, toMeet: 1, learning: 0 })).toBe('You know 99%; 1 new word');
  expect(describeForecast({ share: 1, toMeet: 0, learning: 3 })).toBe('No new words');
});

describe('what the library says of an article, in both languages', async () => {
  const texts = { en: await readMessages('en'), zh: await readMessages('zh_CN') };
  const use = (language: 'en' | 'zh'): void => setTextSource((name) => texts[language].get(name) ?? '');
  afterEach(() => use('en'));
  const rung = {
    of: '000-1',
    level: 'hsk2',
    title: { zh: '工厂车间生产忙', en: 'A busy time on the factory floor' },
  } as const;
  const say = (): readonly unknown[] => [
    describeKind({ kind: 'own' }),
    describeLength({ hanCharacters: 1204 }),
    describeTime(4800),
    describeGrade({ grade: 'veryHard' }),
    describeForecast({ share: 0.83, toMeet: 1200, learning: 0 }),
    describeSource({ kind: 'file', name: 'a.txt', encoding: 'Big5' }),
    describeSummary({ rung })?.text,
  ];

  test('English', () =>
    expect(say()).toEqual([
      'Your text',
      '1,204 characters',
      '1 hour 20 minutes',
      'Very hard',
      'You know 83%; 1,200 new words',
      'From a.txt, Big5',
      'Retold in easier Chinese, from “A busy time on the factory floor”.',
    ]));

  test('Chinese', () => {
    use('zh');
    expect(say()).toEqual([
      '自备文章',
      '1,204 字',
      '1 小时 20 分钟',
      '很难',
      '已认识 83%，新词 1,200 个',
      '来自 a.txt（Big5）',
      '据《工厂车间生产忙》简写。',
    ]);
  });

  test('a summary that is English in both says so', () =>
    expect(describeSummary({ english: { title: 'A', summary: 'B' } })).toEqual({ text: 'B', lang: 'en' }));
});

test.each([
  ['to convene, convoke, call together', 'convene'],
  ['meeting; conference', 'meeting'],
  ['(literary) year', 'year'],
  ['classifier for enumerated events: time', ''],
  ['', ''],
])('under a word, %s is %s', (gloss, short) => expect(shortGloss(gloss)).toBe(short));

describe('sections', () => {
  const part = (role: ArticlePart['role'], length: number): ArticlePart => ({
    role,
    text: '字'.repeat(length),
  });
  test('the head ends where the text begins; captions of the head are in the text', () => {
    const { head, sections } = layOut([
      part('headline', 9),
      part('caption', 9),
      part('byline', 4),
      part('paragraph', 99),
    ]);
    expect(head.map(({ index }) => index)).toEqual([0, 2]);
    expect(sections.map((section) => section.map(({ index }) => index))).toEqual([[1, 3]]);
  });

  test('have every part once, in order, a dateline with its paragraph, and are not too many to watch', () => {
    const parts = Array.from({ length: 3000 }, (_, i) =>
      i % 7 === 0 ? part('dateline', 12) : part('paragraph', 260),
    );
    const { sections } = layOut(parts);
    expect(sections.flat().map(({ index }) => index)).toEqual(parts.map((_, index) => index));
    expect(sections.length).toBeLessThanOrEqual(200);
    for (const section of sections.slice(0, -1)) expect(section.at(-1)?.part.role).toBe('paragraph');
  });
});

test.each([
  ['会议还讨论了其他问题。', 'zh-Hans'],
  ['會議還討論了其他問題。', 'zh-Hant'],
  ['乾隆皇后', 'zh-Hans'],
  ['他說：「这个问题」，這個會議沒有結論。', 'zh-Hant'],
  ['', 'zh-Hans'],
])('%s is written in %s', (text, script) => expect(writtenIn(text)).toBe(script));
