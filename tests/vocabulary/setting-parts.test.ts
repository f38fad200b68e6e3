import { expect, test } from 'vitest';
import { changedParts, DEFAULT_SETTINGS, pageSettings, type SettingsChange } from '../../vocabulary/index.ts';

test.each<[SettingsChange, string[]]>([
  [{}, []],
  [{ newWords: 10 }, []],
  [{ newWords: 20 }, ['reviews']],
  [{ dayStart: 0, round: 50 }, ['reviews']],
  [{ level: { list: 'hsk2', level: 3 } as never }, ['help']],
  [{ readingFor: 'all', meaningFor: 'hover', numbers: true }, ['help']],
  [{ voice: 'Li-Mu' }, ['card']],
  [{ cardMore: true }, ['card']],
  [{ size: 'large', hover: 'late', names: false }, ['labels', 'card', 'help']],
])('a change %j touches %j', (change, parts) => {
  expect([
    ...changedParts({ ...DEFAULT_SETTINGS, newWords: 10 }, { ...DEFAULT_SETTINGS, newWords: 10, ...change }),
  ]).toEqual(parts);
});

test('a setting that one side lacks is not compared', () => {
  expect([...changedParts({ size: 'small' }, { size: 'large', voice: 'x' })]).toEqual(['labels']);
});

test('a page gets the settings for drawing, and nothing of what the reader knows or reviews', () => {
  const told = pageSettings(DEFAULT_SETTINGS);
  expect(Object.keys(told)).toEqual(expect.arrayContaining(['script', 'gloss', 'hover', 'voice']));
  for (const name of ['level', 'names', 'numbers', 'readingFor', 'review', 'newWords', 'version'])
    expect(told).not.toHaveProperty(name);
});
