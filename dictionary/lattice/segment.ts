import type { CharacterClass } from '../text/index.ts';
import type { CandidateKind } from './candidates.ts';

/** A segment of a text: one word, or several joined; UTF-16 code units [start, end). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The number of its headword in the lexicon, or -1. */
  readonly form: number;
  /** The class of its first character. */
  readonly first: CharacterClass;
  /** Its kind, where no headword has one. */
  readonly kind: CandidateKind | 'organization' | undefined;
  /** The segments from which a long name or a compound is joined. */
  readonly parts: readonly Segment[] | undefined;
  /** Bits of `TRAIT` (names/form-traits.ts). */
  readonly traits: number;
}
