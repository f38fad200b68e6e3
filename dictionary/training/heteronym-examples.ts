import { readTable } from '../compile/tables.ts';
import { makeClauses } from './heteronym-templates.ts';

/** An example: a clause and the characters of it that are marked. */
export interface MarkedClause {
  readonly text: string;
  readonly marks: readonly { readonly offset: number; readonly reading: string }[];
}

/**
 * Clauses in the register of newspapers, written for this project: readings that are right in the sentence and rare in
 * the labelled corpora (data/heteronym-clauses.tsv), and those made from templates. In a clause the syllable stands
 * behind its character; the rest is not marked.
 */
export function readExamples(): MarkedClause[] {
  return [
    ...readTable('heteronym-clauses.tsv', ['clause']).map(({ cells }) => cells.clause),
    ...makeClauses(),
  ].map(parseClause);
}

/** `'还huan2款'` -> `还款`, with huan2 at 0. */
function parseClause(clause: string): MarkedClause {
  let text = '';
  const marks: { offset: number; reading: string }[] = [];
  for (const [, character = '', reading] of clause.matchAll(/([^a-z])([a-z:]+[1-5])?/gu)) {
    if (reading !== undefined) marks.push({ offset: text.length, reading });
    text += character;
  }
  return { text, marks };
}
