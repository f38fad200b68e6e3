import { describe, expect, test } from 'vitest';
import {
  type PatternStores,
  readPatterns,
  removePattern,
  reviewPattern,
  savedAmong,
  savePattern,
  undoPatternChange,
  undoPatternReview,
} from '../../entrypoints/background/pattern-changes.ts';
import { undoChange } from '../../entrypoints/background/word-changes.ts';
import { WordStore } from '../../entrypoints/background/word-store.ts';
import { createDays } from '../../vocabulary/index.ts';
import { MET, makePattern } from '../vocabulary/patterns/make-pattern.ts';
import { type AreaInMemory, asideIn, checked, createArea, killAt } from './storage-area.ts';

const days = createDays(() => 0, 0);
const YI_WEI = { id: 'yi-wei', name: '以…为…' };
const open = (stored: Record<string, unknown> = {}): { area: AreaInMemory; stores: PatternStores } => {
  const area = createArea(stored);
  return { area, stores: { words: new WordStore(checked(area)), area } };
};
const save = (stores: PatternStores, operation: string, named = YI_WEI): Promise<void> =>
  savePattern(stores, named, { ...MET, operation });
const stored = ({ stored: { 'pattern:yi-wei': pattern } }: AreaInMemory): unknown => pattern;

describe('saving', () => {
  test('a pattern and its place in the list, in one write', async () => {
    const { area, stores } = open();
    let writes = 0;
    area.before = (stroke) => {
      writes += Number(stroke === 'set');
    };
    await save(stores, 'met');
    expect(writes).toBe(1);
    expect(stored(area)).toEqual(makePattern());
    expect(area.stored.patterns).toEqual(['yi-wei']);
    expect(await savedAmong(stores, ['ba', 'yi-wei', 'yi-wei'])).toEqual(['yi-wei']);
    expect(await readPatterns(stores, ['ba', 'yi-wei'])).toEqual([makePattern()]);
  });

  test('the same operation is applied once, also by the next worker; another adds its sentence', async () => {
    const { area, stores } = open();
    await save(stores, 'met');
    await save({ words: new WordStore(checked(area)), area }, 'met');
    await save(stores, 'again');
    expect(stored(area)).toMatchObject({ meetings: [{ operation: 'again' }, { operation: 'met' }] });
    expect(area.stored.patterns).toEqual(['yi-wei']);
  });

  test('killed before the write, nothing is stored; what is no meeting is refused', async () => {
    const { area, stores } = open();
    const killed = killAt(area, (stroke) => stroke === 'set');
    void save(stores, 'met');
    await killed;
    expect(area.stored).toEqual({});
    await expect(savePattern(open().stores, YI_WEI, { ...MET, parts: [] })).rejects.toThrow('parts');
  });

  test('what can not be read is set aside before another is written in its place', async () => {
    const { area, stores } = open({ patterns: ['yi-wei'], 'pattern:yi-wei': { version: 9 } });
    expect(await readPatterns(stores, ['yi-wei'])).toEqual([]);
    await save(stores, 'met');
    expect(stored(area)).toEqual(makePattern());
    expect(asideIn(area.stored, 'pattern:yi-wei')).toEqual([{ version: 9 }]);
  });
});

describe('removing and undoing', () => {
  const undo = (stores: PatternStores, of: string): Promise<boolean> =>
    undoPatternChange(stores, { of, operation: `undo ${of}`, time: 9_000 });

  test('a removed pattern comes back as it was, with its card', async () => {
    const { area, stores } = open();
    await save(stores, 'met');
    await reviewPattern(stores, { id: 'yi-wei', rating: 'good', operation: 'r', time: 2_000, days });
    const before = stored(area) as object;
    await removePattern(stores, { operation: 'gone', id: 'yi-wei' });
    expect(stored(area)).toBeUndefined();
    expect(area.stored.patterns).toEqual([]);
    expect(await undo(stores, 'gone')).toBe(true);
    expect(stored(area)).toEqual({ ...before, changedAt: 9_000 });
    expect(area.stored.patterns).toEqual(['yi-wei']);
  });

  test('an undone first save is gone; an undone later one leaves the sentences before it', async () => {
    const { area, stores } = open();
    await save(stores, 'met');
    await save(stores, 'later');
    await undo(stores, 'later');
    expect(stored(area)).toEqual({ ...makePattern(), changedAt: 9_000 });
    await undo(stores, 'met');
    expect(stored(area)).toBeUndefined();
  });

  test('removed, saved again, the removal undone: both sentences', async () => {
    const { area, stores } = open();
    await save(stores, 'met');
    await removePattern(stores, { operation: 'gone', id: 'yi-wei' });
    await savePattern(stores, YI_WEI, { ...MET, operation: 'since', time: 5_000 });
    await undo(stores, 'gone');
    expect(stored(area)).toMatchObject({
      savedAt: 1_000,
      meetings: [{ operation: 'since' }, { operation: 'met' }],
    });
  });

  test('an operation on words is no pattern’s, and one on a pattern is no word’s', async () => {
    const { stores } = open();
    await save(stores, 'met');
    expect(await undo(stores, 'other')).toBe(false);
    await expect(undoChange(stores.words, { of: 'met', operation: 'u', time: 1 })).rejects.toThrow(
      'too long ago',
    );
  });
});

describe('reviews', () => {
  test('a review is stored once and can be undone, the newest only', async () => {
    const { area, stores } = open();
    await save(stores, 'met');
    const asked = { id: 'yi-wei', rating: 'good' as const, operation: 'r', time: 2_000, days };
    const first = await reviewPattern(stores, asked);
    expect(await reviewPattern(stores, asked)).toEqual(first);
    expect(first.before).toEqual(makePattern());
    expect(stored(area)).toEqual(first.after);
    const request = { before: first.before, time: 3_000 };
    await expect(undoPatternReview(stores, { ...request, operation: 'u', review: 'x' })).rejects.toThrow(
      'again since',
    );
    await undoPatternReview(stores, { ...request, operation: 'v', review: 'r' });
    expect(stored(area)).toEqual({ ...makePattern(), changedAt: 3_000 });
  });

  test('a pattern that is not saved is not reviewed', async () => {
    const { area, stores } = open();
    const asked = { id: 'ba', rating: 'again' as const, operation: 'r', time: 1, days };
    await expect(reviewPattern(stores, asked)).rejects.toThrow('no longer saved');
    expect(area.stored).toEqual({});
  });
});
