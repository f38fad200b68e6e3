/** The clauses of a text of grammar words. All ends are exclusive; all numbers are of words. */
import type { GrammarWord } from './grammar-word.ts';

/** No phrase is longer. Without a bound, text that never ends a sentence would be walked again and again. */
export const MAX_PHRASE_WORDS = 40;
/** At the end of a clause these are no part of its verb phrase. */
const FINAL = new Set('了 吗 呢 吧 啊 的'.split(' '));

/** Where clauses and sentences begin and end. */
export class Clauses {
  readonly words: readonly GrammarWord[];
  /** By word: the next 的 from it on, or the number of words. */
  protected readonly nextDe: Int32Array;
  /** By word: where its clause ends; 0 is not yet known. */
  protected readonly clauseEnds: Int32Array;

  constructor(words: readonly GrammarWord[]) {
    this.words = words;
    this.clauseEnds = new Int32Array(words.length + 1);
    this.nextDe = new Int32Array(words.length + 1).fill(words.length);
    for (let at = words.length - 1; at >= 0; at--)
      this.nextDe[at] = words[at]?.text === '的' ? at : (this.nextDe[at + 1] ?? words.length);
  }

  classAt(at: number): string {
    return this.words[at]?.of ?? '.';
  }

  textAt(at: number): string {
    return this.words[at]?.text ?? '';
  }

  /** Whether no phrase goes on past the word: the end of a sentence or clause, a colon, a bracket that closes around. */
  isBreak(at: number): boolean {
    const word = this.words[at];
    if (word === undefined) return true;
    if (word.of === '(') return word.mate < 0;
    return word.of === ')' || word.of === '.' || word.of === ',' || word.of === ':' || word.of === '-';
  }

  /** Whether a sentence ends with the word, or the quotation around does. */
  isSentenceEnd(at: number): boolean {
    const of = this.classAt(at);
    return of === '.' || of === ')' || (of === '(' && (this.words[at]?.mate ?? -1) < 0);
  }

  /** The word behind, a bracket or quotation counting as one. */
  next(at: number): number {
    const word = this.words[at];
    return word !== undefined && word.of === '(' && word.mate > at ? word.mate + 1 : at + 1;
  }

  /** The word before, a bracket or quotation counting as one: the number of its opening mark. */
  previous(at: number): number {
    const word = this.words[at - 1];
    return word !== undefined && word.of === ')' && word.mate >= 0 ? word.mate : at - 1;
  }

  /** Where the clause that holds a word ends. */
  clauseEnd(from: number): number {
    const known = this.clauseEnds[from] ?? 0;
    if (known > 0) return known;
    let at = from;
    while (at - from < MAX_PHRASE_WORDS && !this.isBreak(at)) at = this.next(at);
    const end = Math.min(at, this.words.length);
    if (from < this.words.length) this.clauseEnds[from] = end;
    return end;
  }

  /** Where the clause begins that goes on at a word. */
  clauseStart(end: number): number {
    let at = end;
    while (end - at < MAX_PHRASE_WORDS && at > 0) {
      const before = this.previous(at);
      // An opening mark that is met from behind is one that holds the clause.
      if (this.isBreak(before) || (this.classAt(before) === '(' && before === at - 1)) break;
      at = before;
    }
    return at;
  }

  /** Leaves marks at the edges of a phrase out. */
  trim(from: number, to: number): [from: number, to: number] {
    let [start, end] = [from, to];
    while (start < end && /^[,、.:-]$/.test(this.classAt(start))) start++;
    while (end > start && /^[,、.:-]$/.test(this.classAt(end - 1))) end--;
    return [start, end];
  }

  /** Whether a word can be what a clause says of its subject. */
  isPredicate(at: number): boolean {
    const word = this.words[at];
    if (word === undefined) return false;
    return (
      /^[via]$/.test(word.of) ||
      (/^[vail]/.test(word.tag) && word.of === 'n') ||
      word.text === '经过' ||
      word.text === '为'
    );
  }

  /** Whether a phrase holds a verb outside of quotations. */
  hasVerb(from: number, to: number): boolean {
    for (let at = from; at < to; at = this.next(at)) if (this.isPredicate(at)) return true;
    return false;
  }

  /** Where the clause that holds a word ends, but for the particles at its end: 更 方便 | 了. */
  predicateEnd(from: number): number {
    let end = this.clauseEnd(from);
    while (end - 1 > from && FINAL.has(this.textAt(end - 1)) && this.classAt(end - 2) !== 'p') end--;
    return end;
  }

  /** Where the clause ends, but for what makes a question of it. */
  questionEnd(from: number): number {
    const end = this.clauseEnd(from);
    return end - 1 > from && /^[吗呢吧]$/.test(this.textAt(end - 1)) ? end - 1 : end;
  }
}
