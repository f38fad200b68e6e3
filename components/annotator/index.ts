export type { AnnotatorPorts, Started } from './annotator-ports.ts';
export { followPointer, type HoverPorts } from './hover.ts';
export { roomCss } from './ink.ts';
export { type CardAct, type CursorBlock, type CursorPorts, startCursor } from './key-cursor.ts';
export { PageAnnotator } from './page-annotator.ts';
export { createPlainWords, type PlainWords } from './plain-words.ts';
export { readSelection, type SelectedWord } from './selected-word.ts';
export type { PointedWord } from './word-at-point.ts';
export type { WordLabel } from './word-label.ts';
