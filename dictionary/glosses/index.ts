/**
 * The English of a word: which senses of an entry are drawn, in what order, how short, and what role in the sentence
 * (noun, verb, measure word) they are chosen for.
 */

export { type Gloss, type GlossedWord, glossOf, readEntry } from './entries.ts';
export { shortenGloss } from './gloss-wording.ts';
export { roleAt } from './roles.ts';
export {
  type CrossReference,
  chooseGloss,
  type GlossChoice,
  hasMeaning,
  NOTHING_MORE,
  parseCrossReference,
  type Role,
  rankSense,
  selectSenses,
} from './senses.ts';
