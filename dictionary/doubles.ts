/** Words of two characters with each of them doubled, 干干净净 of 干净, and measure words, 一座座: CC-CEDICT lists few. */
import type { Candidates } from './candidates.ts';
import { CHARACTER, classify } from './characters.ts';
import type { Lexicon } from './lexicon.ts';
import type { Syllable } from './types.ts';

/** What the doubling costs beside the word, in nats: less than any two words more. */
const DOUBLED_COST = 3;

/** What may be doubled, by the first letter of jieba's tags: 干净, 来往, but not 爸妈. */
const MAY_DOUBLE = /^[avzd]/;

/** Measure words that are said twice behind 一: one after another. */
const MEASURES = new Set([
  ...'座张排条片次户件位名家栋幢盏朵颗棵串句段幅首封本辆艘群队对双步声阵层道圈批组份项桩点滴車張條戶棟盞顆幅輛艘隊對雙聲陣層組項點',
]);
const DOUBLED_MEASURE_COST = 6;

/** What a doubled measure word says: 一座座 高楼. */
export const DOUBLED_MEASURE = 'one after another';

/** Adds the doubled words of a text that no dictionary lists. */
export function addDoubles(text: string, candidates: Candidates, lexicon: Lexicon): void {
  for (let at = text.indexOf('一'); at >= 0; at = text.indexOf('一', at + 1)) {
    const measure = text.charAt(at + 1);
    if (measure === text.charAt(at + 2) && MEASURES.has(measure) && lexicon.trie.findIn(text, at, at + 3) < 0)
      candidates.add(at + 1, at + 3, { cost: DOUBLED_MEASURE_COST, kind: 'doubled' });
  }
  for (let at = 0; at + 4 <= text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== text.charCodeAt(at + 1) || text.charCodeAt(at + 2) !== text.charCodeAt(at + 3)) continue;
    if (unit === text.charCodeAt(at + 2) || classify(unit) !== CHARACTER.han) continue;
    const form = lexicon.trie.findIn(text, at + 1, at + 3);
    if (
      form < 0 ||
      lexicon.profiles.kindOf(form) !== 'word' ||
      !MAY_DOUBLE.test(lexicon.profiles.partOfSpeech(form))
    )
      continue;
    if (lexicon.trie.findIn(text, at, at + 4) >= 0) continue;
    candidates.add(at, at + 4, { cost: lexicon.profiles.costOf(form) + DOUBLED_COST, kind: 'doubled' });
  }
}

/** The reading of a doubled word from that of the word: `gan1 jing4` -> `gan1 gan1 jing4 jing4`. */
export function doubleReading(reading: readonly Syllable[]): Syllable[] {
  return reading.flatMap((syllable) => [syllable, syllable]);
}
