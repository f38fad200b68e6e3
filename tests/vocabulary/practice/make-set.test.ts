import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Word } from '../../../vocabulary/index.ts';
import {
  type ArticleWord,
  createRandom,
  type Exercise,
  MOST_WORDS,
  makeSet,
  type PracticeSet,
  type PracticeText,
  parseSet,
  wordsAsked,
} from '../../../vocabulary/practice/index.ts';
import { setKnowledge } from '../../../vocabulary/word.ts';
import { AT, practiceText, START, save, TEXTS } from './article-fixture.ts';

interface Wish {
  readonly stored?: ReadonlyMap<string, Word>;
  readonly seed?: number;
  readonly voice?: boolean;
  readonly recent?: ReadonlySet<string>;
}

function make(
  text: PracticeText,
  { stored = new Map(), seed = 1, voice = true, recent }: Wish = {},
): PracticeSet {
  return makeSet({ ...AT, article: 'a', id: 'set', text, stored, random: createRandom(seed), voice, recent });
}

const text = (id: string): PracticeText => {
  const found = TEXTS.get(id);
  if (!found) throw new Error(`no article ${id}`);
  return found;
};

/** Any article, some of its words saved, any seed, with a voice or without. */
const anySet = fc
  .record({
    id: fc.constantFrom(...TEXTS.keys()),
    seed: fc.integer(),
    share: fc.constantFrom(0, 0.03, 0.1, 0.5),
    voice: fc.boolean(),
  })
  .map(({ id, seed, share, voice }) => {
    const random = createRandom(seed);
    const article = text(id);
    const saved = article.words.filter(({ name, listed }) => listed && !name && random() < share);
    const stored = save(
      article,
      saved.map(({ form }) => form),
    );
    return { article, stored, set: make(article, { stored, seed, voice }) };
  });

const wordOf = (article: PracticeText, form: string): ArticleWord | undefined =>
  article.words.find((word) => word.form === form);

describe('whatever the article, the saved words and chance', () => {
  test('the right answer is among the choices once, and no wrong one is right too', () => {
    fc.assert(
      fc.property(anySet, ({ article, set }) => {
        for (const exercise of set.exercises) {
          if (exercise.kind !== 'cloze' && exercise.kind !== 'listening') continue;
          const { choices, answer, word, sentence } = exercise;
          expect(choices.length).toBeGreaterThanOrEqual(3);
          expect(choices[answer]?.form).toBe(word.form);
          const forms = choices.map(({ form }) => form);
          expect(new Set(forms).size).toBe(forms.length);
          for (const choice of choices) {
            if (choice === choices[answer]) continue;
            for (const form of [word.form, word.headword, word.traditional]) {
              expect(choice.form.includes(form) || form.includes(choice.form)).toBe(false);
            }
            expect(choice.gloss).not.toBe(word.gloss);
            expect(sentence.whole).not.toContain(choice.form);
            const meanings = wordOf(article, word.form)?.meanings ?? new Set<string>();
            const others = wordOf(article, choice.form)?.meanings ?? new Set<string>();
            expect([...meanings].filter((meaning) => others.has(meaning))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a sentence shows its word nowhere but in the gap, and is the article’s', () => {
    fc.assert(
      fc.property(anySet, ({ article, set }) => {
        const sentences = new Set(article.sentences.map((sentence) => sentence.text));
        for (const exercise of set.exercises) {
          const asked =
            exercise.kind === 'matching'
              ? exercise.words
              : [{ ...exercise.word, sentence: exercise.sentence }];
          for (const { form, headword, traditional, sentence } of asked) {
            const { before, after, whole, offset } = sentence;
            for (const one of [form, headword, traditional]) {
              expect(before).not.toContain(one);
              expect(after).not.toContain(one);
            }
            expect(sentences.has(whole)).toBe(true);
            expect(whole.startsWith(form, offset)).toBe(true);
            expect(whole.slice(0, offset).endsWith(before.replace(/^…/, ''))).toBe(true);
            expect(whole.slice(offset + form.length).startsWith(after.replace(/…$/, ''))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the spoken sentence contains no wrong choice', () => {
    fc.assert(
      fc.property(anySet, ({ article, set }) => {
        for (const exercise of set.exercises) {
          if (exercise.kind !== 'listening') continue;
          const said = article.sentences
            .find((sentence) => sentence.text === exercise.sentence.whole)
            ?.tokens.flatMap(({ reading }) => reading.map((syllable) => syllable.slice(0, -1).toLowerCase()));
          for (const [index, { form }] of exercise.choices.entries()) {
            if (index === exercise.answer) continue;
            const letters = wordOf(article, form)?.facts.reading.map((one) => one.slice(0, -1).toLowerCase());
            expect(` ${said?.join(' ')} `).not.toContain(` ${letters?.join(' ')} `);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('pairs to match are distinct, and there is one more gloss', () => {
    fc.assert(
      fc.property(anySet, ({ article, set }) => {
        for (const exercise of set.exercises) {
          if (exercise.kind !== 'matching') continue;
          const { words, glosses, answers } = exercise;
          expect(new Set(glosses).size).toBe(glosses.length);
          expect(new Set(answers).size).toBe(words.length);
          expect(words.length).toBeGreaterThanOrEqual(3);
          expect(words.map(({ gloss }) => gloss)).toEqual(answers.map((answer) => glosses[answer]));
          const meanings = words.map(({ form }) => wordOf(article, form)?.meanings ?? new Set<string>());
          meanings.forEach((one, index) => {
            for (const other of meanings.slice(index + 1)) {
              expect([...one].filter((meaning) => other.has(meaning))).toEqual([]);
            }
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('it is short and mixed, the same for the same seed, survives storage, no Chinese in its glosses', () => {
    fc.assert(
      fc.property(anySet, fc.integer(), ({ article, stored, set }, seed) => {
        expect(set.exercises.length).toBeLessThanOrEqual(9);
        expect(parseSet(JSON.parse(JSON.stringify(set)))).toEqual(set);
        expect(make(article, { stored, seed })).toEqual(make(article, { stored, seed }));
        for (const exercise of set.exercises) {
          for (const { gloss } of wordsAsked(exercise)) expect(gloss).not.toMatch(/\p{Script=Han}/u);
        }
        const runs = set.exercises.map((exercise) => (exercise.kind === 'matching' ? '' : exercise.word.id));
        if (words(set) > 1)
          expect(runs.filter((id, index) => index > 0 && id === runs[index - 1])).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

const words = (set: PracticeSet): number =>
  new Set(set.exercises.flatMap((exercise) => wordsAsked(exercise).map(({ id }) => id))).size;

const forms = (exercises: readonly Exercise[]): string[] => [
  ...new Set(exercises.flatMap((exercise) => wordsAsked(exercise).map(({ form }) => form))),
];

describe('which words are asked', () => {
  const article = text('000-2');
  const some = ['原料', '车间', '传输', '检查', '观察', '状态', '日常'];

  test('enough saved words: only these, due ones first', () => {
    const stored = save(article, some);
    expect(forms(make(article, { stored }).exercises).sort()).toEqual([...some].sort());
  });

  test('few saved words: filled up with words worth learning, the saved ones among them', () => {
    const stored = save(article, ['车间', '原料']);
    const asked = forms(make(article, { stored }).exercises);
    expect(asked).toEqual(expect.arrayContaining(['车间', '原料']));
    expect(asked.length).toBe(6);
    for (const form of asked) {
      const word = wordOf(article, form);
      expect(word).toMatchObject({ listed: true, name: false });
      expect(word?.gloss).not.toBe('');
    }
  });

  test('none saved: words worth learning, without beginners’ words', () => {
    const levels = forms(make(article).exercises).map((form) => wordOf(article, form)?.level ?? 0);
    expect(levels.length).toBe(6);
    expect(Math.min(...levels)).toBeGreaterThan(3);
  });

  test('known and ignored words are not asked, not even as words worth learning', () => {
    const all = article.words.filter(({ name, listed }) => listed && !name);
    const known = new Map(
      [
        ...save(
          article,
          all.map(({ form }) => form),
        ),
      ].map(([id, word], index) => [id, setKnowledge(word, index % 2 ? 'known' : 'ignored', START)]),
    );
    expect(make(article, { stored: known }).exercises).toEqual([]);
  });

  test('many saved words: a dozen of them, four by matching alone', () => {
    const stored = save(
      article,
      article.words
        .filter(({ listed, name, form }) => listed && !name && form.length > 1)
        .map(({ form }) => form),
    );
    const { exercises } = make(article, { stored });
    expect(exercises.map(({ kind }) => kind).filter((kind) => kind === 'matching')).toHaveLength(1);
    expect(forms(exercises).length).toBeLessThanOrEqual(MOST_WORDS);
    const alone = exercises.flatMap((exercise) => (exercise.kind === 'matching' ? wordsAsked(exercise) : []));
    const single = exercises.flatMap((exercise) =>
      exercise.kind === 'matching' ? [] : wordsAsked(exercise),
    );
    for (const { id } of alone) expect(single.map((word) => word.id)).not.toContain(id);
  });

  test('the next set asks other words first', () => {
    const first = make(article);
    const recent = new Set(first.exercises.flatMap((exercise) => wordsAsked(exercise).map(({ id }) => id)));
    const second = forms(make(article, { recent }).exercises);
    for (const form of second) expect(forms(first.exercises)).not.toContain(form);
  });

  test('no voice, no listening', () => {
    expect(make(article, { voice: true }).exercises.some(({ kind }) => kind === 'listening')).toBe(true);
    expect(make(article, { voice: false }).exercises.some(({ kind }) => kind === 'listening')).toBe(false);
  });

  test('a text without words for it makes a set without exercises', () => {
    expect(make(practiceText(['好。'])).exercises).toEqual([]);
    expect(make(practiceText([])).exercises).toEqual([]);
  });
});

test('every article longer than 150 characters gives a full set to a reader who has saved nothing', () => {
  const short = [...TEXTS].flatMap(([id, article]) => {
    const length = article.sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
    const { exercises } = make(article, { voice: false });
    return length > 150 && exercises.length < 8 ? [`${id}: ${length} characters, ${exercises.length}`] : [];
  });
  expect(short).toEqual([]);
});
