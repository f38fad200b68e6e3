/** What the recogniser works from, as the build compiles it from `data/grammar` (compile/grammar.ts). JSON. */
export interface GrammarRules {
  /** Id, name, and how often its findings are right, in percent. */
  readonly patterns: readonly (readonly [id: string, name: string, confidence: number])[];
  /** Number of the pattern, and a frame in the notation of frame-notation.ts; of one pattern the likelier first. */
  readonly frames: readonly (readonly [pattern: number, frame: string])[];
  /** Lists of words that frames name by `@`. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Words that are several to a frame: texts with `*` for any between blanks, letters of classes, words that are none. */
  readonly shapes: readonly (readonly [shape: string, classes: string, except: string])[];
  /** Verbs that other words may part: verb and object, `['帮', '忙']`. */
  readonly separable: readonly (readonly [verb: string, object: string])[];
}
