import { formatPinyin } from '../../dictionary/index.ts';

/** A run of a gloss with one language: English, Chinese characters, or pinyin. */
export interface GlossPart {
  readonly kind: 'english' | 'chinese' | 'pinyin';
  readonly text: string;
}

/** Characters followed by, each optional, their simplified form and their numbered reading. */
const REFERENCE =
  /([\p{L}\p{N}〇○·，]*\p{Script=Han}[\p{L}\p{N}〇○·，]*)(?:\|([\p{L}\p{N}〇○·，]+))?(?:\[([^\]]*)\])?|\[([A-Za-z:]+[1-5](?:[ ,·]*[A-Za-z:]+[1-5])*)\]/gu;

/** Between the syllables of a reading: a space, or nothing, as in `cuo1tuo2`. */
const SYLLABLES = / |(?<=[1-5])(?=[A-Za-z])/;

/**
 * Parses a CC-CEDICT gloss for display: of two forms the simplified one, readings with tone marks.
 *
 *     see 銀行|银行[yin2 hang2]  ->  see | 银行 |   | yínháng
 *     (Tw) pr. [xing4]           ->  (Tw) pr. | xìng
 *     個|个[ge4]                 ->  个 |   | gè
 */
export function formatGloss(gloss: string): GlossPart[] {
  const parts: GlossPart[] = [];
  let end = 0;
  for (const match of gloss.matchAll(REFERENCE)) {
    const [whole, form, simplified, reading, alone] = match;
    if (match.index > end) parts.push({ kind: 'english', text: gloss.slice(end, match.index) });
    end = match.index + whole.length;
    const characters = simplified ?? form;
    const numbered = reading ?? alone;
    if (characters) parts.push({ kind: 'chinese', text: characters });
    if (characters && numbered) parts.push({ kind: 'english', text: ' ' });
    if (numbered) parts.push({ kind: 'pinyin', text: formatReading(numbered) });
  }
  if (end < gloss.length) parts.push({ kind: 'english', text: gloss.slice(end) });
  return parts;
}

/** `'yin2 hang2'` -> `'yínháng'`; the source sometimes writes `ü` as `u :`. */
function formatReading(numbered: string): string {
  return formatPinyin(numbered.replaceAll(' : ', ':').split(SYLLABLES));
}
