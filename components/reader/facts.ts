/** Facts about an article, in words. */
import type { Difficulty, Forecast } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** `83%`; never 100 or 0 where something is left. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '1%';
  return `${rounded}%`;
}

/** `You know 83%; 12 new words`; for a reader who knows none yet only their number. */
export function describeForecast({ share, toMeet }: Forecast): string {
  if (share === 0) return t('library.newWords', { count: toMeet });
  if (toMeet === 0) return t('library.noNewWords');
  return t('library.known', { share: percent(share), count: toMeet });
}

/** How many of its words are how hard, in a sentence. */
export function describeWords({ basic, advanced, common, rare }: Difficulty): string {
  return t('library.wordLevels', {
    basic: percent(basic),
    advanced: percent(advanced),
    common: percent(common),
    rare: percent(rare),
  });
}

/** The grade as it is shown: `Easier`, `Very hard`. */
export function describeGrade({ grade }: Pick<Difficulty, 'grade'>): string {
  return t(`library.grade.${grade}`);
}
