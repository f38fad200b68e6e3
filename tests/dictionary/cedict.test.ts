import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSources } from '../../dictionary/compile/sources.ts';
import {
  CedictSyntaxError,
  formatCedictLine,
  parseCedict,
  parseCedictLine,
  splitClassifiers,
} from '../../dictionary/index.ts';

describe('a line', () => {
  test.each([
    [
      '銀行 银行 [yin2 hang2] /bank/CL:家[jia1],個|个[ge4]/',
      ['yin2', 'hang2'],
      ['bank', 'CL:家[jia1],個|个[ge4]'],
    ],
    ['綠 绿 [lu:4] /green/(Tw) leek/', ['lu:4'], ['green', '(Tw) leek']],
    ['呂 吕 [Lu:3] /surname Lü/', ['Lu:3'], ['surname Lü']],
    ['3C 3C [san1 C] /computers/', ['san1', 'C'], ['computers']],
    ['4S店 4S店 [4S dian4] /car dealership/', ['4S', 'dian4'], ['car dealership']],
    ['㍻ ㍻ [xx5] /Heisei era/', ['xx5'], ['Heisei era']],
    [
      '龍生龍，鳳生鳳 龙生龙，凤生凤 [long2 sheng1 long2 , feng4 sheng1 feng4] /like father, like son/',
      ['long2', 'sheng1', 'long2', ',', 'feng4', 'sheng1', 'feng4'],
      ['like father, like son'],
    ],
    [
      '馬克·吐溫 马克·吐温 [Ma3 ke4 · Tu3 wen1] /Mark Twain/',
      ['Ma3', 'ke4', '·', 'Tu3', 'wen1'],
      ['Mark Twain'],
    ],
    [
      '點兒 点儿 [dian3 r5] /erhua variant of 點|点[dian3]/',
      ['dian3', 'r5'],
      ['erhua variant of 點|点[dian3]'],
    ],
    [
      '廣東話 广东话 [gwong2 dung1 waa6] /Kantonesisch (S)/',
      ['gwong2', 'dung1', 'waa6'],
      ['Kantonesisch (S)'],
    ],
  ])('%s', (line, reading, glosses) => {
    const entry = parseCedictLine(line);
    expect(entry?.reading).toEqual(reading);
    expect(entry?.glosses).toEqual(glosses);
  });

  test.each(['', '   ', '# CC-CEDICT', '#! version=1'])('%j is none', (line) => {
    expect(parseCedictLine(line)).toBeUndefined();
  });

  test.each([
    ['銀行', 1, 'a traditional headword and a space', '"銀行"'],
    ['銀行 [yin2]', 4, 'a simplified headword and a space', '"[yin2]"'],
    ['銀行 银行 yin2 hang2 /bank/', 7, '"["', '"yin2 hang2 /"'],
    ['銀行 银行 [yin2 hang2 /bank/', 25, '"]"', 'the end of the line'],
    [
      '銀行 银行 [yin2  hang2] /bank/',
      13,
      'a syllable with a tone digit, Latin letters, "," or "·"',
      '" hang2] /ban"',
    ],
    [
      '銀行 银行 [yin2 hang!] /bank/',
      13,
      'a syllable with a tone digit, Latin letters, "," or "·"',
      '"hang!] /bank"',
    ],
    ['銀行 银行 [yin2 hang2]/bank/', 19, 'a space after "]"', '"/bank/"'],
    ['銀行 银行 [yin2 hang2] bank', 20, '"/" and a gloss', '"bank"'],
    ['銀行 银行 [yin2 hang2] /', 21, 'a gloss', 'the end of the line'],
    ['銀行 银行 [yin2 hang2] /bank//', 26, 'a gloss', '"/"'],
    ['銀行 银行 [yin2 hang2] /bank', 25, '"/" at the end of the gloss', 'the end of the line'],
  ])('%s is refused at column %d', (line, column, expected, found) => {
    const refuse = () => parseCedictLine(line, 7);
    expect(refuse).toThrow(CedictSyntaxError);
    expect(refuse).toThrow(expect.objectContaining({ line: 7, column, expected, found }));
  });
});

test('a file may have a byte order mark, CRLF, comments and empty lines', () => {
  const entries = parseCedict('\uFEFF# a glossary\r\n\r\n人 人 [ren2] /person/\r\n大 大 [da4] /big/\r\n');
  expect(entries.map(({ simplified }) => simplified)).toEqual(['人', '大']);
});

test('an error in a file names its line', () => {
  expect(() => parseCedict('# x\n人 人 [ren2] /person/\n大 大 [da4]\n')).toThrow(
    'line 3, column 10: expected a space after "]", found the end of the line',
  );
});

test('every entry of CC-CEDICT comes back as it was written', () => {
  const { entries } = readSources();
  expect(entries).toHaveLength(124_188);
  for (const entry of entries) expect(parseCedictLine(formatCedictLine(entry))).toEqual(entry);
});

test('any entry without slashes comes back as it was written', () => {
  const word = fc.stringMatching(/^[\p{Script=Han}A-Z0-9·]{1,8}$/u);
  const syllable = fc.stringMatching(/^(?:[A-Za-z]{1,6}:?[1-9]|[A-Z]{1,3}|,|·)$/);
  const gloss = fc.stringMatching(/^[^/\r\n]*[^/\s][^/\r\n]*$/);
  const entry = fc.record({
    traditional: word,
    simplified: word,
    reading: fc.array(syllable, { minLength: 1 }),
    glosses: fc.array(gloss, { minLength: 1 }),
  });
  fc.assert(
    fc.property(entry, (one) => {
      expect(parseCedictLine(formatCedictLine(one))).toEqual(one);
    }),
  );
});

test('a gloss with a slash cannot be written', () => {
  const entry = { traditional: '和', simplified: '和', reading: ['he2'], glosses: ['and/or'] };
  expect(() => formatCedictLine(entry)).toThrow(CedictSyntaxError);
});

test('classifiers are taken from among the glosses', () => {
  expect(splitClassifiers(['ocean', 'CL:個|个[ge4],片[pian4]', 'great number'])).toEqual({
    senses: ['ocean', 'great number'],
    classifiers: ['個|个[ge4]', '片[pian4]'],
  });
});
