/** Files dropped on one of our pages. No styles. */
export { useDroppedFile } from './use-dropped-file.ts';
