/**
 * Clauses made from templates, for characters whose reading is a matter of grammar and that the labelled corpora show
 * too seldom in a newspaper's ways. In `{SLOT}` each word of the slot stands once in a while; a syllable behind its
 * character is the mark, as in heteronym-examples.ts.
 */
import { readTable } from '../compile/tables.ts';
import { createRandom } from './heteronym-learner.ts';

/** The words of each slot. */
function readSlots(): Map<string, string[]> {
  const slots = new Map<string, string[]>();
  for (const { cells } of readTable('heteronym-slots.tsv', ['slot', 'word']))
    slots.set(cells.slot, [...(slots.get(cells.slot) ?? []), cells.word]);
  return slots;
}

/** Clauses made from each template. */
const EACH = 24;

/** Slots of a template: `{WHO}`. */
const SLOT = /\{([A-Z]+)\}/g;

/** Clauses of all templates, in the marking of heteronym-examples.ts; the same every time. */
export function makeClauses(seed = 1): string[] {
  const random = createRandom(seed);
  const clauses = new Set<string>();
  const slots = readSlots();
  for (const { cells } of readTable('heteronym-templates.tsv', ['template'])) {
    const { template } = cells;
    for (let made = 0; made < (template.includes('{') ? EACH : 1); made++)
      clauses.add(fill(template, { slots, random }));
  }
  return joinClauses([...clauses], random);
}

/** Some clauses stand alone, most in a sentence with others, as on a page. */
function joinClauses(clauses: readonly string[], random: () => number): string[] {
  const left = clauses.map((clause) => ({ clause, order: random() })).sort((a, b) => a.order - b.order);
  const sentences: string[] = [];
  for (let at = 0; at < left.length; ) {
    const count = 1 + Math.floor(random() * 3);
    const joined = left.slice(at, at + count).map(({ clause }) => clause);
    sentences.push(joined.join('，') + (random() < 0.5 ? '。' : ''));
    at += count;
  }
  return sentences;
}

function fill(
  template: string,
  { slots, random }: { slots: ReadonlyMap<string, readonly string[]>; random: () => number },
): string {
  return template.replace(SLOT, (_, slot: string) => {
    const words = slots.get(slot);
    if (words === undefined) throw new Error(`template ${template}: expected a known slot, found ${slot}`);
    return words[Math.floor(random() * words.length)] ?? '';
  });
}
