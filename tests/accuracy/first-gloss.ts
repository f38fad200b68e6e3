/** How the first gloss fares: on words with accepted English, on errors that a reader found, and how much is drawn. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dictionary, isGuess, type Token } from '../../dictionary/index.ts';
import type { GoldSentence } from './sets.ts';

const JUDGED = join(import.meta.dirname, '../../../shared/data/judged');

/** Words of a set with accepted English. */
export interface GlossScore {
  readonly right: number;
  /** The word stands within a longer headword of the engine's (签约 in 签约仪式): nothing is said of it by itself. */
  readonly within: number;
  readonly wrong: number;
}

/** Scores the glosses of the words that a set has English for: stems, of which one must be in the gloss. */
export function scoreFirstGlosses(sentences: readonly GoldSentence[], dictionary: Dictionary): GlossScore {
  const score = { right: 0, within: 0, wrong: 0 };
  for (const { text, words } of sentences) {
    const tokens = dictionary.annotate(text);
    let start = 0;
    for (const { w, gloss: stems } of words) {
      const end = start + w.length;
      if (stems !== undefined) {
        const token = tokens.find((one) => one.start <= start && one.end >= end);
        const shown = token?.gloss.toLowerCase() ?? '';
        const isWhole = token?.start === start && token.end === end;
        if (token !== undefined && !isWhole) score.within++;
        else if (stems.some((stem) => shown.includes(stem.toLowerCase()))) score.right++;
        else score.wrong++;
      }
      start = end;
    }
  }
  return score;
}

/** An error that a reader found in an earlier build: what the English should be. */
interface JudgedError {
  readonly start: number;
  readonly end: number;
  readonly classes: readonly string[];
  readonly severity: 'misleads' | 'ugly';
  readonly right: string;
}

interface JudgedSentence {
  readonly text: string;
  readonly errors: readonly JudgedError[];
}

/** Sentences of published news that were judged word by word. */
export function readJudged(): JudgedSentence[] {
  const lines = readFileSync(join(JUDGED, 'news.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as JudgedSentence); // as its README describes it
}

/** Words of English without endings: `'to make'`, `'making'` -> `mak`. */
function stemsOf(english: string): string[] {
  const words = english.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.map((word) => word.replace(/(?:ing|ed|es|s|e)$/, ''));
}

/** Of the errors of meaning that were found, how many now share a word with what is right; by severity. */
export function scoreJudged(
  sentences: readonly JudgedSentence[],
  dictionary: Dictionary,
): Record<JudgedError['severity'], { corrected: number; all: number }> {
  const score = { misleads: { corrected: 0, all: 0 }, ugly: { corrected: 0, all: 0 } };
  for (const { text, errors } of sentences) {
    const tokens = dictionary.annotate(text);
    for (const { start, end, classes, severity, right } of errors) {
      if (!classes.some((name) => /gloss|English|compound/.test(name))) continue;
      score[severity].all++;
      const said = tokens.filter((one) => one.start < end && one.end > start).map(({ gloss }) => gloss);
      const wanted = new Set(stemsOf(right));
      if (stemsOf(said.join(' ')).some((stem) => wanted.has(stem))) score[severity].corrected++;
    }
  }
  return score;
}

/** What is drawn under the words of texts. */
export interface DrawnScore {
  readonly words: number;
  readonly own: number;
  readonly cedict: number;
  readonly guesses: number;
  readonly bare: number;
}

/** Counts words by what stands under them: our gloss, CC-CEDICT's, nothing as it is a guess, nothing at all. */
export function scoreDrawn(texts: readonly string[], dictionary: Dictionary): DrawnScore {
  const score = { words: 0, own: 0, cedict: 0, guesses: 0, bare: 0 };
  const isWord = ({ kind, pinyin }: Token) => kind === 'word' && pinyin !== '';
  for (const text of texts) {
    for (const token of dictionary.annotate(text).filter(isWord)) {
      score.words++;
      if (token.gloss === '') score.bare++;
      else if (isGuess(token)) score.guesses++;
      else if (token.glossSource === 'Hangjian') score.own++;
      else score.cedict++;
    }
  }
  return score;
}
