/** How many names and figures are found, and found right. */
import type { Token } from '../../dictionary/index.ts';
import { countsOf } from './seed-people.ts';
import type { GoldSentence } from './sets.ts';

/** What was found, what is there, and what of it is both. */
export interface Overlap {
  right: number;
  found: number;
  gold: number;
}

/** Precision, recall and F1 in percent, one decimal each. */
export function formatOverlap({ right, found, gold }: Overlap): string[] {
  const percent = (share: number) => (100 * share).toFixed(1);
  return [percent(right / found), percent(right / gold), percent((2 * right) / (found + gold))];
}

/** Names of one type: exact span and type, of two characters and more. */
export function scoreNames(
  sentences: readonly GoldSentence[],
  type: string,
  annotate: (text: string) => readonly Token[],
): Overlap {
  const score = { right: 0, found: 0, gold: 0 };
  for (const { text, names } of sentences) {
    if (names === undefined) continue;
    const gold = names.filter((name) => name.type === type && name.end - name.start > 1);
    const spans = new Set(gold.map(({ start, end }) => `${start}-${end}`));
    const found = annotate(text).filter((token) => token.nameType === type && token.text.length > 1);
    score.gold += gold.length;
    score.found += found.length;
    score.right += found.filter(({ start, end }) => spans.has(`${start}-${end}`)).length;
  }
  return score;
}

/** A value without what the gold writes in another way: separators, unit, percent, "about". */
function plainValue(value: string): string {
  return value
    .toLowerCase()
    .replaceAll(',', '')
    .replace(/ ?(?:percent|%)/, '%')
    .replace(/^(?:about|over|nearly|more than|at least) /, '')
    .replace(/^(\d+(?:\.\d+)?(?: (?:million|billion|trillion))?) .*$/, '$1');
}

/** Figures: how many of the gold's have a number token within, and how many of those say the same. */
export function scoreNumbers(
  sentences: readonly GoldSentence[],
  annotate: (text: string) => readonly Token[],
): { spans: Overlap; values: { right: number; all: number } } {
  const spans = { right: 0, found: 0, gold: 0 };
  const values = { right: 0, all: 0 };
  for (const { text, numbers } of sentences) {
    if (numbers === undefined) continue;
    const found = annotate(text).filter(({ kind }) => kind === 'number');
    spans.gold += numbers.length;
    spans.found += found.length;
    for (const { start, end, value } of numbers) {
      const token = found.find((one) => one.start >= start && one.end <= end);
      if (token === undefined) continue;
      spans.right++;
      values.all++;
      if (plainValue(token.value ?? '') === plainValue(value)) values.right++;
    }
  }
  return { spans, values };
}

/** The people of a page, by how often each stands in it; those in `list` that were found, and what else was. */
export function scorePage(list: string, tokens: readonly Token[]): Overlap & { wrong: string[] } {
  const left = countsOf(list);
  const score = { right: 0, found: 0, gold: [...left.values()].reduce((sum, count) => sum + count, 0) };
  const wrong: string[] = [];
  for (const { text, nameType } of tokens) {
    if (nameType !== 'person') continue;
    score.found++;
    const count = left.get(text) ?? 0;
    if (count > 0) {
      score.right++;
      left.set(text, count - 1);
    } else wrong.push(`+${text}`);
  }
  for (const [name, count] of left) if (count > 0) wrong.push(`-${name}`);
  return { ...score, wrong };
}
