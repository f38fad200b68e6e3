/** How much drawing a page may cause by its changes: much at once, little over time. A token bucket. */
export interface Budget {
  spend(amount: number, now: number): void;
  isSpent(now: number): boolean;
}

/** A budget that starts full, holds at most `burst`, and refills by `perSecond`. */
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
