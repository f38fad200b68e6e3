/** Facts about an article, in words. Pure. */
import { countOf, type Difficulty, type Forecast } from '../../vocabulary/index.ts';

/** `83%`; never 100 or 0 where something is left. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '1%';
  return `${rounded}%`;
}

/** `You know 83% of this; 12 words to meet`; for a reader who knows none yet only their number. */
export function describeForecast({ share, toMeet }: Forecast): string {
  if (share === 0) return `${countOf(toMeet, 'word')} to meet`;
  if (toMeet === 0) return 'You have met every word of this';
  return `You know ${percent(share)} of this; ${countOf(toMeet, 'word')} to meet`;
}

/** `61% of its words are among the 1,000 easiest, 28% among the 5,000 easiest, 8% are less common, 3% rare`. */
export function describeWords({ basic, advanced, common, rare }: Difficulty): string {
  return `${percent(basic)} of its words are among the 1,000 easiest, ${percent(
    advanced,
  )} among the 5,000 easiest, ${percent(common)} are less common, ${percent(rare)} rare`;
}

/** The grade as it is shown: `Easier`, `Very hard`. */
export function describeGrade({ grade }: Pick<Difficulty, 'grade'>): string {
  return `${grade.charAt(0).toUpperCase()}${grade.slice(1)}`;
}
