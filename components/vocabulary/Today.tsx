import { countOf, type Today as TodayCounts } from '../../vocabulary/index.ts';
import { countWords } from './page-state.ts';

interface TodayProps {
  /** Absent until the reviews are read. */
  readonly today: TodayCounts | undefined;
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

/** What there is to do today, in a sentence, and the link to it. */
export function Today({ today, next, patterns = 0, problem, practicePage, onReview }: TodayProps) {
  return (
    <section class="today" aria-label="Today">
      <div class="today-text">
        <p class="today-due">{today ? describeDue(today, next) : ' '}</p>
        <p class="hint">{today ? describeDone(today) : ' '}</p>
        {patterns > 0 && <p class="hint">{countOf(patterns, 'pattern')} to review.</p>}
      </div>
      {today && today.due > 0 && (
        <div class="today-ways">
          <a href={practicePage} target="_blank" rel="noreferrer">
            Practise
          </a>
          <button type="button" class="button primary" onClick={onReview}>
            Review
          </button>
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
  if (due === 0) return next === undefined ? 'Nothing to review' : `Nothing to review. Next: ${next}`;
  const all = `${due} to review`;
  if (fresh === 0) return all;
  if (fresh === due) return `${due} new to learn`;
  return `${all}, ${fresh} of them new`;
}

/** `8 reviews, 3 words saved today. 4 days in a row.`; only what there is. */
function describeDone({ reviewed, saved, streak }: TodayCounts): string {
  const done = [
    reviewed > 0 && `${reviewed} ${reviewed === 1 ? 'review' : 'reviews'}`,
    saved > 0 && `${countWords(saved)} saved`,
  ].filter((part) => part !== false);
  const today = done.length > 0 ? `${done.join(', ')} today.` : '';
  const days = streak > 1 ? `${streak} days in a row.` : '';
  return [today, days].filter(Boolean).join(' ');
}
