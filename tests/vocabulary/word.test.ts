import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMeeting,
  isOutdated,
  type Meeting,
  markKnowledge,
  parseWord,
  StoredWordError,
  wordId,
} from '../../vocabulary/index.ts';
import { MAX_SENTENCE } from '../../vocabulary/meeting-text.ts';
import { byNewest, MAX_MEETINGS, setKnowledge } from '../../vocabulary/word.ts';
import VERSION_1 from '../fixtures/words/version-1.json' with { type: 'json' };

const FACTS = { headword: '行', traditional: '行', reading: ['hang2'], pinyin: 'háng', gloss: 'row' };
const meeting = (operation: string, time: number, over: Partial<Meeting> = {}): Meeting => ({
  operation,
  sentence: '各行各业都在行动。',
  offset: 1,
  form: '行',
  title: '报',
  address: 'https://news.example/1',
  time,
  ...over,
});

test('a word is its headword with its reading', () => {
  expect(wordId(FACTS)).toBe('行 hang2');
  expect(wordId({ headword: '行', reading: ['xing2'] })).not.toBe(wordId(FACTS));
});

describe('addMeeting', () => {
  test('makes a word that is being learnt', () => {
    const word = addMeeting(undefined, FACTS, meeting('a', 5));
    expect(word).toMatchObject({ version: 2, headword: '行', knowledge: 'learning', savedAt: 5 });
    expect(word.meetings).toHaveLength(1);
  });

  test('the same operation sent twice changes nothing', () => {
    const word = addMeeting(undefined, FACTS, meeting('a', 5));
    expect(addMeeting(word, FACTS, meeting('a', 6))).toBe(word);
  });

  test('keeps the newest meetings and the first date', () => {
    let word = addMeeting(undefined, FACTS, meeting('0', 0));
    for (let i = 1; i <= MAX_MEETINGS + 3; i++) word = addMeeting(word, FACTS, meeting(String(i), i));
    expect(word.meetings).toHaveLength(MAX_MEETINGS);
    expect(word.meetings[0]?.time).toBe(MAX_MEETINGS + 3);
    expect(word.savedAt).toBe(0);
  });

  test.each([
    ['\udc00', 0, ''],
    [`\udc00${'行'.repeat(500)}`, 0, '行'],
    [`${'行'.repeat(300)}\udc00${'行'.repeat(500)}`, 300, `\udc00${'行'.repeat(450)}`],
  ])('a long sentence with half a character in it stays one that can be read', (start, offset, form) => {
    const sentence = start + '行'.repeat(900);
    const word = addMeeting(undefined, FACTS, meeting('a', 1, { sentence, offset, form }));
    expect(parseWord(word)).toEqual(word);
  });

  test('a very long sentence is cut around its word', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(3000), fc.constantFrom('字', '𠮷'), (before, after, filler) => {
        const head = filler.repeat(before);
        const sentence = `${head}行${filler.repeat(after)}`;
        const [kept] = addMeeting(
          undefined,
          FACTS,
          meeting('a', 1, { sentence, offset: head.length }),
        ).meetings;
        expect(kept?.sentence.slice(kept.offset, kept.offset + 1)).toBe('行');
        expect(kept?.sentence.length).toBeLessThanOrEqual(Math.max(MAX_SENTENCE, 1));
        expect(kept?.sentence.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('parseWord', () => {
  const word = addMeeting(undefined, FACTS, meeting('a', 5));

  test('reads back what was stored', () => expect(parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word));

  test.each([
    [null, 'word'],
    [{ ...word, version: 3 }, 'version'],
    [{ ...word, version: 1, meetings: 7 }, 'meetings'],
    [{ ...word, card: { ...word.card, state: 7 } }, 'card.state'],
    [{ ...word, card: { ...word.card, due: '5' } }, 'card.due'],
    [{ ...word, tags: [''] }, 'tags[0]'],
    [{ ...word, headword: '' }, 'headword'],
    [{ ...word, knowledge: 'maybe' }, 'knowledge'],
    [{ ...word, meetings: [{ ...meeting('a', 1), title: { a: 1 } }] }, 'meetings[0].title'],
    [{ ...word, reading: [1] }, 'reading[0]'],
  ])('refuses %j naming the field', (value, field) => {
    expect(() => parseWord(value)).toThrow(StoredWordError);
    expect(() => parseWord(value)).toThrow(field);
  });

  test('clamps times and numbers that are out of range, cuts texts that are too long: no word is lost', () => {
    const odd = {
      ...word,
      savedAt: -5.5,
      changedAt: 1e300,
      meetings: [{ ...meeting('a', -1), offset: -5, title: '题'.repeat(900), sentence: '行'.repeat(9000) }],
      card: { ...word.card, state: 2, due: -7, stability: 1e9, difficulty: 0, reps: 2.5 },
    };
    const read = parseWord(odd);
    expect(read).toMatchObject({
      savedAt: 0,
      meetings: [{ offset: 0, time: 0, title: '题'.repeat(300), sentence: '行'.repeat(400) }],
      card: { due: 0, stability: 36_500, difficulty: 1, reps: 2 },
    });
    expect(parseWord(JSON.parse(JSON.stringify(read)))).toEqual(read);
  });

  test('never throws anything else', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(() => parseWord(value)).toThrow(StoredWordError);
      }),
    );
  });
});

test('newest first', () => {
  const old = addMeeting(undefined, FACTS, meeting('a', 1));
  const young = addMeeting(undefined, { ...FACTS, headword: '重' }, meeting('b', 2));
  expect([old, young].sort(byNewest)).toEqual([young, old]);
});

describe('markKnowledge', () => {
  const facts = { headword: '行', traditional: '行', reading: ['xing2'], pinyin: 'xíng', gloss: 'to walk' };

  test('a word never saved gets a record without meetings, and loses it again', () => {
    const known = markKnowledge(undefined, facts, { knowledge: 'known', time: 5 });
    expect(known).toMatchObject({ knowledge: 'known', savedAt: 5, meetings: [] });
    expect(parseWord(known)).toEqual(known);
    expect(markKnowledge(known, facts, { knowledge: 'new', time: 6 })).toBeUndefined();
    expect(markKnowledge(undefined, facts, { knowledge: 'new', time: 6 })).toBeUndefined();
  });

  test('a saved word keeps its meetings', () => {
    const meeting = {
      operation: 'a',
      sentence: '行人',
      offset: 0,
      form: '行',
      title: '',
      address: '',
      time: 1,
    };
    const saved = addMeeting(undefined, facts, meeting);
    const ignored = markKnowledge(saved, facts, { knowledge: 'ignored', time: 2 });
    expect(ignored).toEqual({ ...saved, knowledge: 'ignored', changedAt: 2 });
    expect(markKnowledge(ignored, facts, { knowledge: 'new', time: 3 })).toEqual({
      ...saved,
      knowledge: 'new',
      changedAt: 3,
    });
  });

  test('saving a word that was only marked starts learning it', () => {
    const known = markKnowledge(undefined, facts, { knowledge: 'known', time: 5 });
    const meeting = { operation: 'a', sentence: '', offset: 0, form: '行', title: '', address: '', time: 9 };
    expect(addMeeting(known, facts, meeting)).toMatchObject({ knowledge: 'learning', meetings: [meeting] });
  });
});

test('a word has a date of being known only while it is known', () => {
  const saved = addMeeting(undefined, FACTS, meeting('a', 1));
  const known = setKnowledge(saved, 'known', 5);
  expect(known).toMatchObject({ knownAt: 5, changedAt: 5 });
  expect(setKnowledge(known, 'known', 9)).toBe(known);
  expect(setKnowledge(known, 'learning', 9)).not.toHaveProperty('knownAt');
});

describe('words that version 1 stored', () => {
  const stored = Object.entries(VERSION_1 as Record<string, Record<string, unknown>>);

  test.each(stored)('%s is read, with nothing lost', (key, value) => {
    const { version, ...before } = value;
    const word = parseWord(value);
    expect(version).toBe(1);
    expect(word).toMatchObject({ ...before, version: 2, reviews: [], notes: '', tags: [] });
    expect(`word:${wordId(word)}`).toBe(key);
    expect(word.card.due).toBe(word.savedAt);
    expect(word.changedAt).toBeGreaterThanOrEqual(word.savedAt);
    expect('knownAt' in word).toBe(word.knowledge === 'known');
    expect(parseWord(JSON.parse(JSON.stringify(word)))).toEqual(word);
    expect([isOutdated(value), isOutdated(word)]).toEqual([true, false]);
  });

  test('all stored words are covered', () => expect(stored).toHaveLength(7));
});
