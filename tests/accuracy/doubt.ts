/** What a threshold of confidence would mark as a guess, and how often what is marked is wrong. */
import { type Dictionary, DOUBTED_BELOW, formatSyllable, type Token } from '../../dictionary/index.ts';
import { goldCharacters } from './measures.ts';
import type { GoldSentence } from './sets.ts';

const THRESHOLDS = [0.5, 0.6, 0.65, 0.7, DOUBTED_BELOW, 0.8, 0.9, 0.95];

/** A word with a reading: how sure it is, and whether a character of it is read wrong; `undefined` where nobody read it. */
interface ReadToken {
  readonly confidence: number;
  readonly wrong: boolean | undefined;
}

function readTokens(sentences: readonly GoldSentence[], dictionary: Dictionary): ReadToken[] {
  return sentences.flatMap((sentence) => {
    const gold = new Map(goldCharacters(sentence).map(({ offset, readings }) => [offset, readings]));
    return dictionary
      .annotate(sentence.text, { glosses: false })
      .filter(({ pinyin }) => pinyin !== '')
      .map((token) => ({ confidence: token.confidence, wrong: isWrong(token, gold) }));
  });
}

function isWrong(
  { start, text, reading }: Token,
  gold: ReadonlyMap<number, readonly string[]>,
): boolean | undefined {
  let offset = start;
  let said = 0;
  let wrong: boolean | undefined;
  for (const character of text) {
    if (/\p{Script=Han}/u.test(character)) {
      const syllable = formatSyllable(reading[said++] ?? '').toLowerCase();
      const readings = gold.get(offset);
      if (readings) wrong = wrong === true || !readings.includes(syllable);
    }
    offset += character.length;
  }
  return wrong;
}

/** Rows of the table: of words read by hand, and of other news without readings, where only the marks are counted. */
export function doubtRows(
  gold: readonly GoldSentence[],
  news: readonly GoldSentence[],
  dictionary: Dictionary,
): string[][] {
  const read = readTokens(gold, dictionary).filter(({ wrong }) => wrong !== undefined);
  const other = readTokens(news, dictionary);
  const allWrong = read.filter(({ wrong }) => wrong).length;
  const percent = (part: number, all: number, digits = 1) =>
    all === 0 ? '-' : ((100 * part) / all).toFixed(digits);
  return THRESHOLDS.map((threshold) => {
    const marked = read.filter(({ confidence }) => confidence < threshold);
    const wrong = marked.filter((token) => token.wrong).length;
    const elsewhere = other.filter(({ confidence }) => confidence < threshold).length;
    return [
      threshold === DOUBTED_BELOW ? `< ${threshold}, the rule` : `< ${threshold}`,
      percent(marked.length, read.length, 2),
      String(marked.length),
      percent(wrong, marked.length),
      percent(wrong, allWrong),
      percent(elsewhere, other.length, 2),
    ];
  });
}
