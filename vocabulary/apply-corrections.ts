/** Applies corrections to a text's tokens: first the reader's own words, where our segments cross them, then all others. Pure. */
import type { Token } from '../dictionary/index.ts';
import { type CorrectionPlace, scopeHolds, scopeRank } from './correction-scope.ts';
import { isOwnWord, mergeCorrections } from './merge-corrections.ts';
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** All corrections of one form, the widest first: narrower ones are applied over them. */
export interface CorrectedForm {
  readonly form: string;
  readonly corrections: readonly Correction[];
  /** One of them says that the form is one word, and it begins and ends between code points. */
  readonly isOwn: boolean;
}

/** By the first code unit of their form, the longest first. */
export type CorrectedForms = ReadonlyMap<string, readonly CorrectedForm[]>;

/** A form that would divide a character. */
const BROKEN = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** Groups corrections by the first code unit of their form, longer forms and narrower scopes first. */
export function groupForms(corrections: readonly Correction[]): CorrectedForms {
  const forms = [...groupBy(corrections, ({ form }) => form)].map(([form, own]): CorrectedForm => {
    const sorted = own.toSorted((a, b) => scopeRank(a.scope) - scopeRank(b.scope));
    return { form, corrections: sorted, isOwn: !BROKEN.test(form) && own.some(isOwnWord) };
  });
  const longestFirst = forms.sort((a, b) => b.form.length - a.form.length);
  return groupBy(longestFirst, ({ form }) => form.charAt(0));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** The corrections of a form that hold at a place, the widest first. */
export function holdingAt(
  { corrections }: CorrectedForm,
  place: CorrectionPlace,
  isBoundary: (at: number) => boolean,
): Correction[] {
  return corrections.filter(({ scope }) => scopeHolds(scope, place, isBoundary));
}

/** Merges corrections, later ones over earlier ones; `undefined` for none. */
export function layOver(holding: readonly Correction[]): Correction | undefined {
  return holding.reduce<Correction | undefined>(mergeCorrections, undefined);
}

/** What is needed to apply corrections. */
export interface Correcting {
  readonly forms: CorrectedForms;
  /** Tokens of a text without corrections. */
  readonly annotate: (text: string) => readonly Token[];
  /** A corrected word as a token that begins at 0; `token` is the one it replaces, where it is one. */
  readonly describe: (word: CorrectedWord, token?: Token) => Token;
}

/**
 * The tokens of a text as the reader has corrected them: wherever a run of whole tokens spells a corrected form, its
 * words replace them. Longer forms go before shorter ones. The tokens cover the text as before.
 */
export function applyCorrections(text: string, correcting: Correcting): Token[] {
  const { forms, describe } = correcting;
  const tokens = cutAtOwnWords(text, correcting);
  const isBoundary = boundaryTest(text, tokens);
  /** A part of a split word, with its other corrections. */
  const partOf = (word: CorrectedWord, start: number): CorrectedWord => {
    const own = forms.get(word.text.charAt(0))?.find(({ form }) => form === word.text);
    const place = { text, start, end: start + word.text.length };
    const laid = own && layOver(holdingAt(own, place, isBoundary));
    return laid?.words.length === 1 ? { ...laid.words[0], ...word } : word;
  };
  const corrected: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token; // at < length
    const found = findRow(tokens, at, forms, { text, isBoundary });
    if (!found) {
      corrected.push(token);
      at += 1;
      continue;
    }
    const { words } = found.correction;
    let { start } = token;
    for (const word of words) {
      const described =
        words.length > 1
          ? describe(partOf(word, start))
          : describe(word, found.count === 1 ? token : undefined);
      corrected.push({ ...described, start, end: start + word.text.length });
      start += word.text.length;
    }
    at += found.count;
  }
  return corrected;
}

interface Row {
  readonly correction: Correction;
  /** How many tokens it replaces. */
  readonly count: number;
}

/** The longest corrected form that whole tokens from `at` on spell, with the corrections that hold there. */
function findRow(
  tokens: readonly Token[],
  at: number,
  forms: CorrectedForms,
  { text, isBoundary }: { readonly text: string; readonly isBoundary: (at: number) => boolean },
): Row | undefined {
  const { start, text: first } = tokens[at] as Token; // called with indexes of tokens only
  for (const form of forms.get(first.charAt(0)) ?? []) {
    const count = countSpelling(tokens, at, form.form);
    if (count === 0) continue;
    const place = { text, start, end: start + form.form.length };
    const correction = layOver(holdingAt(form, place, isBoundary));
    if (correction) return { correction, count };
  }
  return undefined;
}

/** How many tokens from `at` on spell the form; 0 where they don't. */
function countSpelling(tokens: readonly Token[], at: number, form: string): number {
  let rest = form;
  let count = 0;
  while (rest !== '') {
    const text = tokens[at + count]?.text;
    if (!text || !rest.startsWith(text)) return 0;
    rest = rest.slice(text.length);
    count += 1;
  }
  return count;
}

/** Whether a word begins or ends at an offset; computed when first asked. */
function boundaryTest(text: string, tokens: readonly Token[]): (at: number) => boolean {
  let starts: ReadonlySet<number> | undefined;
  return (at) => {
    starts ??= new Set(tokens.map(({ start }) => start));
    return at === text.length || starts.has(at);
  };
}

/**
 * The tokens of a text, segmented again where a word of the reader's own crosses our segments (赵学平 in 赵|学|平等): the rest
 * of its clause is read by itself. Inside one of our longer words it is not a word: 图书 in 图书馆.
 */
function cutAtOwnWords(text: string, { forms, annotate }: Correcting): readonly Token[] {
  let tokens = annotate(text);
  const own = new Map(
    [...forms].flatMap(([first, list]) => {
      const kept = list.filter(({ isOwn }) => isOwn);
      return kept.length > 0 ? [[first, kept] as const] : [];
    }),
  );
  if (own.size === 0) return tokens;
  /** Everything before this is decided. */
  let done = 0;
  for (let at = 0; at < text.length; ) {
    const start = at;
    at += 1;
    for (const form of own.get(text.charAt(start)) ?? []) {
      const end = start + form.form.length;
      if (!text.startsWith(form.form, start)) continue;
      const correction = layOver(holdingAt(form, { text, start, end }, boundaryTest(text, tokens)));
      if (!correction || !isOwnWord(correction)) continue;
      const cut = cutOut(tokens, { start, end, from: done }, (a, b) => shift(annotate(text.slice(a, b)), a));
      if (!cut) continue;
      tokens = cut;
      at = end;
      done = end;
      break;
    }
  }
  return tokens;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Nothing before this may change. */
  readonly from: number;
}

/** Tokens with a boundary at both ends of a stretch; `undefined` where an end is inside a token. */
function cutOut(
  tokens: readonly Token[],
  { start, end, from }: Stretch,
  read: (start: number, end: number) => readonly Token[],
): readonly Token[] | undefined {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findIndex((token) => token.end >= end);
  const [head, tail] = [tokens[first], tokens[last]];
  if (!head || !tail) return undefined;
  const [cutsHead, cutsTail] = [head.start < start, tail.end > end];
  if (first === last && (cutsHead || cutsTail)) return undefined;
  if (!cutsHead && !cutsTail) return tokens;
  let left = first;
  if (cutsHead) while (left > 0 && isInClause(tokens[left - 1], from)) left -= 1;
  let right = last;
  if (cutsTail) while (right + 1 < tokens.length && isInClause(tokens[right + 1], from)) right += 1;
  return [
    ...tokens.slice(0, left),
    ...(cutsHead ? read(tokens[left]?.start ?? start, start) : []),
    ...read(start, end),
    ...(cutsTail ? read(end, tokens[right]?.end ?? end) : []),
    ...tokens.slice(right + 1),
  ];
}

function isInClause(token: Token | undefined, from: number): boolean {
  return token !== undefined && token.start >= from && token.kind !== 'punctuation' && token.kind !== 'other';
}

function shift(tokens: readonly Token[], by: number): Token[] {
  return tokens.map((token) => ({
    ...token,
    start: token.start + by,
    end: token.end + by,
    ...(token.parts && { parts: shift(token.parts, by) }),
  }));
}
