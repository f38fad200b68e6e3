/** The English of a sentence, aligned with it clause by clause. */

/** A stretch of English and the clauses of the Chinese sentence that it translates, counted from 1; none for all of it. */
export interface EnglishClause {
  readonly clauses: readonly number[];
  readonly text: string;
}

/** A mark in front of a clause: `{2}`, or `{2-4}` for several together. */
const MARK = /\{(\d+)(?:-(\d+))?\}/g;

/** Reads English with its marks: `'{2}It rained {1}all day.'` -> two clauses. Without marks it is one, of all clauses. */
export function parseEnglish(english: string): EnglishClause[] {
  const marks = [...english.matchAll(MARK)];
  const [first] = marks;
  if (!first) return [{ clauses: [], text: english }];
  const before = english.slice(0, first.index);
  const clauses = marks.map((mark, at) => {
    const [whole, from, to = from] = mark;
    const numbers = Array.from({ length: Number(to) - Number(from) + 1 }, (_, more) => Number(from) + more);
    return { clauses: numbers, text: english.slice(mark.index + whole.length, marks[at + 1]?.index) };
  });
  return before === '' ? clauses : [{ clauses: [], text: before }, ...clauses];
}

/** English as it is read, without its marks. */
export function plainEnglish(english: string): string {
  return english.replaceAll(MARK, '');
}

/** What ends a clause; half-width marks occur in figures too: 10,000, 8:30. */
const CLAUSE_END = /[，；：]|——|[,;:](?!\d)|(?<!\d)[,;:]/g;

/** Where the clauses of a Chinese sentence begin, UTF-16 units; 0 is the first. */
export function clauseStarts(sentence: string): number[] {
  const ends = [...sentence.matchAll(CLAUSE_END)].map((mark) => mark.index + mark[0].length);
  return [0, ...ends.filter((end) => end < sentence.trimEnd().length)];
}

/** The clause of a sentence at an offset, counted from 1. */
export function clauseAt(starts: readonly number[], offset: number): number {
  return starts.findLastIndex((start) => start <= offset) + 1;
}

/** The element behind a sentence, hidden until its English is asked for. */
export function makeEnglish(english: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'english';
  element.lang = 'en';
  for (const { clauses, text } of parseEnglish(english)) {
    const clause = document.createElement('span');
    if (clauses.length > 0) clause.dataset.clause = clauses.join(' ');
    clause.textContent = text;
    element.append(clause);
  }
  return element;
}

/** Highlights the clause under the pointer on both sides: in the sentence and in its English. */
export function lightClauses(root: HTMLElement): () => void {
  const ended = new AbortController();
  let lit: readonly Element[] = [];
  const light = (target: EventTarget | null): void => {
    const clause = target instanceof Element ? target.closest<HTMLElement>('[data-clause]') : null;
    const sentence = clause?.closest('.sentence');
    const numbers = clause?.dataset.clause?.split(' ') ?? [];
    const next = sentence
      ? numbers.flatMap((number) => [...sentence.querySelectorAll(`[data-clause~="${number}"]`)])
      : [];
    for (const element of lit) if (!next.includes(element)) element.classList.remove('lit');
    for (const element of next) element.classList.add('lit');
    lit = next;
  };
  const { signal } = ended;
  root.addEventListener('pointerover', ({ target }) => light(target), { signal });
  root.addEventListener('focusin', ({ target }) => light(target), { signal });
  root.addEventListener('pointerleave', () => light(null), { signal });
  return () => ended.abort();
}

/** The sentence under the pointer or with the cursor, else the first on the screen; among those that `which` selects. */
export function sentenceInSight(root: HTMLElement, which = ''): HTMLElement | undefined {
  return (
    root.querySelector<HTMLElement>(`.sentence[data-current]${which}`) ??
    [...root.querySelectorAll<HTMLElement>(`.sentence${which}`)].find(
      (one) => one.getBoundingClientRect().bottom > 64,
    )
  );
}

/**
 * Shows the English of the sentence that the reader is in, and hides any other; if it is shown, it is hidden. Returns
 * the text for screen readers.
 */
export function toggleEnglish(root: HTMLElement): string {
  const sentence = sentenceInSight(root, ':has(> .english)');
  const opens = sentence !== undefined && sentence.dataset.english === undefined;
  for (const open of root.querySelectorAll<HTMLElement>('[data-english]')) delete open.dataset.english;
  if (!opens) return '';
  sentence.dataset.english = 'shown';
  const english = sentence.querySelector('.english');
  english?.scrollIntoView({ block: 'nearest' });
  return english?.textContent ?? '';
}
