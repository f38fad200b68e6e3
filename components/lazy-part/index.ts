/** A part of a page that is loaded when it is first shown. */
export { createLazy } from './create-lazy.tsx';
