/** Sound as samples, -1 to 1: trimmed, stretched, made softer. */

/** Quieter than this share of the loudest sample is silence. */
const SILENCE = 0.015;
/** How much of the silence around a sound is kept, in seconds: consonants begin softly. */
const MARGIN = 0.015;
const FADE = 0.005;

/** A sound without the silence around it, its ends faded so that they don't click; empty for silence. */
export function trimSilence(samples: Float32Array, sampleRate: number): Float32Array {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  if (peak === 0) return new Float32Array(0);
  const isLoud = (sample: number): boolean => Math.abs(sample) > peak * SILENCE;
  const margin = Math.round(MARGIN * sampleRate);
  const from = Math.max(0, samples.findIndex(isLoud) - margin);
  const to = Math.min(samples.length, samples.findLastIndex(isLoud) + 1 + margin);
  const trimmed = samples.slice(from, to);
  const fade = Math.min(Math.round(FADE * sampleRate), trimmed.length >> 1);
  for (let at = 0; at < fade; at++) {
    const gain = at / fade;
    trimmed[at] = (trimmed[at] ?? 0) * gain;
    trimmed[trimmed.length - 1 - at] = (trimmed[trimmed.length - 1 - at] ?? 0) * gain;
  }
  return trimmed;
}

/** Seconds: length of the overlapping frames, and how far a better position for one is searched. */
const FRAME = 0.03;
const SEARCH = 0.008;
/** One in this many samples is compared. */
const STRIDE = 4;

/**
 * A sound played `speed` times as fast at the same pitch: overlapping frames, each moved to where it continues the one
 * before it best (WSOLA: Verhelst and Roelands 1993).
 */
export function changeSpeed(samples: Float32Array, speed: number, sampleRate: number): Float32Array {
  const hop = Math.round((FRAME * sampleRate) / 2);
  if (speed === 1 || samples.length < 4 * hop) return samples;
  const reach = Math.round(SEARCH * sampleRate);
  const out = new Float32Array(Math.round(samples.length / speed));
  // The first half of a frame fades in over the second half of the one before.
  out.set(samples.subarray(0, hop));
  let from = 0;
  for (let at = hop; at < out.length; at += hop) {
    const wanted = Math.round(at * speed);
    // What would have followed the last frame.
    const natural = from + hop;
    from = bestMatch(samples, { natural, wanted, reach, length: hop });
    for (let i = 0; i < hop && at + i < out.length; i++) {
      const gain = i / hop;
      out[at + i] = (samples[natural + i] ?? 0) * (1 - gain) + (samples[from + i] ?? 0) * gain;
    }
  }
  return out;
}

interface Match {
  readonly natural: number;
  readonly wanted: number;
  readonly reach: number;
  readonly length: number;
}

/** The position near `wanted` whose samples are most like those at `natural`. */
function bestMatch(samples: Float32Array, { natural, wanted, reach, length }: Match): number {
  let best = wanted;
  let highest = Number.NEGATIVE_INFINITY;
  const last = Math.max(0, samples.length - length);
  for (let from = Math.max(0, wanted - reach); from <= Math.min(last, wanted + reach); from += 2) {
    let product = 0;
    let energy = 1e-9;
    for (let i = 0; i < length; i += STRIDE) {
      const sample = samples[from + i] ?? 0;
      product += sample * (samples[natural + i] ?? 0);
      energy += sample * sample;
    }
    const likeness = product / Math.sqrt(energy);
    if (likeness > highest) [best, highest] = [from, likeness];
  }
  return Math.min(best, last);
}
