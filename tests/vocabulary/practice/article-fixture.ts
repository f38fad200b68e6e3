/** The bundled articles, annotated by the engine as it ships, as exercises are made from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Article, parsePage } from '../../../seeds/index.ts';
import { createDays, type Word, wordId } from '../../../vocabulary/index.ts';
import {
  type AnnotatedPart,
  formsOf,
  type PracticeText,
  readPracticeText,
} from '../../../vocabulary/practice/index.ts';
import { createWord } from '../../../vocabulary/word.ts';
import { DICTIONARY } from '../../dictionary/lexicon-fixture.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);

export const ARTICLES: readonly Article[] = readdirSync(SEEDS)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => {
    const json = readFileSync(new URL(`articles/${name.replace('.txt', '.json')}`, SEEDS), 'utf8');
    return parsePage(readFileSync(new URL(name, SEEDS), 'utf8'), JSON.parse(json)).articles;
  });

export const START = Date.UTC(2026, 10, 21, 9);
export const AT = { time: START, days: createDays(() => 0, 0) };

function annotate(texts: readonly string[]): AnnotatedPart[] {
  return texts.map((text) => ({ text, tokens: DICTIONARY.annotate(text) }));
}

export function practiceText(texts: readonly string[]): PracticeText {
  const parts = annotate(texts);
  const entries = new Map(formsOf(parts).map((form) => [form, DICTIONARY.lookup(form)]));
  return readPracticeText(parts, (form) => entries.get(form) ?? []);
}

export const TEXTS: ReadonlyMap<string, PracticeText> = new Map(
  ARTICLES.map(({ id, parts }) => [
    id,
    practiceText(
      parts.filter(({ role }) => role === 'paragraph' || role === 'caption').map(({ text }) => text),
    ),
  ]),
);

/** Words of an article as the reader would have saved them, by id. */
export function save(text: PracticeText, forms: readonly string[], time = START): Map<string, Word> {
  const words = text.words.filter(({ form }) => forms.includes(form));
  return new Map(
    words.map(({ facts }) => [wordId(facts), createWord(facts, { knowledge: 'learning', time })]),
  );
}
