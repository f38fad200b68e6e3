/**
 * The English of a word: which senses of an entry are drawn, in what order, how short, and what role in the sentence
 * (noun, verb, measure word) they are chosen for.
 */

export { drawnGloss, isGuess, SURE_GLOSS } from './drawn-gloss.ts';
export { type Gloss, type GlossedWord, Glosser, readEntry } from './entries.ts';
export { shortenGloss } from './gloss-wording.ts';
export { doubtLoose } from './loose-characters.ts';
export { roleAt } from './roles.ts';
export { SenseFeatures } from './sense-features.ts';
export {
  type ChosenSense,
  hashesOf,
  keysOf,
  type OptionKeys,
  SENSE_CONFIDENCE_STEPS,
  SENSE_HEADER_BYTES,
  SenseModel,
  seenHash,
} from './sense-model.ts';
export { alikeOptions, partOfSpeechOf, type SenseOption, sensesInReading } from './sense-options.ts';
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
