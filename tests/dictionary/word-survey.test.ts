import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSurvey, surveyWords, unpackSurvey } from '../../dictionary/index.ts';
import { DICTIONARY, LEXICON } from './lexicon-fixture.ts';

const engine = { dictionary: DICTIONARY, lexicon: LEXICON };
const survey = (...texts: string[]) => surveyWords(texts, engine);

test('words are counted over all texts, with their first places, and how common they are', () => {
  const { words, sentences } = survey('会议开了。', '又开会议！会议结束了');
  const meeting = words.find(({ form }) => form === '会议');
  expect(meeting).toEqual({
    form: '会议',
    reading: ['hui4', 'yi4'],
    name: false,
    level: expect.objectContaining({ hsk2: 3, hsk2021: 3 }),
    frequency: 28363,
    count: 3,
    text: 0,
    start: 0,
  });
  expect(words.find(({ form }) => form === '结束')).toMatchObject({ text: 1, start: 7, count: 1 });
  expect(sentences).toBe(3);
});

test('numbers and punctuation are not words; names are marked; two readings are two words', () => {
  const { words } = survey('中国人民银行行长在5月说：“行！”增长12%。');
  const forms = words.map(({ form }) => form);
  expect(forms).not.toContain('12%');
  expect(forms.join('')).not.toMatch(/[，。：“”！]/);
  expect(survey('北京').words).toMatchObject([{ form: '北京', name: true }]);
  const xing = survey('这样行。他们一行去了两行。').words.filter(({ form }) => form === '行');
  expect(new Set(xing.map(({ reading }) => reading.join())).size).toBe(xing.length);
});

test('a transparent word stays one in the packed survey', () => {
  const found = survey('中国银行');
  expect(found.words).toMatchObject([{ level: { transparent: true } }]);
  expect(unpackSurvey(packSurvey(found))).toEqual(found);
});

test('a text without Chinese has neither words nor sentences', () => {
  expect(survey('', 'Hello. World.', '。。！')).toEqual({ words: [], sentences: 0 });
});

test('any texts: counts add up to the running words, and a survey comes back as it was packed', () => {
  const text = fc.string({ unit: fc.constantFrom(...'会议开了中国人民银行在。！a1 \n𠀀\ud800') });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const found = surveyWords(texts, engine);
      const running = texts
        .flatMap((one) => engine.dictionary.annotate(one))
        .filter(({ kind, reading }) => reading.length > 0 && (kind === 'word' || kind === 'name'));
      expect(found.words.reduce((sum, { count }) => sum + count, 0)).toBe(running.length);
      for (const { form, text: at, start } of found.words)
        expect(texts[at]?.slice(start, start + form.length)).toBe(form);
      expect(unpackSurvey(JSON.parse(JSON.stringify(packSurvey(found))))).toEqual(found);
    }),
  );
});
