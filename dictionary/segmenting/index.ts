/**
 * Text to segments: all finders fill the candidates, the lattice chooses, boundary fixes and joiners follow. `Sentence`
 * is the segmented text as the models of readings and senses see it.
 */
export { DOUBLED_MEASURE, doubleReading } from './doubles.ts';
export { EDGE, FIGURE_UNIT, isHanUnit, LATIN_UNIT, mix, Sentence } from './sentence.ts';
export { TextSegmenter } from './text-segmenter.ts';
