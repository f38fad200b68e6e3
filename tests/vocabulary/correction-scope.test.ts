import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDictionary, describeWord } from '../../dictionary/index.ts';
import { sentenceScope } from '../../vocabulary/correction-scope.ts';
import {
  type CorrectedWord,
  type Correction,
  type CorrectionScope,
  correctAt,
  correctDictionary,
  describeScope,
  parseCorrection,
  scopeChoices,
} from '../../vocabulary/index.ts';
import { LEXICON } from '../dictionary/lexicon-fixture.ts';

const plain = createDictionary(LEXICON);

const correction = (word: CorrectedWord, scope?: CorrectionScope): Correction =>
  parseCorrection({ form: word.text, words: [word], ...(scope && { scope }), time: 1 });
const read = (text: string, ...corrections: readonly Correction[]): string =>
  correctDictionary(plain, corrections)
    .annotate(text)
    .map((token) => `${token.text} ${token.pinyin}`.trim())
    .join(' | ');
const placeOf = (text: string, form: string) => {
  const start = text.indexOf(form);
  return { text, start, end: start + form.length };
};

const hang = { text: '行', reading: ['hang2'] };

describe('a correction holds where its scope says', () => {
  const text = '这样就行了。那样也行吗？这样就行了。';

  test('in its sentence, wherever that occurs again', () => {
    const here = correction(hang, sentenceScope(placeOf(text, '行')));
    expect(here.scope).toEqual({ kind: 'sentence', sentence: '这样就行了。', offset: 3 });
    expect(read(text, here)).toBe(
      '这样 zhèyàng | 就 jiù | 行 háng | 了 le | 。 | 那样 nàyàng | 也 yě | 行 xíng | 吗 ma | ？ | 这样 zhèyàng | 就 jiù | 行 háng | 了 le | 。',
    );
    expect(read('他说：这样就行了。', here)).toContain('行 xíng');
    expect(read('这样就行了吗？', here)).toContain('行 xíng');
  });

  test('of two occurrences in one sentence the one that was corrected', () => {
    const twice = '行也行。';
    const second = correction(hang, { kind: 'sentence', sentence: twice, offset: 2 });
    expect(read(twice, second)).toBe('行 xíng | 也 yě | 行 háng | 。');
  });

  test.each<[CorrectionScope, string]>([
    [{ kind: 'neighbours', before: '就', after: '了' }, '就行了 也行了 就行吗'],
    [{ kind: 'neighbours', before: '就' }, '就行了 就行吗 也行了'],
    [{ kind: 'neighbours', after: '了' }, '就行了 也行了 就行吗'],
  ])('between words: %j', (scope, sample) => {
    const between = correction(hang, scope);
    for (const phrase of sample.split(' ')) {
      const [before, , after] = [...phrase];
      const { before: b = before, after: a = after } = scope as { before?: string; after?: string };
      const holds = b === before && a === after;
      expect(read(`${phrase}。`, between), phrase).toContain(holds ? '行 háng' : '行 xíng');
    }
  });

  test('a neighbour is a whole word', () => {
    const behind = correction(hang, { kind: 'neighbours', before: '就' });
    expect(read('我就行了。', behind)).toBe('我 wǒ | 就 jiù | 行 háng | 了 le | 。');
    expect(read('成就行了。', behind)).toBe('成就 chéngjiù | 行 xíng | 了 le | 。');
  });

  test('a long text without marks is compared near the word only', () => {
    const long = `${'去看花'.repeat(400)}行`;
    const { scope } = correction(hang, sentenceScope(placeOf(long, '行')));
    expect(scope).toMatchObject({ kind: 'sentence', offset: 200 });
  });
});

describe('of several the narrower wins, and the wider one adds the rest', () => {
  const text = '就行了。就行吗？也行了。';
  const everywhere = correction({ text: '行', reading: ['heng2'], sense: 'okay' });
  const after = correction({ text: '行', reading: ['xing4'] }, { kind: 'neighbours', before: '就' });
  const between = correction(
    { text: '行', reading: ['hang4'] },
    { kind: 'neighbours', before: '就', after: '了' },
  );
  const here = correction(hang, { kind: 'sentence', sentence: '就行了。', offset: 1 });

  const readings = (...all: readonly Correction[]): string[] =>
    correctDictionary(plain, all)
      .annotate(text)
      .filter((token) => token.text === '行')
      .map(({ pinyin }) => pinyin);

  test('in any order', () => {
    for (const all of [
      [everywhere, after, between, here],
      [here, between, after, everywhere],
    ]) {
      expect(readings(...all)).toEqual(['háng', 'xìng', 'héng']);
    }
    expect(readings(everywhere, after, between)).toEqual(['hàng', 'xìng', 'héng']);
    expect(readings(after, everywhere)).toEqual(['xìng', 'xìng', 'héng']);
  });

  test('a name with scope everywhere and a reading here hold together', () => {
    const name = correction({ text: '春晓', nameType: 'person' });
    const reading = correction(
      { text: '春晓', reading: ['chun1', 'xiao2'] },
      { kind: 'sentence', sentence: '春晓说。', offset: 0 },
    );
    expect(read('春晓说。春晓去。', name, reading)).toBe(
      '春晓 Chūn Xiáo | 说 shuō | 。 | 春晓 Chūn Xiǎo | 去 qù | 。',
    );
  });

  test('the card: the entry with that reading comes first at that place, and the corrections that hold there are listed, narrowest first', () => {
    const list = [everywhere, here, correction({ text: '银行', sense: 'x' })];
    const query = { form: '行', text, start: 1 };
    const { dictionary, holding } = correctAt(plain, list, query);
    expect(holding).toEqual([here, everywhere]);
    const { here: shown, entries } = describeWord(dictionary, query);
    expect([shown.pinyin, shown.confidence, entries[0]?.pinyin]).toEqual(['háng', 1, 'háng']);
    const elsewhere = { form: '行', text, start: 9 };
    expect(correctAt(plain, list, elsewhere).holding).toEqual([everywhere]);
    expect(correctAt(plain, list, { form: '行' }).holding).toEqual([everywhere]);
  });
});

test('a meaning alone leaves the reading to the sentence', () => {
  const sense =
    plain
      .lookup('行')
      .find(({ pinyin }) => pinyin === 'xíng')
      ?.senses.at(-1)?.gloss ?? '';
  const meaning = correction({ text: '行', sense });
  expect(read('银行的行规。这样就行了。', meaning)).toBe(read('银行的行规。这样就行了。'));
  const token = correctDictionary(plain, [meaning])
    .annotate('这样就行了。')
    .find(({ text }) => text === '行');
  expect(token?.pinyin).toBe('xíng');
  expect(correctDictionary(plain, [meaning]).lookup('行')[0]?.senses.at(-1)?.gloss).toBe(sense);
});

describe('a word of the reader’s own overrides our segments', () => {
  test('where it crosses them, in every text', () => {
    expect(read('参加王国庆典礼。')).toBe('参加 cānjiā | 王国 wángguó | 庆典 qìngdiǎn | 礼 lǐ | 。');
    const own = correction({ text: '王国庆', nameType: 'person' });
    expect(read('参加王国庆典礼。', own)).toBe('参加 cānjiā | 王国庆 Wáng Guóqìng | 典礼 diǎnlǐ | 。');
    expect(read('银行长期', correction({ text: '行长' }))).toBe('银 yín | 行长 hángzhǎng | 期 qī');
  });

  test('in its scope only', () => {
    const own = correction({ text: '行长' }, { kind: 'neighbours', after: '期' });
    expect(read('银行长期。', own)).toBe(read('银行长期。', own));
    const after = correction({ text: '行长' }, { kind: 'sentence', sentence: '银行长期。', offset: 1 });
    expect(read('银行长期。银行长期不开。', after)).toBe(
      '银 yín | 行长 hángzhǎng | 期 qī | 。 | 银行 yínháng | 长期 chángqī | 不 bù | 开 kāi | 。',
    );
  });

  test('a reading alone moves no boundary, and a longer word of ours stays whole', () => {
    const reading = correction({ text: '行长', reading: ['xing2', 'chang2'] });
    expect(read('银行长期', reading)).toBe(read('银行长期'));
    expect(read('图书馆', correction({ text: '图书', nameType: 'place' }))).toBe('图书馆 túshūguǎn');
    const both = correction({ text: '行长', reading: ['xing2', 'chang2'], own: true });
    expect(read('银行长期', both)).toBe('银 yín | 行长 xíngcháng | 期 qī');
  });

  test('before figures and names, the first and longest of two', () => {
    const own = [correction({ text: '百人团' }), correction({ text: '团长' }), correction({ text: '百人' })];
    expect(read('三百人团长', ...own)).toContain('百人团 bǎiréntuán | 长');
  });

  test('tokens cover the text on code points, whatever is corrected', () => {
    const pieces = ['银行', '行长', '长期', '，', 'a', '𠮷', '\ud842', '\udfb7', '三百人', '李明', ' '];
    const word = fc.array(fc.constantFrom(...pieces, '行', '长'), { minLength: 1, maxLength: 3 });
    const scope = fc.constantFrom<CorrectionScope | undefined>(
      undefined,
      { kind: 'neighbours', before: '银' },
      { kind: 'neighbours', before: '行', after: '期' },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(word, scope), { maxLength: 4 }),
        fc.array(fc.constantFrom(...pieces), { maxLength: 9 }),
        (words, texts) => {
          const source = texts.join('');
          const corrections = words.map(([own, where]) => correction({ text: own.join('') }, where));
          const tokens = correctDictionary(plain, corrections).annotate(source);
          expect(tokens.map((token) => token.text).join('')).toBe(source);
          let end = 0;
          for (const token of tokens) {
            expect(token.start).toBe(end);
            end = token.end;
            const isInside =
              /[\ud800-\udbff]/.test(source[end - 1] ?? '') && /[\udc00-\udfff]/.test(source[end] ?? '');
            expect(isInside).toBe(false);
          }
          expect(end).toBe(source.length);
        },
      ),
    );
  });
});

test('the choices of a place, the narrowest first; elsewhere only everywhere', () => {
  const place = { text: '他睡着觉。', start: 2, end: 3 };
  const around = { before: ['睡', '他'], after: ['觉'] };
  const said = (scopes: readonly (CorrectionScope | undefined)[]): string[] =>
    scopes.map((scope) => describeScope({ form: '着', scope }));
  expect(said(scopeChoices(place, around))).toEqual([
    'only in “他睡着觉。”',
    'in 睡 _ 觉',
    'after 睡',
    'before 觉',
    'everywhere',
  ]);
  expect(said(scopeChoices(place, { before: [], after: ['觉'] }))).toEqual([
    'only in “他睡着觉。”',
    'before 觉',
    'everywhere',
  ]);
  expect(scopeChoices(undefined, around)).toEqual([undefined]);
});

test('the words around a word: figures are words, beyond a mark there are none', () => {
  const around = (text: string, form: string) =>
    describeWord(plain, { form, text, start: text.indexOf(form) }).around;
  expect(around('好，他看三本书。', '看')).toEqual({ before: ['他'], after: ['三', '本'] });
  expect(around('看', '看')).toEqual({ before: [], after: [] });
});
