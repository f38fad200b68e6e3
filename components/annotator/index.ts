export type { AnnotatorPorts } from './annotator-ports.ts';
export { roomCss } from './ink.ts';
export { PageAnnotator } from './page-annotator.ts';
export { startCursor } from './page-cursor.ts';
export { createPlainWords, type PlainWords } from './plain-words.ts';
export { type ReadPast, watchReadPast } from './read-past.ts';
export { readSelection, type SelectedWord } from './selected-word.ts';
export type { PointedWord } from './word-at-point.ts';
export type { WordLabel } from './word-label.ts';
