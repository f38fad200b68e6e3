import fc from 'fast-check';
import {
  addMeeting,
  changeWord,
  createDays,
  type Rating,
  review,
  type Word,
} from '../../vocabulary/index.ts';
import { createWord, setKnowledge } from '../../vocabulary/word.ts';

const days = createDays(() => 480);
const START = 1_700_000_000_000;
const text = fc.string({
  unit: fc.constantFrom('银', '行', 'a', '"', ',', '\t', '\n', '=', '<', '&', '𠮷', "'", ' '),
});

interface Step {
  readonly kind: number;
  readonly text: string;
  readonly gap: number;
  readonly rating: Rating;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.nat(4),
  text,
  gap: fc.integer({ min: 0, max: 30 * 86_400_000 }),
  rating: fc.constantFrom('again', 'hard', 'good', 'easy'),
});

const facts = fc.record({
  headword: fc.constantFrom('银行', '行', '车间', '重新', '得', '𠮷祥'),
  traditional: fc.constantFrom('銀行', '行', '車間', '重新', '得', '𠮷祥'),
  reading: fc.array(fc.constantFrom('yin2', 'hang2', 'lu:4', 'de5'), { minLength: 1, maxLength: 3 }),
  pinyin: text,
  gloss: text,
});

/** A word with a history: saved, met, reviewed, tagged, noted. */
export const anyWord: fc.Arbitrary<Word> = fc
  .tuple(facts, fc.array(step, { maxLength: 8 }))
  .map(([of, steps]) => {
    let time = START;
    let word = createWord(of, { knowledge: 'learning', time });
    for (const { kind, text: said, gap, rating } of steps) {
      time += gap;
      const operation = `${time} ${kind}`;
      if (kind === 0) {
        const meeting = {
          operation,
          sentence: `${said}${of.headword}`,
          offset: said.length,
          form: of.headword,
        };
        word = addMeeting(word, of, { ...meeting, title: said, address: 'https://a.example/', time });
      } else if (kind === 1) word = review(word, { rating, operation, time, days });
      else if (kind === 2) word = changeWord(word, { notes: said, addTags: [`${said.trim()}·`] }, time);
      else if (kind === 3) word = setKnowledge(word, rating === 'easy' ? 'known' : 'ignored', time);
      else word = changeWord(word, { sense: said === '' ? null : said }, time);
    }
    return word;
  });
