/** Sentences that exercises are made of, and the fixed words of patterns. */
import type { GrammarFinding, GrammarPattern } from '../../dictionary/index.ts';
import type { Stretch } from './pattern-exercise.ts';
import type { PatternPart } from './stored-pattern.ts';

/** A sentence that holds a pattern. */
export interface PatternSentence {
  readonly text: string;
  readonly parts: readonly PatternPart[];
  readonly english?: string;
}

/** Finds the patterns of a text. */
export type FindPatterns = (text: string) => readonly GrammarFinding[];

/**
 * The examples of a pattern, with its elements: as it is found there, of one that stands there twice the first; else its
 * fixed words alone, where they can only be meant in one way.
 */
export function exampleSentences(
  { id, form, examples }: Pick<GrammarPattern, 'id' | 'form' | 'examples'>,
  find: FindPatterns,
): PatternSentence[] {
  return examples.flatMap(({ chinese, english }) => {
    const parts = find(chinese).find((one) => one.id === id)?.parts ?? onlyPlace(chinese, marksOfForm(form));
    return parts ? [{ text: chinese, parts, english }] : [];
  });
}

/** Whether a pattern is found in all of its own examples, so that not finding it elsewhere says something. */
export function isFoundInExamples(
  { id, examples }: Pick<GrammarPattern, 'id' | 'examples'>,
  find: FindPatterns,
): boolean {
  return examples.every(({ chinese }) => find(chinese).some((one) => one.id === id));
}

/** The place of fixed words in a text, in their order; `undefined` where there is none or more than one. */
function onlyPlace(text: string, marks: readonly (readonly string[])[]): PatternPart[] | undefined {
  const places = placesOf(text, marks, 0);
  return marks.length > 0 && places.length === 1 ? places[0] : undefined;
}

function placesOf(
  text: string,
  [first, ...others]: readonly (readonly string[])[],
  from: number,
): PatternPart[][] {
  if (!first) return [[]];
  return first.flatMap((mark) => {
    const places: PatternPart[][] = [];
    for (let start = text.indexOf(mark, from); start >= 0; start = text.indexOf(mark, start + 1)) {
      const end = start + mark.length;
      const part = { role: 'mark', start, end };
      places.push(...placesOf(text, others, end).map((rest) => [part, ...rest]));
    }
    return places;
  });
}

/** The fixed words of a form, in order, of each its alternatives: `以 A 为|成 B` -> `[['以'], ['为', '成']]`. */
export function marksOfForm(form: string): string[][] {
  return form
    .split(' ')
    .filter((element) => !/^[A-Z]$/.test(element))
    .map((element) => element.split('|'));
}

/** The fixed words of a pattern in a sentence. */
export function marksIn({ parts }: Pick<PatternSentence, 'parts'>): PatternPart[] {
  return parts.filter(({ role }) => role === 'mark');
}

/** The text with others in place of some stretches, and where these stand then. */
export function replaceStretches(
  text: string,
  stretches: readonly Stretch[],
  others: readonly string[],
): { readonly text: string; readonly placed: readonly Stretch[] } {
  let made = '';
  let at = 0;
  const placed: Stretch[] = [];
  stretches.forEach(({ start, end }, index) => {
    made += text.slice(at, start);
    const other = others[index] ?? '';
    placed.push({ start: made.length, end: made.length + other.length });
    made += other;
    at = end;
  });
  return { text: made + text.slice(at), placed };
}

/** Whether each of some stretches is read as a fixed word of one and the same finding. */
export function areReadAsMarks(findings: readonly GrammarFinding[], stretches: readonly Stretch[]): boolean {
  return findings.some(({ parts }) =>
    stretches.every(({ start, end }) =>
      parts.some((part) => part.role === 'mark' && part.start < end && part.end > start),
    ),
  );
}
