export { followPointer, type HoverPorts } from './hover.ts';
export { createTagName, roomCss } from './ink.ts';
export { type AnnotatorPorts, PageAnnotator, type Started } from './page-annotator.ts';
export type { PointedWord } from './word-at-point.ts';
export type { WordLabel } from './word-label.ts';
