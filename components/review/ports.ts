import type { Rating, ReviewTime, Word } from '../../vocabulary/index.ts';

/** All that a review asks of the world. */
export interface ReviewPorts {
  /** A fresh id for an act of writing; with the same id it is asked again and applied once. */
  newOperation(): string;
  now(): ReviewTime;
  /** Stores an answer; resolves when it is stored. */
  review(answer: { operation: string; id: string; rating: Rating }): Promise<{ before: Word; after: Word }>;
  /** Takes an answer back: `review` is its operation; returns the word as it is then. */
  undo(request: { operation: string; review: string; before: Word }): Promise<Word>;
  /** Says a text aloud. */
  play(text: string): Promise<void>;
}

/** Whether the word's place in its sentence is left blank, or the word is shown. */
export type ReviewView = 'shown' | 'blanked';
