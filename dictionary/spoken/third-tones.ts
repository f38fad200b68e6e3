/** Third tones before third tones: `zhan3 lan3 guan3` -> `zhan2 lan2 guan3`, `xiao3 lao3 hu3` -> `xiao3 lao2 hu3`. */
import type { Syllable } from '../types.ts';

/** A syllable; `wasThird` marks a neutral tone before which a third tone changes (小姐, 想想). */
export interface SpokenSound {
  readonly syllable: Syllable;
  readonly wasThird?: boolean;
}

/** Syllables in groups, the closest innermost: `[[展, 览], 馆]`, `[小, [老, 虎]]`. */
export type SoundTree = SpokenSound | readonly SoundTree[];

/**
 * The syllables of a tree in order, no third tone before another: the closest group changes first, so what
 * has changed there no longer changes what comes before it.
 */
export function raiseThirdTones(tree: SoundTree): Syllable[] {
  return raise(tree).map(({ syllable }) => syllable);
}

function raise(tree: SoundTree): SpokenSound[] {
  if (isSound(tree)) return [tree];
  const joined: SpokenSound[] = [];
  for (const branch of tree) {
    const next = raise(branch);
    const last = joined.at(-1);
    const [first] = next;
    if (last && first && isThird(last) && (isThird(first) || first.wasThird))
      joined[joined.length - 1] = { syllable: last.syllable.replace(/3$/, '2') };
    joined.push(...next);
  }
  return joined;
}

/**
 * The words between two pauses, grouped into feet: consecutive single syllables go in pairs, 我也|想买|雨伞.
 */
export function groupFeet(words: readonly (readonly SoundTree[])[]): SoundTree[] {
  const feet: SoundTree[] = [];
  let single: SoundTree | undefined;
  for (const word of words) {
    const [only] = word;
    const isSingle = word.length === 1 && only !== undefined && isSound(only);
    if (isSingle && single !== undefined) {
      feet.push([single, only]);
      single = undefined;
      continue;
    }
    if (single !== undefined) feet.push(single);
    single = isSingle ? only : undefined;
    if (!isSingle) feet.push(word);
  }
  if (single !== undefined) feet.push(single);
  return feet;
}

function isSound(tree: SoundTree): tree is SpokenSound {
  return 'syllable' in tree;
}

function isThird({ syllable }: SpokenSound): boolean {
  return syllable.endsWith('3');
}
