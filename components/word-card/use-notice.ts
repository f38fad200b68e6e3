import { useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { type TextKey, t } from '../../vocabulary/language/index.ts';
import type { CardPorts } from './ports.ts';

/** One line on the result of the last action. */
export interface Notice {
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

/** What failed. */
type Failed = Extract<TextKey, `card.failed.${string}`> extends `card.failed.${infer F}` ? F : never;

/** The line under a card's buttons, and the check before anything is written. */
export interface NoticeControl {
  readonly notice: Notice | undefined;
  readonly setNotice: (notice: Notice | undefined) => void;
  /** Returns a function that shows an error as the cause of what failed: `Not saved: …`. */
  readonly fail: (what: Failed) => (error: unknown) => void;
  /**
   * Does the work only if the reader can see the card, and else says so: nothing is written while the page hides what the
   * reader would be agreeing to. Resolves to whether the card was seen.
   */
  readonly guarded: (work: () => void) => Promise<boolean>;
}

/** A card's notice: the result of the last action. */
export function useNotice({ isSeen }: Pick<CardPorts, 'isSeen'>): NoticeControl {
  const [notice, setNotice] = useState<Notice>();
  return {
    notice,
    setNotice,
    fail: (what) => (error) => {
      const text = t(`card.failed.${what}`, { cause: errorMessage(error) });
      setNotice({ text, failed: true });
    },
    guarded: async (work) => {
      const seen = (await isSeen?.()) ?? true;
      if (seen) work();
      else setNotice({ text: t('card.covered'), failed: true });
      return seen;
    },
  };
}
