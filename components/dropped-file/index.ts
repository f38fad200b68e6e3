/** Files that are dropped on a page of ours. No styles. */
export { useDroppedFile } from './use-dropped-file.ts';
