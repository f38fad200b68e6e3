/** Patterns of grammar that the reader has saved: how they are stored, reviewed and practised. */

export { makePatternExercises } from './make-exercises.ts';
export {
  type GapExercise,
  isRightOrder,
  type OrderExercise,
  PATTERN_EXERCISE_KINDS,
  type PatternExercise,
  type PatternExercises,
  ratePatternAnswer,
  type Stretch,
  type WhichExercise,
} from './pattern-exercise.ts';
export { exampleSentences } from './pattern-sentence.ts';
export {
  addPatternMeeting,
  dropPatternMeeting,
  duePatterns,
  mergePatterns,
  reviewPattern,
  undoPatternReview,
} from './saved-pattern.ts';
export {
  PATTERN_VERSION,
  type PatternMeeting,
  parsePattern,
  parsePatternMeeting,
  patternIdSchema,
  patternPartsSchema,
  type SavedPattern,
  StoredPatternError,
} from './stored-pattern.ts';
