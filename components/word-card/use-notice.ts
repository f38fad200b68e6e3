import { useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import type { CardPorts } from './ports.ts';

/** One line on the result of the last action. */
export interface Notice {
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

/** The line under a card's buttons, and the check before anything is written. */
export interface NoticeControl {
  readonly notice: Notice | undefined;
  readonly setNotice: (notice: Notice | undefined) => void;
  /** Returns a function that shows an error behind these words: `Not saved: …`. */
  readonly fail: (what: string) => (error: unknown) => void;
  /**
   * Does the work only if the reader can see the card, and else says so: nothing is written while the page hides what the
   * reader would be agreeing to. Resolves to whether the card was seen.
   */
  readonly guarded: (work: () => void) => Promise<boolean>;
}

const COVERED = 'The page covers this card, so nothing was done. Look at it and try once more.';

/** A card's notice: the result of the last action. */
export function useNotice({ isSeen }: Pick<CardPorts, 'isSeen'>): NoticeControl {
  const [notice, setNotice] = useState<Notice>();
  return {
    notice,
    setNotice,
    fail: (what) => (error) => setNotice({ text: `${what}: ${errorMessage(error)}`, failed: true }),
    guarded: async (work) => {
      const seen = (await isSeen?.()) ?? true;
      if (seen) work();
      else setNotice({ text: COVERED, failed: true });
      return seen;
    },
  };
}
