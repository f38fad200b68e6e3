/** Sentences marked with their patterns (grammar-tune.tsv, grammar-held.tsv, grammar-held-2.tsv), and findings beside them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GrammarFinding } from '../../dictionary/index.ts';

/** A pattern that a sentence holds: its elements, each with its place; of marks the role is `mark`. */
interface MarkedFinding {
  readonly id: string;
  readonly parts: readonly { readonly role: string; readonly start: number; readonly end: number }[];
}

export interface MarkedSentence {
  readonly text: string;
  readonly findings: readonly MarkedFinding[];
  /** Patterns whose words it holds, but not them. */
  readonly tempts: readonly string[];
}

/** Reads sentences: `tune`, which the rules were made by, or `held` and `held-2`, which nobody looked at meanwhile. */
export function readMarked(half: 'tune' | 'held' | 'held-2'): MarkedSentence[] {
  const [, ...rows] = readFileSync(join(import.meta.dirname, `grammar-${half}.tsv`), 'utf8')
    .trimEnd()
    .split('\n');
  return rows.map(parseMarked);
}

/**
 * Parses a row `sentence, findings, tempts`: findings as `id: 以 {A=乡村振兴} 为 {B=抓手}`, joined by ` ; `, `-` for none;
 * `以@2` is its second occurrence in the sentence. An element is else the first occurrence behind the one before.
 * @throws RangeError for an element that is not in the sentence.
 */
function parseMarked(row: string): MarkedSentence {
  const [text = '', findings = '', tempts = ''] = row.split('\t');
  return {
    text,
    findings:
      findings === '-' || findings === '' ? [] : findings.split(' ; ').map((one) => parseFinding(text, one)),
    tempts: tempts.split(',').filter((id) => id !== ''),
  };
}

function parseFinding(text: string, written: string): MarkedFinding {
  const [, id = '', elements = ''] = /^([^:]+): (.+)$/.exec(written) ?? [];
  let from = 0;
  const parts = (elements.match(/\{[^}]*\}|\S+/g) ?? []).map((element) => {
    const [, role = 'mark', atRole, roleText] = /^\{([A-Z])(?:@(\d+))?=(.*)\}$/.exec(element) ?? [];
    const [, mark = '', atMark] = /^(.*?)(?:@(\d+))?$/.exec(element) ?? [];
    const word = roleText ?? mark;
    const count = atRole ?? atMark;
    const start = count === undefined ? text.indexOf(word, from) : occurrence(text, word, Number(count));
    if (start < 0 || word === '')
      throw new RangeError(`${text}: expected ${element} in the sentence, of ${id}`);
    from = start + word.length;
    return { role, start, end: from };
  });
  return { id, parts };
}

function occurrence(text: string, word: string, count: number): number {
  let at = -1;
  for (let left = count; left > 0; left--) {
    at = text.indexOf(word, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

/** One key for what must agree: the pattern, and role and place of each element. */
export function keyOf({ id, parts }: MarkedFinding | GrammarFinding): string {
  return [id, ...parts.map(({ role, start, end }) => `${role}${start}-${end}`)].join(' ');
}
