/** Pages of placed text, as PDF files have them, read in order. Pure. */
export { plainCharacters } from './characters.ts';
export { layOutPages } from './layout.ts';
export type { LayoutPart, PageText, TextItem } from './types.ts';
