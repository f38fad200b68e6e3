/** What finders of names share: the lexicon, the costs of characters, and the position of a span among the words around. */
import type { Candidates } from '../lattice/index.ts';
import { type Lexicon, ROOT } from '../lexicon/index.ts';
import { NameCharacters } from './name-characters.ts';
import { CUE, NameCues } from './name-cues.ts';
import { NameLists } from './name-lists.ts';

/** The maximum that cues deduct. */
export const MAX_CUES = CUE.title + CUE.many;

/** The additional cost of a name for each end within a headword. */
const CUT = 2.5;
/** A given name that is a headword cheaper than this is an ordinary word. */
const ORDINARY_COST = 9.5;

/** The input of a finder of people: the spans of a text, and the list for what it finds. */
export interface Finding {
  readonly spans: NameSpans;
  /** By code unit, 1 for a surname that is a word first. */
  readonly doubtful: Uint8Array;
  readonly candidates: Candidates;
}

/** Spans of texts, with one lexicon; costs in nats. */
export class NameSpans {
  readonly lexicon: Lexicon;
  readonly lists: NameLists;
  readonly cues: NameCues;
  readonly characters: NameCharacters;
  /** By code unit: one of `STOP`. */
  readonly stops: Uint8Array;

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.lists = new NameLists(lexicon.lists);
    this.cues = new NameCues(this.lists);
    this.characters = new NameCharacters(lexicon, this.lists);
    this.stops = this.characters.stops;
  }

  /** Whether a span is a headword. */
  isListed(text: string, start: number, end: number): boolean {
    return this.lexicon.trie.findIn(text, start, end) >= 0;
  }

  /** Whether a span is a headword that is not rare. */
  isOrdinary(text: string, start: number, end: number): boolean {
    const form = this.lexicon.trie.findIn(text, start, end);
    return form >= 0 && this.lexicon.profiles.costOf(form) < ORDINARY_COST;
  }

  /** Whether a span is the name of a listed person. */
  isPerson(text: string, start: number, end: number): boolean {
    const form = this.lexicon.trie.findIn(text, start, end);
    return form >= 0 && this.lexicon.profiles.kindOf(form) === 'person';
  }

  /** Whether a headword of several characters begins there. */
  beginsWord(text: string, at: number): boolean {
    return at < text.length && this.holdsWordOver(text, at + 1);
  }

  /** Whether a span is a verb. */
  isVerb(text: string, start: number, end: number): boolean {
    const form = this.lexicon.trie.findIn(text, start, end);
    return form >= 0 && /^v(?!n)/.test(this.lexicon.profiles.partOfSpeech(form));
  }

  /** Whether a word that says what is being built ends with the character behind a boundary: 在建, 新建. */
  holdsBuildingOver(text: string, boundary: number): boolean {
    return (
      '建修'.includes(text.charAt(boundary)) &&
      boundary > 0 &&
      this.isListed(text, boundary - 1, boundary + 1)
    );
  }

  /** The additional cost of a name that divides words at its ends: 李安獲 before 頒, 梅西梅 before 开二度. */
  cut(text: string, start: number, end: number): number {
    // 李卫平 before 等五名 is whole though 平等 is a word.
    const after = this.holdsWordOver(text, end) && this.cues.right(text, end) > CUE.many ? CUT : 0;
    return start > 0 && this.holdsWordOver(text, start) ? after + CUT : after;
  }

  /** Whether a headword begins with the character before a boundary and continues after it. */
  holdsWordOver(text: string, boundary: number): boolean {
    const { trie } = this.lexicon;
    let slot = trie.step(ROOT, text.charCodeAt(boundary - 1));
    for (let at = boundary; slot >= 0 && at < text.length; at++) {
      slot = trie.step(slot, text.charCodeAt(at));
      if (slot >= 0 && trie.formAt(slot) >= 0) return true;
    }
    return false;
  }
}
