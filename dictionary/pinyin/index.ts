/**
 * Syllables and their spelling: numbered syllables (`zhong1`) to pinyin with tone marks or zhuyin and back, and
 * which syllable of a reading belongs to which character. Uses no lexicon.
 */
export { alignReading } from './align-reading.ts';
export { formatPinyin, formatSyllable, isSyllable, parseSyllable, respell } from './pinyin.ts';
export { writePinyin } from './text-pinyin.ts';
export { formatZhuyin } from './zhuyin.ts';
