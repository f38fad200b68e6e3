import type { Today as TodayCounts } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

interface TodayProps {
  /** Absent until the reviews are read. */
  readonly today: TodayCounts | undefined;
  /** Something is probably due: until the reviews are read there is room for the ways to it, so that nothing jumps. */
  readonly isExpected?: boolean;
  /** When the next word is due, in words: `tomorrow`; absent where none is. */
  readonly next: string | undefined;
  /** How many saved patterns are due; told where there are some. */
  readonly patterns?: number;
  /** Why a round can't begin, in plain words. */
  readonly problem: string;
  /** Address of exercises with the due words. */
  readonly practicePage: string;
  readonly onReview: () => void;
}

/** What most days look like: until the reviews are read, so much room is left for it. */
const LIKELY: TodayCounts = { due: 20, fresh: 5, reviewed: 5, saved: 2, streak: 2 };

/** A text that takes its room and is neither seen nor read out. */
function room(text: string) {
  return (
    <span class="today-room" aria-hidden="true">
      {text}
    </span>
  );
}

/** What there is to do today, in a sentence, and the link to it. */
export function Today({
  today,
  isExpected = false,
  next,
  patterns = 0,
  problem,
  practicePage,
  onReview,
}: TodayProps) {
  const likely = isExpected ? LIKELY : { ...LIKELY, due: 0 };
  return (
    <section class="today" aria-label={t('words.today.region')}>
      <div class="today-text">
        <p class="today-due">{today ? describeDue(today, next) : room(describeDue(likely))}</p>
        <p class="hint">{today ? describeDone(today) : room(describeDone(likely))}</p>
        {patterns > 0 && <p class="hint">{t('words.today.patterns', { count: patterns })}</p>}
      </div>
      {today && today.due > 0 && (
        <div class="today-ways">
          <a href={practicePage} target="_blank" rel="noreferrer">
            {t('words.today.practice')}
          </a>
          <button type="button" class="button primary" onClick={onReview}>
            {t('words.today.review')}
          </button>
        </div>
      )}
      {!today && isExpected && (
        <div class="today-ways today-room" aria-hidden="true">
          <span>{t('words.today.practice')}</span>
          <span class="button primary">{t('words.today.review')}</span>
        </div>
      )}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** `12 to review, 4 of them new`. */
function describeDue({ due, fresh }: TodayCounts, next?: string): string {
  if (due === 0)
    return next === undefined ? t('words.today.nothing') : t('words.today.nothingNext', { next });
  if (fresh === 0) return t('words.today.due', { due });
  if (fresh === due) return t('words.today.fresh', { fresh });
  return t('words.today.dueFresh', { due, fresh });
}

/** `8 reviews today · 3 words saved today · 4 days in a row`; only what there is. */
function describeDone({ reviewed, saved, streak }: TodayCounts): string {
  const done = [
    reviewed > 0 && t('words.today.reviewed', { count: reviewed }),
    saved > 0 && t('words.today.saved', { count: saved }),
    streak > 1 && t('words.today.streak', { days: streak }),
  ];
  return done.filter(Boolean).join(' · ');
}
