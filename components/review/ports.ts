import type { Rating, ReviewTime, Word } from '../../vocabulary/index.ts';

/** What a review needs of the world outside. */
export interface ReviewPorts {
  /** A fresh operation id; sent again with the same id, an operation is applied once. */
  newOperation(): string;
  now(): ReviewTime;
  /** Stores an answer; resolves when it is stored. */
  review(answer: { operation: string; id: string; rating: Rating }): Promise<{ before: Word; after: Word }>;
  /** Undoes an answer: `review` is its operation; returns the word as it is then. */
  undo(request: { operation: string; review: string; before: Word }): Promise<Word>;
  /** Says a text aloud. */
  play(text: string): Promise<void>;
}

/** Whether the word's place in its sentence is left blank, or the word is shown. */
export type ReviewView = 'shown' | 'blanked';
