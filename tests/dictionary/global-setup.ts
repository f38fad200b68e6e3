import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';

/** Compiles the lexicon once, before the workers of a test run would each do so. */
export default function setup(): void {
  ensureLexicon();
}
