import { vocabularyOf } from '../../vocabulary/vocabulary-check.ts';

/**
 * A reader of the noise model: of the words of a rank they know a share that falls as a power, half at the middle; the
 * middle is where the shares come to the vocabulary. Steepness 6: of the words at half the middle 98% are known, at
 * twice it 2%; 4: 94% and 6%.
 */
export interface NoisyReader {
  readonly size: number;
  readonly steepness: number;
}

/** The rank of whose words such a reader knows half. */
export function middleOf({ size, steepness }: NoisyReader): number {
  let [low, high] = [1, 100_000];
  for (let step = 0; step < 50; step++) {
    const middle = Math.sqrt(low * high);
    if (vocabularyOf({ middle, steepness }) < size) low = middle;
    else high = middle;
  }
  return low;
}
