/** How much drawing a page may cause by changing: plenty at once, little for long. A token bucket. */
export interface Budget {
  spend(amount: number, now: number): void;
  isSpent(now: number): boolean;
}

/** A budget that is full at first, holds at most `burst`, and is filled up again by `perSecond`. */
export function createBudget({ burst, perSecond }: { burst: number; perSecond: number }): Budget {
  let left = burst;
  let filledAt = 0;
  const fill = (now: number): void => {
    left = Math.min(burst, left + ((now - filledAt) / 1000) * perSecond);
    filledAt = now;
  };
  return {
    spend: (amount, now) => {
      fill(now);
      left -= amount;
    },
    isSpent: (now) => {
      fill(now);
      return left <= 0;
    },
  };
}
