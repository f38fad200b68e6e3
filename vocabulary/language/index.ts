/** The texts of the interface, in English and Chinese. */
export {
  browserText,
  setTextSource,
  type TextKey,
  t,
  textLocale,
  textParts,
} from './interface-text.ts';
