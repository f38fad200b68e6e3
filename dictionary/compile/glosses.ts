/** The gloss of every entry, cross-references followed. */

import { type CrossReference, chooseGloss, NOTHING_MORE } from '../glosses/index.ts';
import type { CedictEntry } from '../lexicon/index.ts';
import { PREFERRED_SENSES } from './preferences.ts';
import type { Ranking } from './ranking.ts';

/** A reference is followed this far at most; longer chains are circles. */
const MAX_STEPS = 4;

/** The sense to show first of each entry; empty where it has only classifiers. */
export function glossEntries(
  entries: readonly CedictEntry[],
  rankings: ReadonlyMap<string, Ranking>,
): Map<CedictEntry, string> {
  const follow = (entry: CedictEntry, steps: number): string =>
    chooseGloss(
      entry.glosses,
      (reference) => {
        const target = steps < MAX_STEPS ? findTarget(reference, entry, rankings) : undefined;
        return target === undefined ? '' : follow(target, steps + 1);
      },
      picksOf(entry),
    );
  return new Map(entries.map((entry) => [entry, follow(entry, 0)]));
}

/**
 * The senses of an entry that are preferred by hand, as indices: `a+b` names two, `a!` lets nothing follow. The name
 * of a sense is its text, its beginning, or words in it.
 */
export function picksOf(entry: CedictEntry): number[] {
  const preferred = PREFERRED_SENSES.get(entry.simplified);
  if (preferred === undefined) return [];
  const closed = preferred.endsWith('!');
  const names = (closed ? preferred.slice(0, -1) : preferred).split('+');
  const picks = names
    .map((name) => findSense(entry.glosses, name))
    .filter((at) => at >= 0 && at < NOTHING_MORE);
  return picks.length > 0 && closed ? [...picks, NOTHING_MORE].slice(0, 3) : picks.slice(0, 3);
}

/** The index of the sense with that name, -1 for none. */
export function findSense(senses: readonly string[], name: string): number {
  const tests = [
    (sense: string) => sense === name,
    (sense: string) => sense === `to ${name}` || sense === `(bound form) ${name}`,
    (sense: string) => sense.startsWith(name),
    (sense: string) => sense.startsWith(`to ${name}`),
    (sense: string) => sense.includes(name),
  ];
  for (const test of tests) {
    const at = senses.findIndex((sense) => !sense.startsWith('CL:') && test(sense));
    if (at >= 0) return at;
  }
  return -1;
}

/** The entry to which a reference leads: the one of its reading, else the likeliest. */
function findTarget(
  reference: CrossReference,
  from: CedictEntry,
  rankings: ReadonlyMap<string, Ranking>,
): CedictEntry | undefined {
  const candidates =
    (rankings.get(reference.traditional) ?? rankings.get(reference.simplified))?.entries ?? [];
  const others = candidates.filter((entry) => entry !== from);
  const reading = reference.reading || from.reading.join(' ');
  return (
    others.find(
      (entry) => entry.traditional === reference.traditional && entry.reading.join(' ') === reading,
    ) ??
    others.find((entry) => entry.reading.join(' ').toLowerCase() === reading.toLowerCase()) ??
    others[0]
  );
}
