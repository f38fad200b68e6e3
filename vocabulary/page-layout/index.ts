/** Pages of placed text, as PDF files have them, read in order. Pure. */

export { layOutPages } from './layout.ts';
export type { LayoutPart, PageText, TextItem } from './placed-text.ts';
export { plainCharacters } from './plain-characters.ts';
