import { describe, expect, test } from 'vitest';
import {
  type Encounters,
  encounterKey,
  keepHelp,
  noteLookUp,
  noteReadPast,
  noteTold,
  packEncounters,
  parseEncounters,
} from '../../vocabulary/index.ts';

/** What is there after days: `7` read past, `7?` looked up. */
const shownAfter = (...days: string[]): Encounters | undefined =>
  days.reduce<Encounters | undefined>(
    (before, day) => (day.endsWith('?') ? noteLookUp : noteReadPast)(before, Number(day.replace('?', ''))),
    undefined,
  );

describe('what was shown of a form', () => {
  test.each<[days: string[], shown: Partial<Encounters>]>([
    [['100'], { met: 1, read: 1, readFrom: 100, lastMet: 100, lookUps: 0, lookedUp: 0 }],
    // A day counts once.
    [['100', '100', '100'], { met: 1, read: 1 }],
    [['100', '101', '109'], { met: 3, read: 3, readFrom: 100, lastMet: 109 }],
    // A look-up begins again, and what is read past on its day says nothing.
    [['100', '101', '101?', '101'], { met: 2, read: 0, lookUps: 1, lookedUp: 101 }],
    [['100?', '101'], { met: 2, read: 1, readFrom: 101, lookUps: 1, lookedUp: 100 }],
    [['100?', '100?'], { met: 1, lookUps: 1 }],
    [['100?', '103?'], { met: 2, lookUps: 2, lookedUp: 103 }],
    // A clock that was put back counts no day, and goes on from there.
    [['900', '100', '101'], { met: 2, read: 2, lastMet: 101 }],
  ])('%j', (days, shown) => expect(shownAfter(...days)).toMatchObject(shown));

  test('help stays until the reader lets it fade', () => {
    const kept = keepHelp(shownAfter('100'), true);
    expect(noteReadPast(noteLookUp(kept, 101), 102).kept).toBe(true);
    expect(keepHelp(kept, false)).toEqual(shownAfter('100'));
  });
});

test('the script makes another form; capitals and tones after the first syllable do not', () => {
  expect(encounterKey('书记', ['shu1', 'ji4'])).toBe(encounterKey('书记', ['Shu1', 'ji5']));
  expect(encounterKey('书记', ['shu1', 'ji4'])).not.toBe(encounterKey('書記', ['shu1', 'ji4']));
  expect(encounterKey('行', ['hang2'])).not.toBe(encounterKey('行', ['xing2']));
});

test('the step that the reader was told is kept until the word is looked up', () => {
  const told = noteTold(shownAfter('100', '101'), 'faint');
  expect(noteReadPast(told, 102).told).toBe('faint');
  expect(noteLookUp(told, 102).told).toBe('full');
});

describe('as it is stored', () => {
  test('older lists lack the step that was told', () => {
    expect(parseEncounters('{"行 xing2":[3,2,100,102,1,99,0]}').get('行 xing2')).toMatchObject({
      read: 2,
      kept: false,
      told: 'full',
    });
    expect(() => parseEncounters('{"行 xing2":[3,2,100,102,1,99,0,4]}')).toThrow();
  });

  test('read again it is the same', () => {
    const forms = new Map([
      ['行 xing2', shownAfter('100?', '102')],
      ['银行 yin2 hang', keepHelp(undefined, true)],
      ['行长 hang2 zhang', noteTold(shownAfter('100', '101'), 'none')],
    ] as [string, Encounters][]);
    expect(parseEncounters(packEncounters(forms))).toEqual(forms);
  });

  test('of too many forms those met longest ago are removed, those whose help stays last', () => {
    const forms = new Map(
      Array.from({ length: 1010 }, (_, day) => [`字${day}`, noteReadPast(undefined, day + 1)] as const),
    );
    forms.set('字0', keepHelp(forms.get('字0'), true));
    const left = parseEncounters(packEncounters(forms));
    expect(left.size).toBe(1000);
    expect(left.has('字0')).toBe(true);
    expect(left.has('字10')).toBe(false);
    expect(left.has('字11')).toBe(true);
  });

  test.each([['{"a":[1,2,3,4,5,6]}'], ['{"a":[1,2,3,4,5,6,2]}'], ['{"a":[-1,0,0,0,0,0,0]}'], ['{'], [7]])(
    '%j is none',
    (text) => expect(() => parseEncounters(text)).toThrow(),
  );
});
