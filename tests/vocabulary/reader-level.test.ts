import { describe, expect, test } from 'vitest';
import type { WordLevel } from '../../dictionary/index.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  formatLevel,
  isBelowLevel,
  LEVEL_SIZES,
  levelInList,
  type ReaderLevel,
  readSettings,
  sizeOfLevel,
} from '../../vocabulary/index.ts';

const word = (size: number, lists: Partial<WordLevel> = {}): WordLevel => ({
  hsk2: 0,
  hsk2021: 0,
  hsk2025: 0,
  tocfl: 0,
  ...lists,
  size,
});

describe('words below a level', () => {
  test.each<[what: string, word: WordLevel | undefined, level: ReaderLevel, below: boolean]>([
    ['in the list, at the level', word(4000, { hsk2: 4 }), { list: 'hsk2', level: 4 }, true],
    ['in the list, above it', word(4000, { hsk2: 5 }), { list: 'hsk2', level: 4 }, false],
    ['in another list only', word(4000, { tocfl: 1 }), { list: 'hsk2', level: 4 }, false],
    ['in no list, easy on the scale', word(900), { list: 'hsk2', level: 4 }, true],
    ['in no list, in what readers of HSK 4 know besides', word(1300), { list: 'hsk2', level: 4 }, true],
    ['in no list, hard on the scale', word(1900), { list: 'hsk2', level: 4 }, false],
    ['left out of a longer list', word(1400), { list: 'hsk2021', level: 2 }, true],
    ['left out, and hard', word(1500), { list: 'hsk2021', level: 2 }, false],
    ['well within the vocabulary', word(2100), { list: 'size', size: 3000 }, true],
    ['at its edge, where half is known', word(2999), { list: 'size', size: 3000 }, false],
    ['beyond the vocabulary', word(3001, { hsk2: 1 }), { list: 'size', size: 3000 }, false],
    ['nothing for one new to Chinese', word(1, { hsk2: 1 }), { list: 'none' }, false],
    ['never a name', undefined, { list: 'size', size: 30_000 }, false],
  ])('%s', (_, one, level, below) => expect(isBelowLevel(one, level)).toBe(below));

  test('a higher level of a list is a larger vocabulary', () => {
    for (const sizes of Object.values(LEVEL_SIZES)) expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    expect(sizeOfLevel({ list: 'hsk2', level: 6 })).toBe(5000);
  });
});

describe('the level of a word in the reader’s list', () => {
  test.each<[what: string, word: WordLevel | undefined, level: ReaderLevel, written: string | undefined]>([
    ['a level of HSK 2.0', word(4000, { hsk2: 5, hsk2021: 4 }), { list: 'hsk2', level: 2 }, 'HSK 5'],
    ['of HSK 2021', word(4000, { hsk2: 5, hsk2021: 7 }), { list: 'hsk2021', level: 2 }, 'HSK 7–9'],
    ['of TOCFL', word(4000, { tocfl: 3 }), { list: 'tocfl', level: 6 }, 'TOCFL 3'],
    ['its place on the scale', word(3412), { list: 'size', size: 500 }, 'word 3,412'],
    ['a word of other lists', word(4000, { hsk2: 5 }), { list: 'tocfl', level: 6 }, undefined],
    ['a word that no scale has', undefined, { list: 'size', size: 500 }, undefined],
    ['one new to Chinese goes by no list', word(1, { hsk2: 1 }), { list: 'none' }, undefined],
  ])('%s', (_, one, level, written) => {
    const found = levelInList(one, level);
    expect(found && formatLevel(found)).toBe(written);
  });
});

describe('the level as a setting', () => {
  test('is kept, and absent in what older versions stored', () => {
    const level = { list: 'tocfl', level: 3 } as const;
    const changed = changeSettings(DEFAULT_SETTINGS, { level });
    expect(readSettings(JSON.parse(JSON.stringify(changed))).settings.level).toEqual(level);
    const { level: _level, names: _names, ...old } = DEFAULT_SETTINGS;
    expect(readSettings(old)).toEqual({ settings: DEFAULT_SETTINGS });
  });
  test.each([
    { list: 'hsk2', level: 7 },
    { list: 'hsk2', level: 0 },
    { list: 'size', size: -1 },
    { list: 'hsk3', level: 1 },
    4,
  ])('%j is refused', (level) => expect(() => changeSettings(DEFAULT_SETTINGS, { level })).toThrow('level'));
});
