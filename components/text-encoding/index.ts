/** The encoding of a text file: detected from its bytes, or chosen by the reader. */

export { EncodingChoice } from './EncodingChoice.tsx';
export {
  countDamaged,
  declaredEncoding,
  decodeText,
  detectEncoding,
  ENCODINGS,
  type Encoding,
  isBinary,
  plausibility,
} from './text-encoding.ts';
