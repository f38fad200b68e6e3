import { useMemo } from 'preact/hooks';
import { previewRatings, type Rating, type ReviewTime, type Word } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { formatInterval } from '../vocabulary/index.ts';

interface RatingButtonsProps {
  readonly word: Word;
  readonly now: () => ReviewTime;
  /** Nothing can be answered now. */
  readonly isWorking: boolean;
  readonly onRate: (rating: Rating) => void;
}

/** How well it was remembered: four buttons, each with when the word would be due. */
export function RatingButtons({ word, now, isWorking, onRate }: RatingButtonsProps) {
  const previews = useMemo(() => previewRatings(word, now()), [word, now]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as a grid in all browsers
    <div class="ratings" role="group" aria-label={t('review.question')}>
      {previews.map(({ rating, interval }, at) => (
        <button
          key={rating}
          type="button"
          class={`button rating ${rating}`}
          aria-disabled={isWorking}
          aria-keyshortcuts={String(at + 1)}
          onClick={() => !isWorking && onRate(rating)}
        >
          <span>
            {t(`review.rating.${rating}`)} <kbd>{at + 1}</kbd>
          </span>
          <small>{formatInterval(interval)}</small>
        </button>
      ))}
    </div>
  );
}
