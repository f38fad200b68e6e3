/**
 * Words of two characters with each of them doubled, 干干净净 from 干净, doubled measure words, 一座座, and questions by a word and its
 * negation, 后不后悔: CC-CEDICT lists few.
 */
import type { Candidates } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER, classify } from '../text/index.ts';
import type { Syllable } from '../types.ts';

/** The additional cost of doubling, in nats: less than any two words more. */
const DOUBLED_COST = 3;

/** What may be doubled, by the first letter of jieba's tags: 干净, 来往, but not 爸妈. */
const MAY_DOUBLE = /^[avzd]/;

const DOUBLED_MEASURE_COST = 6;

/** In nats: less than three words that begin with 不 and a word of one character. */
const QUESTION_COST = 4;
const MAY_BE_ASKED = /^(?:[avzdipurlyc]|$)/;

/** The meaning of a doubled measure word: 一座座 高楼. */
export const DOUBLED_MEASURE = 'one after another';

/** Finds doubled words with one lexicon. */
export class DoubleFinder {
  private readonly lexicon: Lexicon;
  /** Measure words that may be doubled after 一: one after another. */
  private readonly measures: ReadonlySet<string>;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.measures = lexicon.lists.words('doubled-measures');
  }

  /** Adds the doubled words of a text that no dictionary lists. */
  addDoubles(text: string, candidates: Candidates): void {
    const { trie, profiles } = this.lexicon;
    for (let at = text.indexOf('一'); at >= 0; at = text.indexOf('一', at + 1)) {
      const measure = text.charAt(at + 1);
      if (measure === text.charAt(at + 2) && this.measures.has(measure) && trie.findIn(text, at, at + 3) < 0)
        candidates.add(at + 1, at + 3, { cost: DOUBLED_MEASURE_COST, kind: 'doubled' });
    }
    for (let at = 0; at + 4 <= text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== text.charCodeAt(at + 1) || text.charCodeAt(at + 2) !== text.charCodeAt(at + 3)) continue;
      if (unit === text.charCodeAt(at + 2) || classify(unit) !== CHARACTER.han) continue;
      const form = trie.findIn(text, at + 1, at + 3);
      if (form < 0 || profiles.kindOf(form) !== 'word' || !MAY_DOUBLE.test(profiles.partOfSpeech(form)))
        continue;
      if (trie.findIn(text, at, at + 4) >= 0) continue;
      candidates.add(at, at + 4, { cost: profiles.costOf(form) + DOUBLED_COST, kind: 'doubled' });
    }
    this.addQuestions(text, candidates);
  }

  /** 愿不愿意, 能不能: a word, 不 and the word again, the first time without its second character. */
  private addQuestions(text: string, candidates: Candidates): void {
    const { trie, profiles } = this.lexicon;
    for (let at = text.indexOf('不', 1); at >= 0; at = text.indexOf('不', at + 1)) {
      // 不想不想 is no question.
      if (text.charCodeAt(at - 1) !== text.charCodeAt(at + 1) || text.charAt(at - 2) === '不') continue;
      for (const end of [at + 3, at + 2]) {
        const form = end > text.length ? -1 : trie.findIn(text, at + 1, end);
        if (form < 0 || !MAY_BE_ASKED.test(profiles.partOfSpeech(form))) continue;
        if (trie.findIn(text, at - 1, end) >= 0) continue;
        candidates.add(at - 1, end, { cost: profiles.costOf(form) + QUESTION_COST, kind: 'doubled' });
        break;
      }
    }
  }
}

/** The reading of a doubled word from that of the word: `gan1 jing4` -> `gan1 gan1 jing4 jing4`. */
export function doubleReading(reading: readonly Syllable[]): Syllable[] {
  return reading.flatMap((syllable) => [syllable, syllable]);
}
