import type { ArticleWord, PracticeText, WordPlace } from './article-words.ts';
import type { SentenceAround } from './exercise.ts';

/** Maximum length of the part of a sentence that is shown, and minimum length of a sufficient clause, in UTF-16 code units. */
const SHOWN_LENGTH = 56;
const ENOUGH = 18;
/** By how much a sentence that was used before must be better. */
const USED_COSTS = 0.7;
/** Longer sentences are not stored with a word (`MAX_SENTENCE`). */
const LONGEST = 400;

/** Where clauses end; the mark belongs to the clause before it. Long ones are divided between the items of a list. */
const CLAUSE_END = /[，,：:；;。！？!?—…]+[”’」』）)】》]*/g;
const ITEM_END = /[，,：:；;。！？!?、—…]+[”’」』）)】》]*/g;

/**
 * A word in the sentence of the article that shows it best: neither a headline of a few words nor a long period, and with
 * only one occurrence, so that nothing beside the gap gives it away. Preferably one that was not used for another word
 * (`used`). `undefined` where it has no such sentence.
 */
export function placeWord(
  text: PracticeText,
  word: ArticleWord,
  used: ReadonlySet<string> = new Set(),
): SentenceAround | undefined {
  let best: { around: SentenceAround; worth: number } | undefined;
  for (const place of word.places) {
    const around = cutAround(text, word, place);
    if (!around) continue;
    const worth = worthOf(around, word.form) - (used.has(around.whole) ? USED_COSTS : 0);
    if (!best || worth > best.worth) best = { around, worth };
  }
  return best?.around;
}

function cutAround(
  { sentences }: PracticeText,
  { form, facts }: ArticleWord,
  { sentence, start }: WordPlace,
): SentenceAround | undefined {
  const whole = sentences[sentence]?.text ?? '';
  const end = start + form.length;
  if (whole.length > LONGEST || !whole.startsWith(form, start)) return undefined;
  const clauses = clausesAround(whole, { start, end, marks: CLAUSE_END });
  const isLong = clauses.to - clauses.from > SHOWN_LENGTH;
  const { from, to } = isLong ? clausesAround(whole, { start, end, marks: ITEM_END }) : clauses;
  const before = whole.slice(from, start);
  const after = whole.slice(end, to);
  const givesAway = [form, facts.headword, facts.traditional].some(
    (one) => before.includes(one) || after.includes(one),
  );
  if (givesAway || before + after === '') return undefined;
  const tail = to < whole.length ? `${after.replace(/[，,：:；;、]+$/, '')}…` : after;
  return { before: from > 0 ? `…${before}` : before, after: tail, whole, offset: start };
}

/** The clause of a word, and more clauses after and before it while they fit. */
function clausesAround(
  whole: string,
  { start, end, marks }: { readonly start: number; readonly end: number; readonly marks: RegExp },
): { from: number; to: number } {
  const bounds = [0, ...Array.from(whole.matchAll(marks), ({ 0: mark, index }) => index + mark.length)];
  if (bounds.at(-1) !== whole.length) bounds.push(whole.length);
  let first = bounds.findLastIndex((bound) => bound <= start);
  let last = bounds.findIndex((bound) => bound >= end);
  const length = (): number => (bounds[last] ?? 0) - (bounds[first] ?? 0);
  const room = (bound: number | undefined, other: number): boolean =>
    bound !== undefined && Math.abs(bound - other) <= SHOWN_LENGTH;
  while (length() < ENOUGH) {
    if (room(bounds[last + 1], bounds[first] ?? 0)) last += 1;
    else if (first > 0 && room(bounds[first - 1], bounds[last] ?? 0)) first -= 1;
    else break;
  }
  return { from: bounds[first] ?? 0, to: bounds[last] ?? whole.length };
}

/** Highest for an excerpt of the ideal length, with words on both sides. */
function worthOf({ before, after }: SentenceAround, form: string): number {
  const length = before.length + form.length + after.length;
  const fit = length < ENOUGH ? length / ENOUGH : length <= SHOWN_LENGTH ? 1 : SHOWN_LENGTH / length;
  return fit + (before.length > 1 ? 0.3 : 0) + (after.length > 2 ? 0.2 : 0);
}
