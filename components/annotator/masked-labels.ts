import type { Span } from './spans.ts';
import type { WordLabel } from './word-label.ts';

/**
 * Labels without those of masked text: a fully masked word has none, a partly masked one keeps
 * the syllables of its other characters (銀行 with ruby over 銀: `háng`).
 */
export function maskLabels(labels: readonly WordLabel[], masked: readonly Span[]): readonly WordLabel[] {
  if (masked.length === 0) return labels;
  const isMasked = (at: number): boolean => masked.some(({ start, end }) => at >= start && at < end);
  return labels.flatMap((label) => {
    const touched = masked.some(({ start, end }) => label.start < end && label.end > start);
    if (!touched) return [label];
    const { syllables, zhuyin, start, end } = label;
    if (syllables.length !== end - start) return []; // not one syllable a character: its part can't be told
    const bare = syllables.map((_, i) => isMasked(start + i));
    if (bare.every(Boolean)) return [];
    const own = (texts: readonly string[]): string[] => texts.map((text, i) => (bare[i] ? '' : text));
    return [{ ...label, syllables: own(syllables), ...(zhuyin && { zhuyin: own(zhuyin) }) }];
  });
}
