import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../entrypoints/shared/message.ts';
import { OWN_MESSAGES } from '../../entrypoints/shared/own-messages.ts';
import { PAGE_MESSAGES } from '../../entrypoints/shared/page-messages.ts';
import { t } from '../../vocabulary/language/index.ts';

const rows: [name: string, row: Message<unknown, unknown>][] = [
  ...Object.entries(PAGE_MESSAGES),
  ...Object.entries(OWN_MESSAGES),
];
const passes = (name: string, request: unknown): boolean =>
  v.safeParse(new Map(rows).get(name)?.check ?? v.never(), request).success;

const MARK = { role: 'mark', start: 0, end: 1 };

test('a name is in one table only', () => {
  expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length);
});

test('a content script may send what its page needs, and nothing that lists words', () => {
  expect(Object.keys(PAGE_MESSAGES).sort()).toEqual([
    'annotate',
    'correct',
    'enterFrames',
    'isWanted',
    'keepCardMore',
    'keepHelp',
    'loadCard',
    'loadLabels',
    'lookUp',
    'markWord',
    'noteLookUp',
    'noteRead',
    'openTranslatorPage',
    'removePattern',
    'removeWord',
    'restoreCorrection',
    'savePattern',
    'saveWord',
    'say',
    'setRoom',
    'tellState',
    'texts',
    'translate',
    'undoChange',
    'wordsWith',
  ]);
});

describe.each(rows)('%s', (_name, { check, patience }) => {
  test.each([[undefined], [7], ['text'], [[]], [{}], [{ operation: 7, texts: 'a', tabId: 'a' }]])(
    'refuses %j',
    (request) => {
      expect(v.safeParse(check, request).success).toBe(false);
    },
  );
  test('gives up within its time, with a message without names from the code', () => {
    expect(patience.answerMs).toBeLessThanOrEqual(patience.limitMs);
    expect(t(patience.failure)).toMatch(/^Hangjian [a-z ,:.A-Z]+$/);
  });
});

test.each([
  [
    'saveWord',
    { operation: '', headword: '行', reading: [], form: '行', sentence: '', offset: 0, title: '' },
  ],
  [
    'saveWord',
    { operation: 'a', headword: '行', reading: [1], form: '行', sentence: '', offset: 0, title: '' },
  ],
  [
    'saveWord',
    { operation: 'a', headword: '行', reading: [], form: '行', sentence: '', offset: -5, title: '' },
  ],
  [
    'saveWord',
    { operation: 'a', headword: '行', reading: [], form: '行', sentence: '', offset: 0, title: {} },
  ],
  ['savePattern', { operation: 'a', id: 'Yi wei', sentence: '以', parts: [MARK], title: '' }],
  ['savePattern', { operation: 'a', id: 'yi-wei', sentence: '以', parts: [], title: '' }],
  ['savePattern', { operation: 'a', id: 'yi-wei', sentence: '以', parts: [MARK, MARK], title: '' }],
  ['savePattern', { operation: 'a', id: 'yi-wei', sentence: '以', parts: Array(25).fill(MARK), title: '' }],
  ['removePattern', { operation: 'a', id: ['yi-wei'] }],
  ['reviewPattern', { operation: 'a', id: 'yi-wei', rating: 'perfect' }],
  ['markWord', { operation: 'a', headword: '行', reading: [], knowledge: 'evil', sentence: '', offset: 0 }],
  ['annotate', { texts: ['行', 7] }],
  ['noteRead', { texts: Array.from({ length: 201 }, () => '行') }],
  ['noteLookUp', { form: '行' }],
  ['keepHelp', { form: '行', reading: ['xing2'], kept: 1 }],
  ['keepCardMore', { more: 'yes' }],
  ['setSiteHelp', { site: 'sina.com.cn', preset: 'much' }],
  ['annotate', { texts: ['行'], glosses: 'yes' }],
  ['reviewWord', { operation: 'a', id: '行 xing2', rating: 'perfect' }],
  ['turnPage', { tabId: -1, on: true }],
  ['turnPage', { tabId: 1 }],
  ['restoreWords', { operation: 'a', before: ['行'], added: [] }],
  ['setSync', { on: 1 }],
])('%s refuses %j', (name, request) => {
  expect(passes(name, request)).toBe(false);
});

test('unknown fields are dropped at the door', () => {
  const request = { texts: ['行'], glosses: true, more: 1 };
  expect(v.parse(PAGE_MESSAGES.annotate.check, request)).toEqual({ texts: ['行'], glosses: true });
});
