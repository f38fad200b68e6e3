/** Texts as they are spoken, for recordings of single syllables. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countSyllables, type SpokenPart, speakText, speakWord } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

/** `ni3 hao3`, `(r)` behind an erhua, `,` and `.` for pauses, `?` for what nobody can say. */
function written(parts: readonly SpokenPart[]): string {
  return parts
    .map((part) => {
      if ('pause' in part) return part.pause === 'clause' ? ',' : '.';
      return (part.syllable || '?') + (part.erhua ? '(r)' : '');
    })
    .join(' ');
}
const spoken = (text: string): string => written(speakText(DICTIONARY, text));

describe('third tones before third tones', () => {
  test.each([
    ['你好', 'ni2 hao3'],
    ['水果', 'shui2 guo3'],
    ['老师', 'lao3 shi1'],
    // Three in a word: what belongs together closest comes first.
    ['展览馆', 'zhan2 lan2 guan3'],
    ['洗脸水', 'xi2 lian2 shui3'],
    ['小老虎', 'xiao3 lao2 hu3'],
    ['纸老虎', 'zhi3 lao2 hu3'],
    // Single syllables go in pairs.
    ['请你给我', 'qing2 ni3 gei2 wo3'],
    ['我也想买雨伞', 'wo2 ye3 xiang2 mai3 yu2 san3'],
    // From word to word.
    ['我很好', 'wo2 hen2 hao3'],
    ['很美丽', 'hen2 mei3 li4'],
    ['总理讲话', 'zong2 li2 jiang3 hua4'],
    // A pause keeps them apart.
    ['好，你来', 'hao3 , ni3 lai2'],
    ['五点', 'wu2 dian3'],
    // A neutral tone that was a third one.
    ['小姐', 'xiao2 jie5'],
    ['姐姐', 'jie3 jie5'],
    ['椅子', 'yi3 zi5'],
  ])('%s: %s', (text, expected) => expect(spoken(text)).toBe(expected));

  test('none is left before another, in any text of third tones', () => {
    const characters = [...'我你好想买把雨伞也请给很美水果老李五点小姐总理，。儿2'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 14 }), (chosen) => {
        expect(spoken(chosen.join(''))).not.toMatch(/3(?:\(r\))? \S*3/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('一 and 不, erhua, figures, marks', () => {
  test.each([
    ['一定不是', 'yi2 ding4 bu2 shi4'],
    ['一起不好', 'yi4 qi3 bu4 hao3'],
    ['第一天', 'di4 yi1 tian1'],
    ['一点儿', 'yi4 dian3(r)'],
    ['这儿', 'zhe4(r)'],
    ['女儿', 'nu:3 er2'],
    ['增长5.2%。', 'zeng1 zhang2 bai3 fen1 zhi1 wu2 dian3 er4 .'],
    ['2025年', 'er4 ling2 er4 wu3 nian2'],
    ['绿色', 'lu:4 se4'],
    ['“你来！”他说：好。', 'ni3 lai2 . ta1 shuo1 , hao3 .'],
    ['用GDP说', 'yong4 ? shuo1'],
    ['北京', 'bei3 jing1'],
    ['', ''],
    ['。。', ''],
  ])('%s: %s', (text, expected) => expect(spoken(text)).toBe(expected));

  test('each syllable has the offset of its word', () => {
    const parts = speakText(DICTIONARY, '图书馆在哪里？');
    const starts = parts.map((part) => ('pause' in part ? 'pause' : part.start));
    expect(starts).toEqual([0, 0, 0, 3, 4, 4, 'pause']);
  });

  test('every text is said, and says no word before another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const part of speakText(DICTIONARY, text)) {
          if ('pause' in part) continue;
          expect(part.start).toBeGreaterThanOrEqual(last);
          expect(part.syllable).toMatch(/^$|^[a-zê:]+[1-5]$/);
          last = part.start;
        }
      }),
    );
  });
});

test('a word that is read in a known way is said so', () => {
  expect(written(speakWord(DICTIONARY, { text: '行长', reading: ['hang2', 'zhang3'] }))).toBe('hang2 zhang3');
  expect(written(speakWord(DICTIONARY, { text: '行长', reading: ['xing2', 'chang2'] }))).toBe('xing2 chang2');
  expect(written(speakWord(DICTIONARY, { text: '不对', reading: ['bu4', 'dui4'] }))).toBe('bu2 dui4');
  // A reading that fits no longer: the text's own.
  expect(written(speakWord(DICTIONARY, { text: '你好', reading: ['ni3'] }))).toBe('ni2 hao3');
});

test('the syllables of Mandarin: some 1,300 with a tone, the commonest first', () => {
  const counting = countSyllables(LEXICON);
  let step = counting.next();
  while (!step.done) step = counting.next();
  const { full, neutral } = step.value;
  expect(full.length).toBeGreaterThan(1250);
  expect(full.length).toBeLessThan(1350);
  expect(full).toEqual(expect.arrayContaining(['ma1', 'lu:4', 'zhuang4', 'er2']));
  expect(full.slice(0, 60)).toContain('shi4');
  expect(neutral.slice(0, 8)).toEqual(expect.arrayContaining(['de5', 'zi5', 'tou5']));
  for (const syllable of [...full, ...neutral]) expect(syllable).toMatch(/^[a-zê:]+[1-5]$/);
});
