/** Spans of a text that may be one word though no dictionary lists them, with their costs on a path. */

/** What a candidate would be. */
export type CandidateKind =
  | 'person'
  | 'place'
  | 'foreign'
  | 'pair'
  | 'side'
  | 'number'
  | 'plan'
  | 'doubled'
  | 'compound'
  | 'user';

/** A list filled for one text and read by the segmenter; linked by where candidates begin. */
export class Candidates {
  /** For each code unit of the text the last candidate that begins there, or -1. */
  private heads = new Int32Array(0);
  private readonly nexts: number[] = [];
  readonly ends: number[] = [];
  readonly costs: number[] = [];
  readonly kinds: CandidateKind[] = [];
  /** The group of words (lexicon/word-model.ts) by which the characters beside one count, or -1. */
  readonly groups: number[] = [];
  private length = 0;

  /** Empties the list for a text of this length in code units. */
  clear(length: number): void {
    if (this.heads.length < length) this.heads = new Int32Array(Math.max(length, this.heads.length * 2));
    this.heads.fill(-1, 0, length);
    this.length = length;
    this.nexts.length = 0;
    this.ends.length = 0;
    this.costs.length = 0;
    this.kinds.length = 0;
    this.groups.length = 0;
  }

  add(
    start: number,
    end: number,
    { cost, kind, group = -1 }: { cost: number; kind: CandidateKind; group?: number },
  ): void {
    if (start >= this.length || end > this.length) return;
    this.nexts.push(this.heads[start] ?? -1);
    this.heads[start] = this.ends.length;
    this.ends.push(end);
    this.costs.push(cost);
    this.kinds.push(kind);
    this.groups.push(group);
  }

  get size(): number {
    return this.ends.length;
  }

  /** The first candidate that begins at a code unit, or -1. */
  first(start: number): number {
    return this.heads[start] ?? -1;
  }

  /** The next one that begins where this one does, or -1. */
  next(candidate: number): number {
    return this.nexts[candidate] ?? -1;
  }
}
