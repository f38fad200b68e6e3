import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  countDamaged,
  declaredEncoding,
  decodeText,
  detectEncoding,
  isBinary,
} from '../../components/text-encoding/index.ts';
import { encode } from '../fixtures/encode.ts';

const SIMPLIFIED = '呼和浩特市昨天开了一次会，大家都说：“今年的工作很好。”';
const TRADITIONAL = '臺北市昨天開了一次會，大家都說：「今年的工作很好。」';

describe.each([
  ['utf-8', SIMPLIFIED, false],
  ['utf-8', SIMPLIFIED, true],
  ['utf-8', TRADITIONAL, false],
  ['gb18030', SIMPLIFIED, false],
  ['gb18030', TRADITIONAL.replaceAll('「', '“').replaceAll('」', '”'), false],
  ['big5', TRADITIONAL, false],
  ['utf-16le', SIMPLIFIED, true],
  ['utf-16be', SIMPLIFIED, true],
  ['utf-16le', SIMPLIFIED, false],
  ['utf-16be', TRADITIONAL, false],
] as const)('%s of %s, mark %s', (encoding, text, mark) => {
  const bytes = encode(text, encoding, { mark });
  test('is detected and read', () => {
    expect(detectEncoding(bytes)).toBe(encoding);
    expect(decodeText(bytes, encoding)).toBe(text);
    expect(isBinary(bytes)).toBe(false);
  });

  test('also when short, and when long with the sample ending within a character', () => {
    expect(detectEncoding(encode(text.slice(0, 9), encoding, { mark }))).toBe(encoding);
    expect(detectEncoding(encode(`a${text.repeat(3000)}`, encoding, { mark }))).toBe(encoding);
  });
});

test('every paragraph of the practice pages is detected in GB18030 and in UTF-16', () => {
  const page = readFileSync(new URL('../../seeds/004_4a7bcfdf95e19c25.txt', import.meta.url), 'utf8');
  const wrong = page
    .split('\n')
    .filter((line) => (line.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8)
    .flatMap((line) =>
      ['gb18030', 'utf-16le', 'utf-16be'].flatMap((encoding) => {
        const found = detectEncoding(encode(line.replace(/[^\p{Script=Han}，。、“”\d]/gu, ''), encoding));
        return found === encoding ? [] : [`${encoding} taken for ${found}: ${line}`];
      }),
    );
  expect(wrong).toEqual([]);
});

test.each(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'])(
  '%s: long files are text in their encoding, wherever the sample cuts a character',
  (encoding) => {
    const page = readFileSync(new URL('../../seeds/000_2072b33d10ad1f9e.txt', import.meta.url), 'utf8');
    const text = (
      encoding === 'big5' ? TRADITIONAL.repeat(1500) : page.repeat(1 + 80_000 / page.length)
    ).replaceAll(/[^\p{Script=Han}，。、“”「」：\d\n]/gu, '');
    const cuts = encoding === 'utf-8' ? 300 : 12; // the others' tables are slow here
    const failed = Array.from({ length: cuts }, (_, cut) => cut).filter((cut) => {
      const bytes = encode('a'.repeat(cut % 7) + text.slice(cut, cut + 45_000), encoding);
      expect(bytes.length).toBeGreaterThan(65_536);
      return isBinary(bytes) || detectEncoding(bytes) !== encoding;
    });
    expect(failed).toEqual([]);
  },
);

test('plain ASCII and nothing at all are UTF-8', () => {
  expect(detectEncoding(encode('Hello', 'utf-8'))).toBe('utf-8');
  expect(detectEncoding(new Uint8Array())).toBe('utf-8');
});

test('what can’t be read in an encoding is counted', () => {
  expect(countDamaged(decodeText(encode(SIMPLIFIED, 'gb18030'), 'utf-8'))).toBeGreaterThan(5);
  expect(countDamaged(decodeText(encode(SIMPLIFIED, 'gb18030'), 'gb18030'))).toBe(0);
});

test.each([
  ['<meta charset="gb2312">', 'gb18030'],
  ["<meta http-equiv='Content-Type' content='text/html; charset=big5'>", 'big5'],
  ['<meta charset=UTF-8>', 'utf-8'],
  ['<meta charset="klingon">', undefined],
  ['<meta charset="windows-1252">', undefined],
  ['<p>charset</p>', undefined],
])('%s names %s', (html, encoding) => expect(declaredEncoding(encode(html, 'utf-8'))).toBe(encoding));

test('pictures and archives are not text', () => {
  const png = readFileSync(new URL('../../components/icon/128.png', import.meta.url));
  expect(isBinary(new Uint8Array(png))).toBe(true);
  const zip = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) & 0xff);
  expect(isBinary(zip)).toBe(true);
  expect(isBinary(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, ...zip]))).toBe(true);
});
