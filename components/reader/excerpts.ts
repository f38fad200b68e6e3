/** Excerpts of a sentence that is aligned with its English clause by clause. */
import { clauseStarts, type EnglishClause, parseEnglish } from './sentence-english.ts';

/** Chinese and its English; for a sentence, the English has its marks. */
interface Pair {
  readonly chinese: string;
  readonly english: string;
}

/** The best excerpts of the first clauses, and how many characters of Chinese they contain. */
interface Cut {
  readonly kept: number;
  readonly excerpts: readonly Pair[];
}

/** Paired marks. In English ’ is an apostrophe, too. */
const CHINESE_PAIRS = ['“”', '‘’', '（）', '()', '《》'];
const ENGLISH_PAIRS = ['“”', '()'];
/** What joins a clause to the next. */
const JOINT = /[，；：、,;:—\s]+$/;

/**
 * Divides a sentence into excerpts that together contain as much of it as possible, in as few as possible: each a run of clauses
 * whose English is a run too, at most `longest` UTF-16 units of Chinese, quotation marks and brackets in pairs. Ellipses,
 * which count, mark the cuts. `[]` where no clauses are marked.
 */
export function cutExcerpts({ chinese, english }: Pair, longest: number): readonly Pair[] {
  const starts = clauseStarts(chinese);
  const clauses = starts.map((start, at) => chinese.slice(start, starts[at + 1]));
  const segments = parseEnglish(english);
  const cuts: Cut[] = [{ kept: 0, excerpts: [] }];
  for (let to = 1; to <= clauses.length; to++) {
    let best = cuts[to - 1];
    for (let from = 0; from < to; from++) {
      const run = joinRun({ clauses, segments, from, to });
      const before = cuts[from];
      if (!run || !before || run.pair.chinese.length > longest) continue;
      const cut = { kept: before.kept + run.length, excerpts: [...before.excerpts, run.pair] };
      if (!best || isBetter(cut, best)) best = cut;
    }
    if (best) cuts.push(best);
  }
  return cuts.at(-1)?.excerpts ?? [];
}

function isBetter(one: Cut, other: Cut): boolean {
  return one.kept > other.kept || (one.kept === other.kept && one.excerpts.length < other.excerpts.length);
}

/** The clauses from `from` up to `to`, with their English if that is a run of its own. */
function joinRun(sentence: {
  readonly clauses: readonly string[];
  readonly segments: readonly EnglishClause[];
  readonly from: number;
  readonly to: number;
}): { pair: Pair; length: number } | undefined {
  const { clauses, segments, from, to } = sentence;
  const isInside = (segment: EnglishClause): boolean =>
    segment.clauses.length > 0 && segment.clauses.every((clause) => clause > from && clause <= to);
  const first = segments.findIndex(isInside);
  const last = segments.findLastIndex(isInside);
  const run = first < 0 ? [] : segments.slice(first, last + 1);
  if (!run.every(isInside) || run.flatMap((segment) => segment.clauses).length !== to - from) return;
  const chinese = clauses.slice(from, to).join('').replace(JOINT, '').trim();
  const english = run
    .map(({ text }) => text)
    .join('')
    .replace(JOINT, '');
  if (!isPaired(chinese, CHINESE_PAIRS) || !isPaired(english, ENGLISH_PAIRS)) return;
  const pair = {
    chinese: `${from > 0 ? '……' : ''}${chinese}${to < clauses.length ? '……' : ''}`,
    english: `${first > 0 ? '… ' : ''}${english}${last < segments.length - 1 ? ' …' : ''}`,
  };
  return { pair, length: chinese.length };
}

function isPaired(text: string, pairs: readonly string[]): boolean {
  return pairs.every(([open, close]) => {
    let depth = 0;
    for (const mark of text) {
      if (mark === open) depth++;
      else if (mark === close) depth--;
      if (depth < 0) return false;
    }
    return depth === 0;
  });
}
