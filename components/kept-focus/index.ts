/** The focus where a control goes that has it. No styles. */
export { useKeptFocus } from './use-kept-focus.ts';
