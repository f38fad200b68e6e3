/** Keeps our own words and names whole in a text: how much cheaper each must be than its cheapest split. */
import { FormProfiles, type ProfileSections, WEIGHT_STEPS } from '../lexicon/index.ts';
import type { OwnLexicon } from './own-lexicon.ts';
import type { FormRow } from './profiles.ts';
import type { SegmenterModel } from './segmenter-model.ts';

/** In nats: one of our headwords costs at least this much less than the words that it consists of. */
const MARGIN = 2.5;
/** The cost of a character that is not a headword: lattice/path-finder.ts. */
const UNKNOWN_COST = 22;
const MAX_STEPS = 127;

/**
 * Returns the steps (WEIGHT_STEPS a nat) by which forms are cheaper, in addition to the trained model; only for those that need
 * it. Only as much as they need: a headword that is much cheaper would win across the boundaries of others.
 */
export function boostsOf(
  forms: readonly FormRow[],
  { wholes }: OwnLexicon,
  { sections, segmenter }: { sections: ProfileSections; segmenter: SegmenterModel | undefined },
): Map<string, number> {
  const profiles = new FormProfiles(sections);
  const costs = new Map<string, number>();
  for (const [number, [form, ranking]] of forms.entries()) {
    const simplified = ranking.entries[0]?.simplified ?? form;
    const trained = segmenter?.words.get(form) ?? segmenter?.words.get(simplified) ?? 0;
    costs.set(form, profiles.costOf(number) - trained / WEIGHT_STEPS);
  }
  const boosts = new Map<string, number>();
  for (const form of wholes) {
    const missing = (costs.get(form) ?? 0) - (splitCost(form, costs) - MARGIN);
    if (missing > 0) boosts.set(form, Math.min(MAX_STEPS, Math.ceil(missing * WEIGHT_STEPS)));
  }
  return boosts;
}

/** The cost of the cheapest words that form a form, without itself. */
function splitCost(form: string, costs: ReadonlyMap<string, number>): number {
  const best = new Array<number>(form.length + 1).fill(Number.POSITIVE_INFINITY);
  best[0] = 0;
  for (let start = 0; start < form.length; start++) {
    for (let end = start + 1; end <= form.length; end++) {
      if (end - start === form.length) continue;
      const cost = costs.get(form.slice(start, end)) ?? (end === start + 1 ? UNKNOWN_COST : Infinity);
      best[end] = Math.min(best[end] ?? Infinity, (best[start] ?? Infinity) + cost);
    }
  }
  return best[form.length] ?? Infinity;
}
