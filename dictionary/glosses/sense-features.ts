/**
 * What a sentence shows of a word's sense: the same code describes it for training and for annotating. Two sets of hashes:
 * `shared` features say what part of speech fits there, for any word; `own` features are learnt for each sense.
 */
import { EDGE, mix, type Sentence } from '../segmenting/index.ts';

const MAX_FEATURES = 64;
/** How many words on either side count as a set. */
const BAG_WORDS = 6;
/** The unit of a comma, and of stronger marks, in a sentence's units. */
const COMMA = 0xff0c;

/** Describes one word after another, into the same buffers. */
export class SenseFeatures {
  /** Hashes weighed for each part of speech. */
  readonly shared = new Int32Array(MAX_FEATURES);
  sharedCount = 0;
  /** Hashes weighed for each sense. */
  readonly own = new Int32Array(MAX_FEATURES);
  ownCount = 0;

  /** Describes word `at` of a sentence. */
  describe(sentence: Sentence, at: number): void {
    this.sharedCount = 0;
    this.ownCount = 0;
    const before = hashOf(sentence, at - 1);
    const behind = hashOf(sentence, at + 1);
    const before2 = before === EDGE ? EDGE : hashOf(sentence, at - 2);
    const behind2 = behind === EDGE ? EDGE : hashOf(sentence, at + 2);
    const tagBefore = tagOf(sentence, at - 1);
    const tagBehind = tagOf(sentence, at + 1);
    const tagBefore2 = before === EDGE ? EDGE : tagOf(sentence, at - 2);
    const tagBehind2 = behind === EDGE ? EDGE : tagOf(sentence, at + 2);
    this.addBoth(mix(1, before));
    this.addBoth(mix(2, behind));
    this.addBoth(mix(3, tagBefore));
    this.addBoth(mix(4, tagBehind));
    this.addBoth(mix(mix(5, tagBefore), tagBehind));
    this.addBoth(mix(mix(6, before), tagBehind));
    this.addBoth(mix(mix(7, tagBefore), behind));
    this.addShared(mix(mix(8, tagBefore2), tagBefore));
    this.addShared(mix(mix(9, tagBehind), tagBehind2));
    this.addShared(mix(mix(10, before2), before));
    this.addShared(mix(mix(11, behind), behind2));
    this.addOwn(mix(12, before2));
    this.addOwn(mix(13, behind2));
    const start = sentence.starts[at] ?? 0;
    const end = sentence.ends[at] ?? start;
    const unitBefore = sentence.unitAt(start - 1);
    const unitBehind = sentence.unitAt(end);
    this.addBoth(mix(14, unitBefore));
    this.addBoth(mix(15, unitBehind));
    this.addShared(mix(mix(16, unitBefore), unitBehind));
    this.addOwn(mix(mix(17, sentence.unitAt(start - 2)), unitBefore));
    this.addOwn(mix(mix(18, unitBehind), sentence.unitAt(end + 1)));
    // What the word shares with others: its last character, its length, its tag in jieba.
    this.addShared(mix(mix(19, end - start), sentence.units[end - 1] ?? EDGE));
    this.addShared(mix(mix(20, Math.min(end - start, 4)), tagOf(sentence, at)));
    this.addShared(mix(mix(21, tagOf(sentence, at)), mix(tagBefore, tagBehind)));
    this.addBag(sentence, at);
  }

  private addBag(sentence: Sentence, at: number): void {
    for (
      let near = Math.max(0, at - BAG_WORDS);
      near <= at + BAG_WORDS && near < sentence.wordCount;
      near++
    ) {
      const unit = sentence.units[sentence.starts[near] ?? 0] ?? EDGE;
      if (near !== at && unit !== EDGE && unit !== COMMA) this.addOwn(mix(22, sentence.hashes[near] ?? 0));
    }
  }

  private addBoth(hash: number): void {
    this.addShared(hash);
    this.addOwn(hash);
  }

  private addShared(hash: number): void {
    if (this.sharedCount < MAX_FEATURES) this.shared[this.sharedCount++] = hash;
  }

  private addOwn(hash: number): void {
    if (this.ownCount < MAX_FEATURES) this.own[this.ownCount++] = hash;
  }
}

function hashOf(sentence: Sentence, word: number): number {
  return word < 0 || word >= sentence.wordCount ? EDGE : (sentence.hashes[word] ?? EDGE);
}

/** A number for jieba's part of speech of a word; for other words, for their kind. */
function tagOf(sentence: Sentence, word: number): number {
  if (word < 0 || word >= sentence.wordCount) return EDGE;
  const form = sentence.forms[word] ?? -1;
  return form >= 0 ? sentence.lexicon.profiles.tagHashOf(form) : (sentence.hashes[word] ?? EDGE);
}
