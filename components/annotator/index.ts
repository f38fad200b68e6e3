export { followPointer, type HoverPorts } from './hover.ts';
export { createTagName, type WordLabel } from './labels.ts';
export { type AnnotatorPorts, PageAnnotator, type Started } from './page-annotator.ts';
export type { PointedWord } from './word-at-point.ts';
