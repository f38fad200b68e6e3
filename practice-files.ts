/** What the build makes from the practice texts, as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutExcerpts } from './components/reader/excerpts.ts';
import { plainEnglish } from './components/reader/sentence-english.ts';
import { indexSentences } from './dictionary/compile/index-sentences.ts';
import { surveyArticles } from './dictionary/compile/survey-articles.ts';
import { LONGEST_EXAMPLE, type PairedSentence } from './dictionary/index.ts';
import {
  type Article,
  parsePage,
  parseSurroundings,
  type Retelling,
  rungId,
  rungTexts,
} from './seeds/index.ts';
import { sentenceStarts } from './vocabulary/index.ts';

const SEEDS = join(import.meta.dirname, 'seeds');

interface PracticeTexts {
  readonly articles: readonly Article[];
  readonly rungs: readonly { readonly article: string; readonly rung: Retelling }[];
}

/** The articles and their retellings, as the files of `seeds/` have them. */
export function readPracticeTexts(): PracticeTexts {
  const articles = jsonIn('articles').flatMap(({ name, json }) => {
    const raw = readFileSync(join(SEEDS, name.replace('.json', '.txt')), 'utf8');
    return parsePage(raw, json).articles;
  });
  const rungs = jsonIn('ladder').flatMap(({ name, json }) =>
    parseSurroundings(json, { page: name, articles }).flatMap(({ article, rungs: own }) =>
      own.map((rung) => ({ article, rung })),
    ),
  );
  return { articles, rungs };
}

function jsonIn(folder: string): { name: string; json: unknown }[] {
  return readdirSync(join(SEEDS, folder)).map((name) => ({
    name,
    json: JSON.parse(readFileSync(join(SEEDS, folder, name), 'utf8')),
  }));
}

/** The words of the texts: an id to its survey. */
export function surveysFile({ articles, rungs }: PracticeTexts): string {
  const texts = articles.map(({ id, parts }) => ({ id, texts: parts.map(({ text }) => text) }));
  const retold = rungs.map(({ article, rung }) => ({ id: rungId(article, rung), texts: rungTexts(rung) }));
  return JSON.stringify(surveyArticles([...texts, ...retold]));
}

/** The sentences that are examples of their words. */
export function examplesFile(texts: PracticeTexts): string {
  return JSON.stringify(indexSentences(pairedSentences(texts)));
}

/**
 * The sentences of running text with their English, excerpts instead of long ones; an article and its
 * retellings are one source.
 */
function pairedSentences({ articles, rungs }: PracticeTexts): PairedSentence[] {
  const printed = articles.flatMap(({ id, parts }) =>
    parts
      .filter(({ role }) => role === 'paragraph' || role === 'caption')
      .flatMap(({ text, english }) => {
        const starts = sentenceStarts(text);
        return starts
          .map((start, at) => text.slice(start, starts[at + 1]).trim())
          .filter((sentence) => sentence !== '')
          .flatMap((chinese, at) => pairsOf(chinese, english[at] ?? ''))
          .map((pair) => ({ ...pair, source: id }));
      }),
  );
  const retold = rungs.flatMap(({ article, rung }) =>
    rung.sentences.map(({ zh, en }) => ({ chinese: zh, english: en, source: article })),
  );
  return [...retold, ...printed];
}

/** A sentence with its English or, where it is long, its excerpts. */
function pairsOf(chinese: string, english: string): Omit<PairedSentence, 'source'>[] {
  if (chinese.length <= LONGEST_EXAMPLE) return [{ chinese, english: plainEnglish(english) }];
  return cutExcerpts({ chinese, english }, LONGEST_EXAMPLE).map((excerpt) => ({
    ...excerpt,
    isExcerpt: true,
  }));
}
