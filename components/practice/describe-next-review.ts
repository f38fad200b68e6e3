import type { ReviewTime } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { describeDay, describeNext } from '../vocabulary/index.ts';

/** That an answer is saved, and when what it was about is due next. */
export function describeNextReview(due: number, at: ReviewTime): string {
  const when = describeNext(due, at);
  const day = describeDay(due, at);
  return day ? t('practice.savedOn', { when, day }) : t('practice.saved', { when });
}
