/**
 * What a sentence shows of a character's reading: the same code describes it for training and for annotating.
 * Features are hashes of the characters and words around the character; a model weighs each for each reading.
 */
import { EDGE, FIGURE_UNIT, isHanUnit, LATIN_UNIT, mix, type Sentence } from '../segmenting/index.ts';

/** Maximum number of features of a character. */
const MAX_FEATURES = 112;

/** How far around a character its set of neighbours extends. */
const BAG = 8;
const GRAMMAR_BAG = 2;
/** Characters whose reading depends on grammar: their position says more than their neighbours. */
const GRAMMAR = new Set([...'为得地着了还都只当的和与将要'].map((character) => character.charCodeAt(0)));
/** How many words of its clause on either side of a single character are features. */
const CLAUSE_WORDS = 8;
/** How far the ends of its clause are searched. */
const CLAUSE = 6;

/** Whether a text is a sentence, or a phrase from a sentence of which nothing else is known. */
export type Extent = 'sentence' | 'phrase';

/** Describes one character after another, into the same buffer. */
export class HeteronymFeatures {
  /** Hashes of the features of the character described last. */
  readonly hashes = new Int32Array(MAX_FEATURES);
  count = 0;

  /** Describes the character at `at`, in word `word` of a sentence. */
  describe(sentence: Sentence, at: number, word: number, extent: Extent = 'sentence'): void {
    this.count = 0;
    this.add(0x2545f);
    if (extent === 'phrase') this.addPhrase(sentence, at);
    else {
      this.addCharacters(sentence, at);
      this.addBag(sentence, at, isGrammar(sentence, at, word) ? GRAMMAR_BAG : BAG);
    }
    this.addWords(sentence, at, word, extent);
  }

  /** Adds what the describer of votes has found. */
  add(hash: number): void {
    if (this.count < MAX_FEATURES) this.hashes[this.count++] = hash;
  }

  private addCharacters(sentence: Sentence, at: number): void {
    const a1 = sentence.unitAt(at - 1);
    const a2 = a1 === EDGE ? EDGE : sentence.unitAt(at - 2);
    const a3 = a2 === EDGE ? EDGE : sentence.unitAt(at - 3);
    const a4 = a3 === EDGE ? EDGE : sentence.unitAt(at - 4);
    const b1 = sentence.unitAt(at + 1);
    const b2 = b1 === EDGE ? EDGE : sentence.unitAt(at + 2);
    const b3 = b2 === EDGE ? EDGE : sentence.unitAt(at + 3);
    const b4 = b3 === EDGE ? EDGE : sentence.unitAt(at + 4);
    const before = mix(2, a1);
    const after = mix(6, b1);
    const before2 = mix(mix(11, a2), a1);
    const after2 = mix(mix(15, b1), b2);
    this.add(before);
    this.add(mix(3, a2));
    this.add(mix(4, a3));
    this.add(mix(5, a4));
    this.add(after);
    this.add(mix(7, b2));
    this.add(mix(8, b3));
    this.add(mix(9, b4));
    this.add(mix(before, b1));
    this.add(before2);
    this.add(mix(before2, a3));
    this.add(mix(before2, b1));
    this.add(mix(mix(14, a3), a2));
    this.add(after2);
    this.add(mix(after2, b3));
    this.add(mix(after2, a1));
    this.add(mix(mix(18, b2), b3));
    this.add(mix(19, Number(a1 === a2) + 2 * Number(b1 === b2) + 4 * Number(a1 === b1)));
  }

  /** The same for features within a phrase only. */
  private addPhrase(sentence: Sentence, at: number): void {
    const { units } = sentence;
    const { length } = sentence.text;
    const back = at;
    const forth = length - 1 - at;
    const unit = (offset: number) => units[at + offset] ?? EDGE;
    const before = mix(2, unit(-1));
    const after = mix(6, unit(1));
    const before2 = mix(mix(11, unit(-2)), unit(-1));
    const after2 = mix(mix(15, unit(1)), unit(2));
    if (back >= 1) this.add(before);
    if (back >= 2) this.add(mix(3, unit(-2)));
    if (back >= 3) this.add(mix(4, unit(-3)));
    if (back >= 4) this.add(mix(5, unit(-4)));
    if (forth >= 1) this.add(after);
    if (forth >= 2) this.add(mix(7, unit(2)));
    if (forth >= 3) this.add(mix(8, unit(3)));
    if (forth >= 4) this.add(mix(9, unit(4)));
    if (back >= 1 && forth >= 1) this.add(mix(before, unit(1)));
    if (back >= 2) this.add(before2);
    if (back >= 3) this.add(mix(before2, unit(-3)));
    if (back >= 2 && forth >= 1) this.add(mix(before2, unit(1)));
    if (back >= 3) this.add(mix(mix(14, unit(-3)), unit(-2)));
    if (forth >= 2) this.add(after2);
    if (forth >= 3) this.add(mix(after2, unit(3)));
    if (forth >= 2 && back >= 1) this.add(mix(after2, unit(-1)));
    if (forth >= 3) this.add(mix(mix(18, unit(2)), unit(3)));
  }

  /** The set of characters around, within the sentence, and the distance to the ends of the clause. */
  private addBag(sentence: Sentence, at: number, reach: number): void {
    let begin = CLAUSE;
    let end = CLAUSE;
    for (let step = 1; step <= BAG; step++) {
      const unit = sentence.unitAt(at - step);
      if (step <= begin && isMark(unit)) begin = step - 1;
      if (unit === EDGE) break;
      if (step <= reach && isHanUnit(unit)) this.add(mix(20, unit));
    }
    for (let step = 1; step <= BAG; step++) {
      const unit = sentence.unitAt(at + step);
      if (step <= end && isMark(unit)) end = step - 1;
      if (unit === EDGE) break;
      if (step <= reach && isHanUnit(unit)) this.add(mix(20, unit));
    }
    this.add(mix(31, begin));
    this.add(mix(32, end));
    this.add(mix(mix(33, begin), end));
  }

  private addWords(sentence: Sentence, at: number, word: number, extent: Extent): void {
    const { starts, ends, hashes } = sentence;
    const start = starts[word] ?? at;
    const length = (ends[word] ?? at + 1) - start;
    this.add(mix(mix(21, hashes[word] ?? 0), at - start));
    this.add(mix(22, Math.min(length, 4) * 8 + Math.min(at - start, 7)));
    if (extent === 'phrase') return;
    const before = hashOf(sentence, word - 1);
    const after = hashOf(sentence, word + 1);
    if (length > 1) {
      this.add(mix(23, before));
      this.add(mix(24, after));
      return;
    }
    const before2 = before === EDGE ? EDGE : hashOf(sentence, word - 2);
    const after2 = after === EDGE ? EDGE : hashOf(sentence, word + 2);
    this.add(mix(25, before));
    this.add(mix(26, after));
    this.add(mix(mix(27, before), after));
    this.add(mix(mix(28, before2), before));
    this.add(mix(mix(29, after), after2));
    this.add(mix(30, lengthOf(sentence, word - 1) * 8 + lengthOf(sentence, word + 1)));
    const beforeTag = tagOf(sentence, word - 1);
    const afterTag = tagOf(sentence, word + 1);
    this.add(mix(34, beforeTag));
    this.add(mix(35, afterTag));
    this.add(mix(mix(36, beforeTag), afterTag));
    this.add(mix(mix(37, before), afterTag));
    this.add(mix(mix(38, beforeTag), after));
    this.add(mix(mix(39, afterTag), tagOf(sentence, word + 2)));
    this.addClause(sentence, word, 1);
    this.addClause(sentence, word, -1);
  }

  /** The words of the clause before or after a single character, and how the clause ends there. */
  private addClause(sentence: Sentence, word: number, step: 1 | -1): void {
    let last = word;
    for (let near = word + step; Math.abs(near - word) <= CLAUSE_WORDS; near += step) {
      if (
        near < 0 ||
        near >= sentence.wordCount ||
        isStop(sentence.units[sentence.starts[near] ?? 0] ?? EDGE)
      )
        break;
      last = near;
      if (lengthOf(sentence, near) > 1) this.add(mix(44 + step, sentence.hashes[near] ?? 0));
    }
    if (last === word) return;
    this.add(mix(50 + step, sentence.hashes[last] ?? 0));
    this.add(mix(53 + step, tagOf(sentence, last)));
  }
}

/** Whether a character is single and its reading depends on grammar. */
function isGrammar({ starts, ends, units }: Sentence, at: number, word: number): boolean {
  return (ends[word] ?? 0) - (starts[word] ?? 0) === 1 && GRAMMAR.has(units[at] ?? EDGE);
}

/** Whether a unit ends a clause: neither a character nor a figure or Latin letter. */
function isMark(unit: number): boolean {
  return !isHanUnit(unit) && unit !== FIGURE_UNIT && unit !== LATIN_UNIT;
}

/** Commas and stronger marks end a clause; quotation marks and the like don't. */
function isStop(unit: number): boolean {
  return unit === EDGE || unit === 0xff0c;
}

function hashOf(sentence: Sentence, word: number): number {
  return word < 0 || word >= sentence.wordCount ? EDGE : (sentence.hashes[word] ?? EDGE);
}

function lengthOf(sentence: Sentence, word: number): number {
  if (word < 0 || word >= sentence.wordCount) return 0;
  return Math.min((sentence.ends[word] ?? 0) - (sentence.starts[word] ?? 0), 4);
}

/** A number for the part of speech of a word; for a word without one, what it is. */
function tagOf(sentence: Sentence, word: number): number {
  if (word < 0 || word >= sentence.wordCount) return EDGE;
  const form = sentence.forms[word] ?? -1;
  if (form >= 0) return sentence.lexicon.profiles.tagHashOf(form);
  const unit = sentence.units[sentence.starts[word] ?? 0] ?? EDGE;
  return isHanUnit(unit) ? (sentence.hashes[word] ?? EDGE) : unit;
}
