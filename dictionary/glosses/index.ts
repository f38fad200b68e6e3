/**
 * The English of a word: which senses of an entry are drawn, in what order, how short, and what role in the sentence
 * (noun, verb, measure word) they are chosen for.
 */

export { CompoundGlosses } from './compound-gloss.ts';
export { drawnGloss, isGuess } from './drawn-gloss.ts';
export { type Gloss, type GlossedWord, Glosser, readEntry } from './entries.ts';
export { shortenGloss } from './gloss-wording.ts';
export { doubtLoose } from './loose-characters.ts';
export { roleAt } from './roles.ts';
export { SenseFeatures } from './sense-features.ts';
export {
  hashesOf,
  keysOf,
  type OptionKeys,
  SENSE_CONFIDENCE_STEPS,
  SENSE_HEADER_BYTES,
  seenHash,
} from './sense-model.ts';
export { alikeOptions, partOfSpeechOf, type SenseOption, sensesInReading } from './sense-options.ts';
export {
  type CrossReference,
  chooseGloss,
  hasMeaning,
  NOTHING_MORE,
  parseCrossReference,
  rankSense,
  selectSenses,
} from './senses.ts';
export { glossSeparated } from './separated-verbs.ts';
