/** What stands around the articles: every article has it, retellings keep to their length and have their English. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countHan, parsePage, parseSurroundings, rungTexts } from '../../seeds/index.ts';
import { sentenceStarts } from '../../vocabulary/index.ts';
import { PAGE_HASHES, readJson, readRaw } from './bundled-pages.ts';

const LADDER = join(import.meta.dirname, '../../seeds/ladder');
/** Han characters of a retelling without its title. */
const LENGTHS = { hsk2: [80, 150], hsk4: [150, 300] } as const;

const pages = Object.keys(PAGE_HASHES).map((page) => parsePage(readRaw(page), readJson(page)));
const articles = pages.flatMap((page) => page.articles);
const around = pages.flatMap(({ page }) =>
  parseSurroundings(JSON.parse(readFileSync(join(LADDER, `${page.slice(0, 3)}.json`), 'utf8')), {
    page,
    articles,
  }),
);

test('every article has a background, notes and questions of each kind', () => {
  expect(around.map(({ article }) => article)).toEqual(articles.map(({ id }) => id));
  for (const { article, background, notes, questions } of around) {
    expect(background.length, article).toBeLessThanOrEqual(220);
    expect(notes.length, article).toBeGreaterThanOrEqual(2);
    expect(questions.length, article).toBeGreaterThanOrEqual(3);
    expect(new Set(questions.map(({ asks }) => asks)).size, article).toBe(3);
  }
});

test('at least 16 articles have two retellings', () => {
  expect(
    around.filter(({ rungs }) => rungs.map(({ level }) => level).join() === 'hsk2,hsk4').length,
  ).toBeGreaterThanOrEqual(16);
});

test('answers of a question are four different ones', () => {
  for (const { article, questions } of around)
    for (const { question, right, wrong } of questions)
      expect(new Set([right, ...wrong].map(({ zh }) => zh)).size, `${article} ${question.zh}`).toBe(4);
});

describe.each(around.flatMap(({ article, rungs }) => rungs.map((rung) => ({ article, ...rung }))))(
  '$article at $level',
  (rung) => {
    const [, text] = rungTexts(rung);
    test('is as long as its level asks', () => {
      const [least, most] = LENGTHS[rung.level];
      expect(countHan(text)).toBeGreaterThanOrEqual(least);
      expect(countHan(text)).toBeLessThanOrEqual(most);
    });
    test('has the English of each sentence', () => {
      expect(sentenceStarts(text).filter((start) => start < text.length)).toHaveLength(rung.sentences.length);
      for (const { zh, en } of [rung.title, ...rung.sentences]) {
        expect(en, zh).not.toMatch(/\p{Script=Han}/u);
        expect(zh, en).toMatch(/\p{Script=Han}/u);
      }
    });
    test('explains words that it holds', () => {
      for (const { word } of rung.explained) expect(`${rung.title.zh}${text}`).toContain(word);
    });
  },
);
