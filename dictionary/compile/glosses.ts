/** The gloss of every entry, cross-references followed. */
import type { CedictEntry } from '../cedict.ts';
import { splitClassifiers } from '../cedict.ts';
import { type CrossReference, chooseGloss, rankSense } from '../senses.ts';
import { PREFERRED_SENSES } from './preferences.ts';
import type { Ranking } from './ranking.ts';

/** A reference is followed at most this far; longer chains are circles. */
const MOST_STEPS = 4;

/** The sense to show first of each entry; empty where it has only classifiers. */
export function glossEntries(
  entries: readonly CedictEntry[],
  rankings: ReadonlyMap<string, Ranking>,
): Map<CedictEntry, string> {
  const follow = (entry: CedictEntry, steps: number): string =>
    chooseGloss(preferredFirst(entry), (reference) => {
      const target = steps < MOST_STEPS ? findTarget(reference, entry, rankings) : undefined;
      return target === undefined ? '' : follow(target, steps + 1);
    });
  return new Map(entries.map((entry) => [entry, follow(entry, 0)]));
}

/** The senses of an entry; from the preferred one on, where one is. */
function preferredFirst(entry: CedictEntry): string[] {
  const { senses } = splitClassifiers(entry.glosses);
  const preferred = PREFERRED_SENSES.get(entry.simplified);
  if (preferred === undefined) return senses;
  const exact = senses.indexOf(preferred);
  const at = exact >= 0 ? exact : senses.findIndex((sense) => sense.includes(preferred));
  if (at < 0) return senses;
  return rankSense(senses[at] ?? '') === 0 ? senses.slice(at) : senses.slice(at, at + 1);
}

/** The entry that a reference means: the one of its reading, else the likeliest. */
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
