import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkSize,
  createOwnText,
  type NewText,
  parseOwnTextBody,
  parseOwnTextHead,
  sizeOf,
} from '../../vocabulary/index.ts';
import { MAX_TITLE } from '../../vocabulary/own-texts.ts';

const identity = { id: 'a1', time: 7 };
const makeText = (facts: Partial<NewText> = {}): NewText => ({
  title: '题目',
  source: { kind: 'pasted' },
  parts: [{ role: 'paragraph', text: '他在北京。' }],
  ...facts,
});

test('a text becomes a head and a body that can be read from storage unchanged', () => {
  const source = { kind: 'file', name: 'a.txt', encoding: 'GB18030' } as const;
  const { head, body } = createOwnText(makeText({ source }), identity);
  expect(head).toEqual({ version: 1, id: 'a1', title: '题目', source, hanCharacters: 4, addedAt: 7 });
  expect(parseOwnTextHead(JSON.parse(JSON.stringify(head)))).toEqual(head);
  expect(parseOwnTextBody(JSON.parse(JSON.stringify(body)))).toEqual(body);
});

test('a title is one line, not too long; by default the first words', () => {
  const titleOf = (title: string): string => createOwnText(makeText({ title }), identity).head.title;
  expect(titleOf(' 一\n\t二 ')).toBe('一 二');
  expect(titleOf('长'.repeat(500))).toHaveLength(MAX_TITLE);
  expect(titleOf('  ')).toBe('他在北京。');
});

describe('refused in plain words', () => {
  test.each([
    ['nothing', [], 'There is no text in it.'],
    ['white space', [{ role: 'paragraph', text: '  \n　' }], 'There is no text in it.'],
    ['no Chinese', [{ role: 'paragraph', text: 'Hello' }], 'There is no Chinese in it.'],
    ['too much', [{ role: 'paragraph', text: '中'.repeat(700_000) }], 'It is too big: 2.1 MB.'],
  ] as const)('%s', (_, parts, message) =>
    expect(() => createOwnText(makeText({ parts: [...parts] }), identity)).toThrow(message),
  );

  test('2 MB is not too large', () => expect(() => checkSize(2_000_000)).not.toThrow());
});

test('the size is that of UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(sizeOf(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test.each([[undefined], [null], [{ version: 2 }], [{ version: 1, parts: [] }]])(
  'what is no text is none: %o',
  (stored) => {
    expect(parseOwnTextHead(stored)).toBeUndefined();
    expect(parseOwnTextBody(stored)).toBeUndefined();
  },
);
