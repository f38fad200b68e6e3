/** Where a correction holds: in one sentence, between the words around it, or everywhere. Pure. */
import { t } from './language/index.ts';
import { sentenceAt } from './sentence-at.ts';
import type { Correction, CorrectionScope } from './stored-corrections.ts';

/** What distinguishes a correction from all others: its form, and its scope. */
export type CorrectionKey = Pick<Correction, 'form' | 'scope'>;

/** How much of a sentence is compared on either side of the word, in UTF-16 code units. */
const COMPARED = 200;
/** How much of it is shown. */
const SHOWN = 8;

/** A place in a text, UTF-16 code units. */
export interface CorrectionPlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A correction's key as a string: equal for two corrections of one form with one scope. */
export function correctionId({ form, scope }: CorrectionKey): string {
  if (!scope) return form;
  return scope.kind === 'sentence'
    ? JSON.stringify([form, scope.sentence, scope.offset])
    : JSON.stringify([form, scope.before ?? null, scope.after ?? null]);
}

/** How narrow a scope is; of two corrections the narrower one wins. */
export function scopeRank(scope: CorrectionScope | undefined): number {
  if (!scope) return 0;
  if (scope.kind === 'sentence') return 3;
  return scope.before !== undefined && scope.after !== undefined ? 2 : 1;
}

/** The scope of one place: this word in this sentence, wherever that sentence is met again. */
export function sentenceScope({ text, start, end }: CorrectionPlace): CorrectionScope {
  const { sentence, offset } = sentenceAt(text, start, end);
  const from = Math.max(0, offset - COMPARED);
  const to = offset + (end - start) + COMPARED;
  return { kind: 'sentence', sentence: sentence.slice(from, to), offset: offset - from };
}

/**
 * Whether a scope holds at a place. Neighbours must be whole words: `isBoundary` says where words begin and end.
 */
export function scopeHolds(
  scope: CorrectionScope | undefined,
  place: CorrectionPlace,
  isBoundary: (at: number) => boolean,
): boolean {
  if (!scope) return true;
  const { text, start, end } = place;
  if (scope.kind === 'sentence') {
    // Cheaper than finding the sentence.
    if (!text.includes(scope.sentence)) return false;
    return correctionId({ form: '', scope }) === correctionId({ form: '', scope: sentenceScope(place) });
  }
  const { before = '', after = '' } = scope;
  return (
    start >= before.length &&
    text.startsWith(before, start - before.length) &&
    text.startsWith(after, end) &&
    (before === '' || isBoundary(start - before.length)) &&
    (after === '' || isBoundary(end + after.length))
  );
}

/** A scope in words: `everywhere`, `in 睡 _ 觉`, `after 睡`, `before 觉`, `only in “…他睡着了。”`. */
export function describeScope({ form, scope }: CorrectionKey): string {
  if (!scope) return t('corrections.scope.everywhere');
  if (scope.kind === 'sentence') {
    const { sentence, offset } = scope;
    const from = Math.max(0, offset - SHOWN);
    const to = offset + form.length + SHOWN;
    const [cutBefore, cutAfter] = [from > 0 ? '…' : '', to < sentence.length ? '…' : ''];
    return t('corrections.scope.sentence', {
      sentence: `${cutBefore}${sentence.slice(from, to)}${cutAfter}`,
    });
  }
  const { before = '', after = '' } = scope;
  if (before && after) return t('corrections.scope.between', { before, after });
  return before ? t('corrections.scope.after', { before }) : t('corrections.scope.before', { after });
}

/** The words around a word, the nearest first; none beyond a punctuation mark. */
export interface WordsAround {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The scopes that a reader can choose for a word at a place, the narrowest first; `undefined` is everywhere. */
export function scopeChoices(
  place: CorrectionPlace | undefined,
  { before: [before], after: [after] }: WordsAround,
): (CorrectionScope | undefined)[] {
  if (!place) return [undefined];
  const neighbours: CorrectionScope[] = [];
  if (before && after) neighbours.push({ kind: 'neighbours', before, after });
  if (before) neighbours.push({ kind: 'neighbours', before });
  if (after) neighbours.push({ kind: 'neighbours', after });
  return [sentenceScope(place), ...neighbours, undefined];
}
