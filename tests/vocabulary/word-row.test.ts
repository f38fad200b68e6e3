import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byNewestRow,
  changeHead,
  createDays,
  HEAD_ROWS,
  newestRows,
  packReviews,
  packRow,
  RATINGS,
  ROW_SHARDS,
  type RowHead,
  review,
  rowOf,
  shardOf,
  unpackReviews,
  unpackRow,
  type WordRow,
  wordId,
} from '../../vocabulary/index.ts';
import { makeWord } from './make-word.ts';

const days = createDays(() => 0);
const NEW = makeWord('银行', {
  traditional: '銀行',
  reading: ['yin2', 'hang2'],
  pinyin: 'yínháng',
  gloss: 'bank',
  savedAt: 1_760_000_000_000,
  tags: ['money', '钱'],
  meetings: [
    {
      operation: 'a',
      sentence: '去银行',
      offset: 1,
      form: '银行',
      title: '新闻',
      address: 'https://a/1',
      time: 3,
    },
    { operation: 'b', sentence: '', offset: 0, form: '银行', title: '旧闻', address: 'https://a/2', time: 2 },
  ],
});
const REVIEWED = review(NEW, { rating: 'good', operation: 'r1', time: 1_760_000_100_000, days });
const KNOWN = { ...NEW, knowledge: 'known' as const, knownAt: 5 };

describe('rows', () => {
  test.each([
    ['a new word', NEW],
    ['a reviewed word', REVIEWED],
    ['one said to be known', KNOWN],
    ['without reading, meetings and tags', makeWord('OK')],
  ])('%s is unpacked as it was packed', (_, word) => {
    const row = rowOf(word);
    expect(unpackRow(JSON.parse(JSON.stringify(packRow(row))))).toEqual(row);
    expect(row.id).toBe(wordId(word));
    expect(row.card).toEqual(word.card);
  });

  test('a row names the page of the newest meeting, or its address', () => {
    expect(rowOf(NEW).page).toBe('新闻');
    expect(rowOf({ ...NEW, meetings: NEW.meetings.map((one) => ({ ...one, title: '' })) }).page).toBe(
      'https://a/1',
    );
    expect(rowOf(makeWord('OK')).page).toBe('');
  });

  test.each([
    ['chrome-extension://abcdef/reader.html#000-2', ['000-2']],
    ['moz-extension://5f0c/reader.html#text-1', ['text-1']],
    ['https://example.com/reader.html#000-2', []],
    ['chrome-extension://abcdef/words.html', []],
    ['', []],
  ])('met at %j, it was met in the articles %j', (address, articles) => {
    const meetings = NEW.meetings.slice(0, 1).map((meeting) => ({ ...meeting, address }));
    expect(rowOf({ ...NEW, meetings }).articles).toEqual(articles);
  });

  test('a row names every article where the word was met, each once, and comes back with them', () => {
    const at = (id: string) =>
      NEW.meetings
        .slice(0, 1)
        .map((meeting) => ({ ...meeting, address: `moz-extension://5f0c/reader.html#${id}` }));
    const meetings = [...at('001-4'), ...NEW.meetings, ...at('000-2'), ...at('001-4')];
    const word = makeWord('银行', { meetings });
    expect(rowOf(word).articles).toEqual(['001-4', '000-2']);
    expect(unpackRow(JSON.parse(JSON.stringify(packRow(rowOf(word)))))).toEqual(rowOf(word));
  });

  test('words that are never asked have no due time', () => {
    expect(rowOf(NEW).due).toBe(NEW.card.due);
    expect(rowOf(REVIEWED).due).toBe(REVIEWED.card.due);
    expect(rowOf(KNOWN)).not.toHaveProperty('due');
    expect(rowOf({ ...NEW, knowledge: 'ignored' })).not.toHaveProperty('due');
  });

  test('anything else is not a row', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const packed = [...packRow(rowOf(NEW))];
        if (!Array.isArray(value) || value.length < 11) expect(unpackRow(value)).toBeUndefined();
        packed[9] = value;
        expect(() => unpackRow(packed)).not.toThrow();
      }),
    ));
});

test('reviews are unpacked as they were packed; invalid ones are left out', () => {
  const reviews = fc.array(
    fc.record({
      time: fc.nat(2_000_000_000),
      rating: fc.constantFrom(...RATINGS),
      state: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    }),
  );
  fc.assert(
    fc.property(reviews, (list) => {
      expect(unpackReviews(packReviews(list))).toEqual(list);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => unpackReviews(value)).not.toThrow();
    }),
  );
  expect(unpackReviews([1, 99, 'x', 2])).toEqual([]);
});

test('words are spread over all shards, about alike', () => {
  const counts = new Array<number>(ROW_SHARDS).fill(0);
  for (let i = 0; i < 20_000; i++) {
    const shard = shardOf(`${String.fromCharCode(0x4e00 + (i % 8000))}${i} yin2`);
    counts[shard] = (counts[shard] ?? 0) + 1;
  }
  expect(Math.max(...counts)).toBeLessThan(2.5 * (20_000 / ROW_SHARDS));
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test('the head is the newest rows, whatever is added, changed and removed, and the count is right', () => {
  const change = fc.array(fc.tuple(fc.nat(59), fc.option(fc.nat(1000))), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const all = new Map<string, WordRow>();
      let head: RowHead = { rows: [], count: 0 };
      for (const one of changes) {
        const changed = new Map<string, WordRow | undefined>();
        for (const [number, savedAt] of one) {
          const row = savedAt === null ? undefined : rowOf(makeWord(`字${number}`, { savedAt }));
          changed.set(`字${number}`, row);
        }
        for (const [id, row] of changed) {
          if (row) all.set(id, row);
          else all.delete(id);
        }
        head = changeHead(head, changed, all.size);
        const newest = [...all.values()].sort(byNewestRow);
        expect(head.count).toBe(all.size);
        expect(head.rows).toEqual(newest.slice(0, head.rows.length));
        expect(head.rows.length).toBeLessThanOrEqual(HEAD_ROWS);
      }
    }),
  );
});

test('the newest of rows in any order are the first of the sorted ones', () => {
  const base = rowOf(NEW);
  const row = fc
    .record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), savedAt: fc.integer({ min: 0, max: 4 }) })
    .map((one): WordRow => ({ ...base, ...one }));
  fc.assert(
    fc.property(fc.array(row), fc.integer({ min: 1, max: 4 }), (rows, most) => {
      const facts = (some: readonly WordRow[]) => some.map(({ id, savedAt }) => `${savedAt} ${id}`);
      expect(facts(newestRows(rows, most))).toEqual(facts(rows.toSorted(byNewestRow).slice(0, most)));
    }),
  );
});
