import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyRow,
  formatBase,
  formatRows,
  isRemoved,
  mergeRows,
  parseBase,
  parseRows,
  parseWord,
  type RemovalChoice,
  type SyncBase,
  syncRowOf,
} from '../../vocabulary/index.ts';
import { changedAtOf, laterRow, removedRow } from '../../vocabulary/sync.ts';
import { anyWord } from './random-words.ts';

const NOW = 1_800_000_000_000;
/** After all that random words have seen. */
const LATER = 4_000_000_000_000;
const DAY = 86_400_000;

describe('a row', () => {
  test('applied to any word makes one that has that row, and can be stored', () => {
    fc.assert(
      fc.property(anyWord, fc.option(anyWord, { nil: undefined }), (from, onto) => {
        const row = syncRowOf(from);
        const word = applyRow(onto, row, { facts: from, time: LATER });
        expect(word && parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word);
        // A card that was reviewed here and never there keeps what it has.
        if (word && (row.includes('.') || !onto || onto.card.state === 0)) expect(syncRowOf(word)).toBe(row);
        expect(word?.meetings).toEqual(onto?.meetings ?? []);
        expect(word?.notes).toBe(onto?.notes ?? '');
      }),
      { numRuns: 500 },
    );
  });

  test('comes back from text', () => {
    fc.assert(
      fc.property(fc.array(anyWord), (words) => {
        const rows = new Map(words.map((word, at) => [`${word.headword}${at} de5`, syncRowOf(word)]));
        expect(parseRows(formatRows(rows))).toEqual(rows);
      }),
    );
    expect(parseRows('行 hang2\tz99\n\tl1\n行 xing2\tl1\nno row')).toEqual(new Map([['行 xing2', 'l1']]));
  });

  test('reading rows is total', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('l', '1', '.', '\t', '\n', '行') }),
        (text) => void parseRows(text),
      ),
    );
  });

  test('of two the later wins, the same one on every device', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (a, b) => {
        expect(laterRow(syncRowOf(a), syncRowOf(b))).toBe(laterRow(syncRowOf(b), syncRowOf(a)));
      }),
    );
    expect(laterRow('k2', 'l1')).toBe('k2');
    expect(isRemoved(removedRow(NOW))).toBe(true);
    expect(Math.abs(changedAtOf(removedRow(NOW)) - NOW)).toBeLessThan(1000);
  });
});

describe('merging rows', () => {
  interface Said {
    readonly here?: string;
    readonly base?: SyncBase;
    readonly there?: string;
  }
  const merge = ({ here, base, there }: Said, removals?: RemovalChoice) => {
    const of = <T>(value: T | undefined) => new Map(value === undefined ? [] : [['a', value]]);
    // Among others, or one word were more than a tenth.
    const others = new Map(Array.from({ length: 20 }, (_, at) => [`b${at}`, 'l1']));
    const all = new Map([...others].map(([id, row]): [string, SyncBase] => [id, { shared: row, here: row }]));
    const { apply, rows, asked } = mergeRows(
      {
        local: new Map([...of(here), ...others]),
        base: new Map([...of(base), ...all]),
        remote: new Map([...of(there), ...others]),
      },
      { time: NOW, ...(removals && { removals }) },
    );
    return { apply: apply.get('a'), row: rows.get('a'), asked };
  };
  const both = (row: string): SyncBase => ({ shared: row, here: row });
  const [old, newer, ahead] = ['l3a0000', 'k3b0000', 'nzz0000'];
  const gone = removedRow(NOW, changedAtOf(old));
  const unseen = removedRow(NOW, changedAtOf(old) - 5000);
  const changedThenGone = removedRow(NOW, NOW - 5000, changedAtOf(old));
  const stamped = (row: string, than: string) =>
    row.replace(/^(.)\w+/, `$1${(Number.parseInt(than.slice(1).split('.')[0] ?? '', 36) + 1).toString(36)}`);

  test.each<[string, Said, { apply?: string; row?: string }]>([
    ['a word of another device comes here', { there: old }, { apply: old, row: old }],
    ['one of here goes there', { here: old }, { row: old }],
    ['changed there', { here: old, base: both(old), there: newer }, { apply: newer, row: newer }],
    ['changed here', { here: newer, base: both(old), there: old }, { row: newer }],
    [
      'changed here by a clock that is behind',
      { here: 'k1', base: both(old), there: old },
      { row: stamped('k1', old) },
    ],
    [
      'changed there by a clock that is ahead',
      { here: old, base: both(old), there: ahead },
      { apply: ahead, row: ahead },
    ],
    ['changed on both, the later holds', { here: newer, base: both('l1'), there: old }, { row: newer }],
    [
      'changed on both, the other ahead of all clocks',
      { here: newer, base: both(old), there: ahead },
      { row: stamped(newer, ahead) },
    ],
    ['removed here', { base: both(old), there: old }, { row: gone }],
    ['removed there', { here: old, base: both(old), there: gone }, { apply: gone, row: gone }],
    ['removed there, never here', { there: gone }, { row: gone }],
    [
      'removed there, changed here',
      { here: newer, base: both(old), there: gone },
      { row: stamped(newer, gone) },
    ],
    [
      'removed there by who had not seen the last of here',
      { here: old, base: both(old), there: unseen },
      { row: stamped(old, unseen) },
    ],
    [
      'own, removed there by who had seen it',
      { here: old, base: { ...both(old), own: {} }, there: gone },
      { apply: gone, row: gone },
    ],
    [
      'own, removed there after a change over it',
      { here: old, base: { ...both(old), own: {} }, there: changedThenGone },
      { apply: changedThenGone, row: changedThenGone },
    ],
    [
      'own, removed there by who had only seen another by a clock ahead',
      { here: old, base: { ...both(old), own: {} }, there: removedRow(NOW, NOW) },
      { row: stamped(old, gone) },
    ],
    ['removed here, changed there', { base: both(old), there: newer }, { apply: newer, row: newer }],
    ['an older row there again', { here: newer, base: both(newer), there: old }, { row: newer }],
    [
      'an older removal there again',
      { here: newer, base: both(newer), there: removedRow(changedAtOf(old)) },
      { row: newer },
    ],
    ['no room there for it', { here: old, base: both(old) }, { row: old }],
    ['removed long ago', { base: { shared: removedRow(5), since: NOW - 91 * DAY } }, {}],
  ])('%s', (_, sides, wanted) => {
    expect(merge(sides)).toEqual({ apply: undefined, row: undefined, asked: 0, ...wanted });
  });

  const removals = (count: number, of: number, choice?: RemovalChoice) => {
    const words = Array.from({ length: of }, (_, at) => `w${at}`);
    const here = new Map(words.map((id) => [id, old]));
    return mergeRows(
      {
        local: here,
        base: new Map(words.map((id) => [id, both(old)])),
        remote: new Map(words.map((id, at) => [id, at < count ? gone : old])),
      },
      { time: NOW, ...(choice && { removals: choice }) },
    );
  };

  test.each([
    [20, 300, 0],
    [21, 300, 21],
    [3, 30, 0],
    [4, 30, 4],
    [1, 1, 1],
  ])('%i removed of %i: asked about %i', (count, of, asked) => {
    const merged = removals(count, of);
    expect(merged.asked).toBe(asked);
    expect(merged.apply.size).toBe(asked > 0 ? 0 : count);
    expect(removals(count, of, 'remove').apply.size).toBe(count);
    const kept = removals(count, of, 'keep');
    expect(kept.apply.size).toBe(asked > 0 ? 0 : count);
    if (asked > 0) expect([...kept.rows.values()].some(isRemoved)).toBe(false);
  });

  test('the base comes back from text', () => {
    const base = new Map<string, SyncBase>([
      ['行 hang2', both(old)],
      ['行 xing2', { shared: gone, since: changedAtOf(gone) }],
      ['长 chang2', { shared: old, here: newer }],
      ['重 chong2', { shared: old }],
      ['得 de5', { ...both(old), own: {} }],
      ['地 de5', { shared: gone, own: { over: changedAtOf(old) } }],
    ]);
    expect(parseBase(formatBase(base))).toEqual(base);
    expect(parseBase('')).toEqual(new Map());
  });
});

test('rows out of range are refused, times ahead become now', () => {
  expect(parseRows('行 hang2\tlzzzzzzzzz\n行 xing2\tl-zzzzzzz').size).toBe(0);
  const facts = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: '' };
  const word = applyRow(undefined, 'k2s0000.2.zzzzzzzz.zzzzzzzz.zzzzzz', { facts, time: 1_577_836_800_000 });
  expect(parseWord(word)).toEqual(word);
  expect(word).toMatchObject({
    changedAt: 1_577_836_800_000,
    card: { last_review: 1_577_836_800_000, stability: 36_500 },
  });
});
