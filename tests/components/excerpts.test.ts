/** Excerpts of long sentences, with the English of their clauses. */
import { expect, test } from 'vitest';
import { cutExcerpts } from '../../components/reader/excerpts.ts';
import { clauseStarts, plainEnglish } from '../../components/reader/sentence-english.ts';
import { readPracticeTexts } from '../../practice-files.ts';
import { sentenceStarts } from '../../vocabulary/index.ts';

const SENTENCE = '今年，城市发展很快，为了工人，政府建了新学校。';
const IN_ORDER =
  '{1}This year {2}the city is growing fast; {3}for workers {4}the government built new schools.';

test.each([
  ['all of it where it is short enough', SENTENCE, IN_ORDER, 30, [[SENTENCE, plainEnglish(IN_ORDER)]]],
  [
    'as few as can be',
    SENTENCE,
    IN_ORDER,
    16,
    [
      ['今年，城市发展很快……', 'This year the city is growing fast …'],
      ['……为了工人，政府建了新学校。', '… for workers the government built new schools.'],
    ],
  ],
  [
    'clauses that the English says elsewhere stay together',
    SENTENCE,
    '{1}This year {2}the city is growing fast; {4}the government built new schools {3}for workers.',
    16,
    [
      ['今年，城市发展很快……', 'This year the city is growing fast …'],
      ['……为了工人，政府建了新学校。', '… the government built new schools for workers.'],
    ],
  ],
  [
    'no run of English, no excerpt',
    '甲来了，乙走了，丙笑了。',
    '{1}A came {3}and C laughed {2}while B left.',
    12,
    [['甲来了，乙走了，丙笑了。', 'A came and C laughed while B left.']],
  ],
  [
    'two clauses said together',
    '昨天，他来到学校，看见了老师和同学。',
    '{1-2}He came to the school yesterday {3}and saw teachers and classmates.',
    14,
    [
      ['昨天，他来到学校……', 'He came to the school yesterday …'],
      ['……看见了老师和同学。', '… and saw teachers and classmates.'],
    ],
  ],
  [
    'half a quotation is none',
    '他说：“我不去，你去。”大家都笑了，也去了。',
    '{1}He said, {2}“I won’t go, {3}you go.” Everyone laughed {4}and went, too.',
    14,
    [
      ['他说……', 'He said …'],
      ['……也去了。', '… and went, too.'],
    ],
  ],
  ['nothing without marks', SENTENCE, 'This year the city is growing fast.', 30, []],
] as const)('%s', (_, chinese, english, longest, excerpts) =>
  expect(cutExcerpts({ chinese, english }, longest)).toEqual(
    excerpts.map(([zh, en]) => ({ chinese: zh, english: en })),
  ),
);

test('excerpts of the practice articles are parts of their sentences, in order, and cover nine characters in ten', () => {
  const bare = (text: string): string => text.replaceAll(/^…+ ?| ?…+$/g, '');
  const long = readPracticeTexts()
    .articles.flatMap(({ parts }) => parts)
    .filter(({ role }) => role === 'paragraph')
    .flatMap(({ text, english }) =>
      sentenceStarts(text).map((start, at, starts) => ({
        chinese: text.slice(start, starts[at + 1]).trim(),
        english: english[at] ?? '',
      })),
    )
    .filter(({ chinese }) => chinese.length > 60 && clauseStarts(chinese).length > 1);
  let kept = 0;
  for (const sentence of long) {
    let from = 0;
    for (const { chinese, english } of cutExcerpts(sentence, 60)) {
      expect(chinese.length).toBeLessThanOrEqual(60);
      from = sentence.chinese.indexOf(bare(chinese), from);
      expect(from, chinese).toBeGreaterThanOrEqual(0);
      expect(plainEnglish(sentence.english), english).toContain(bare(english));
      kept += bare(chinese).length;
    }
  }
  expect(kept / long.reduce((sum, { chinese }) => sum + chinese.length, 0)).toBeGreaterThan(0.9);
});
