/**
 * Text to words: the best path over headwords by frequency, not the longest match.
 *
 * A first pass divides the text into atoms, the smallest segments that no word may split: a Han character, a figure,
 * a Latin word, a run of white space. A second pass goes over the atoms from the right and remembers, for each, the
 * cheapest way to the end. Both are linear: a headword has at most some twenty code units.
 */

import { classOf, type Lexicon, NAME_COST, ROOT, WEIGHT_STEPS, WORD_CLASSES } from '../lexicon/index.ts';
import { CHARACTER, type CharacterClass, classify } from '../text/index.ts';
import type { Candidates } from './candidates.ts';

/** The cost of an atom by itself, by class: high enough for `T恤` and `3C` to be found, low enough for `T 台`. */
export const ATOM_COSTS: Readonly<Record<CharacterClass, number>> = {
  [CHARACTER.han]: 22,
  [CHARACTER.digit]: 14,
  [CHARACTER.latin]: 14,
  [CHARACTER.letter]: 5,
  [CHARACTER.punctuation]: 5,
  [CHARACTER.space]: 5,
  [CHARACTER.other]: 5,
};

/** Texts are divided into stretches of about this many code units, where no headword can be on both sides. */
const STRETCH_UNITS = 4096;

/** Called with a word: code units [start, end), its form or -1 or a candidate, its first character's class. */
export type OnWord = (start: number, end: number, form: number, first: CharacterClass) => void;

/** Below this, a form is a candidate on a path. */
const NO_FORM = -1;

/** The candidate that a form given to `onWord` stands for, or -1. */
export function candidateOf(form: number): number {
  return form < NO_FORM ? NO_FORM - 1 - form : -1;
}

/** Segments with the words of one lexicon. Its buffers are reused for the next text; nothing else is kept. */
export class PathFinder {
  private readonly lexicon: Lexicon;
  private atomEnds = new Int32Array(0);
  private atomClasses = new Uint8Array(0);
  /** For a code unit of the stretch: the atom that begins there, or -1. */
  private atomAt = new Int32Array(0);
  private best = new Float64Array(0);
  private nextAtom = new Int32Array(0);
  private chosen = new Int32Array(0);
  /** By atom: where the word model's row of its character begins. */
  private rows = new Uint32Array(0);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Calls back with the words of a text in order; they cover it. `candidates` are words that no lexicon lists. */
  findWords(text: string, candidates: Candidates, onWord: OnWord): void {
    for (let start = 0; start < text.length; ) {
      const end = this.stretchEnd(text, start);
      this.reserve(end - start);
      const atoms = this.findAtoms(text, start, end);
      this.findPath(text, candidates, { start, end, atoms });
      for (let atom = 0; atom < atoms; ) {
        const next = this.nextAtom[atom] ?? atoms;
        const from = atom === 0 ? start : (this.atomEnds[atom - 1] ?? 0);
        const first = (this.atomClasses[atom] ?? CHARACTER.other) as CharacterClass; // findAtoms wrote it
        onWord(from, this.atomEnds[next - 1] ?? end, this.chosen[atom] ?? -1, first);
        atom = next;
      }
      start = end;
    }
  }

  /** A place to divide: after a mark that is in no headword, before a Han character. */
  private stretchEnd(text: string, start: number): number {
    for (let at = start + STRETCH_UNITS; at < text.length; at++) {
      const unit = text.charCodeAt(at - 1);
      if (this.lexicon.trie.hasUnit(unit)) continue;
      const before = classify(unit);
      if (before !== CHARACTER.punctuation && before !== CHARACTER.space) continue;
      if (classify(text.charCodeAt(at)) === CHARACTER.han) return at;
    }
    return text.length;
  }

  private reserve(units: number): void {
    if (this.atomAt.length > units) return;
    const size = Math.max(STRETCH_UNITS * 2, units + 1);
    this.atomEnds = new Int32Array(size);
    this.atomClasses = new Uint8Array(size);
    this.atomAt = new Int32Array(size);
    this.best = new Float64Array(size);
    this.nextAtom = new Int32Array(size);
    this.chosen = new Int32Array(size);
    this.rows = new Uint32Array(size);
  }

  private findAtoms(text: string, start: number, end: number): number {
    const { wordModel } = this.lexicon;
    let atoms = 0;
    this.atomAt.fill(-1, 0, end - start + 1);
    for (let at = start; at < end; atoms++) {
      this.atomAt[at - start] = atoms;
      const point = text.codePointAt(at) ?? 0;
      const found = classify(point);
      at = found === CHARACTER.han ? at + (point > 0xffff ? 2 : 1) : atomEnd(text, at, found);
      this.atomEnds[atoms] = at;
      this.atomClasses[atoms] = found;
      this.rows[atoms] = wordModel.rowOf(point, found);
    }
    this.rows[atoms] =
      end < text.length ? wordModel.rowOf(text.charCodeAt(end), CHARACTER.han) : wordModel.edgeRow;
    this.atomAt[end - start] = atoms;
    return atoms;
  }

  private findPath(
    text: string,
    candidates: Candidates,
    { start, end, atoms }: { start: number; end: number; atoms: number },
  ): void {
    this.best[atoms] = 0;
    for (let atom = atoms - 1; atom >= 0; atom--) {
      const kind = (this.atomClasses[atom] ?? CHARACTER.other) as CharacterClass; // findAtoms wrote it
      this.best[atom] = ATOM_COSTS[kind] + (this.best[atom + 1] ?? 0);
      this.nextAtom[atom] = atom + 1;
      this.chosen[atom] = -1;
      this.tryForms(text, { start, end, atom });
      const from = atom === 0 ? start : (this.atomEnds[atom - 1] ?? 0);
      for (let at = candidates.first(from); at >= 0; at = candidates.next(at)) {
        const to = candidates.ends[at] ?? 0;
        const next = to > end ? -1 : (this.atomAt[to - start] ?? -1);
        if (next < 0) continue;
        const kind = candidates.kinds[at];
        const named = kind === 'person' || kind === 'place' || kind === 'foreign';
        const dearer = named ? NAME_COST * (to - from) : 0;
        const group = candidates.groups[at] ?? -1;
        const cheaper = group < 0 ? 0 : this.weightOf(classOf(group, to - from), { atom, next, start });
        const cost = (candidates.costs[at] ?? 0) + dearer - cheaper;
        this.keep(atom, next, { cost, form: NO_FORM - 1 - at });
      }
    }
  }

  /** By how much a word of a class between two atoms is cheaper. */
  private weightOf(
    kind: number,
    { atom, next, start }: { atom: number; next: number; start: number },
  ): number {
    const { wordModel } = this.lexicon;
    const { weights } = wordModel;
    const before =
      atom > 0 ? (this.rows[atom - 1] ?? 0) : start === 0 ? wordModel.edgeRow : wordModel.markRow;
    const weight =
      (weights[before + kind] ?? 0) + (weights[(this.rows[next] ?? 0) + WORD_CLASSES + kind] ?? 0);
    return weight / WEIGHT_STEPS;
  }

  private keep(atom: number, next: number, { cost, form }: { cost: number; form: number }): void {
    const whole = cost + (this.best[next] ?? 0);
    if (whole >= (this.best[atom] ?? 0)) return;
    this.best[atom] = whole;
    this.nextAtom[atom] = next;
    this.chosen[atom] = form;
  }

  /** Walks the trie from an atom and keeps the headword with the cheapest path to the end. */
  private tryForms(text: string, from: { start: number; end: number; atom: number }): void {
    const { start, end, atom } = from;
    const { trie, wordModel } = this.lexicon;
    const { weights } = wordModel;
    const { rows } = this;
    const begin = atom === 0 ? start : (this.atomEnds[atom - 1] ?? 0);
    const before =
      atom > 0 ? (this.rows[atom - 1] ?? 0) : start === 0 ? wordModel.edgeRow : wordModel.markRow;
    let slot = ROOT;
    for (let at = begin; at < end; ) {
      slot = trie.step(slot, text.charCodeAt(at));
      if (slot < 0) return;
      at++;
      const next = this.atomAt[at - start] ?? -1;
      if (next < 0) continue;
      const group = trie.groupAt(slot);
      if (group < 0) continue;
      const kind = classOf(group, at - begin);
      const weight = (weights[before + kind] ?? 0) + (weights[(rows[next] ?? 0) + WORD_CLASSES + kind] ?? 0);
      const cost = trie.costAt(slot) - weight / WEIGHT_STEPS + (this.best[next] ?? 0);
      if (cost < (this.best[atom] ?? 0)) {
        this.best[atom] = cost;
        this.nextAtom[atom] = next;
        this.chosen[atom] = trie.formAt(slot);
      }
    }
  }
}

/** A figure: digits, thousands apart by commas, a decimal point, a percent sign; half or full width. */
const FIGURE = /[0-9０-９]+(?:[,，][0-9０-９]{3}(?![0-9０-９]))*(?:[.．][0-9０-９]+)?[%％‰]?/y;
/** A Latin word: letters and digits, joined inside by an apostrophe, a hyphen, `&`, `.` or `_`. */
const LATIN_WORD = /[\p{Script=Latin}\p{Nd}]+(?:['’\-&._][\p{Script=Latin}\p{Nd}]+)*/uy;

/** The end of the atom that begins at `at`, for every class but Han. */
export function atomEnd(text: string, at: number, first: CharacterClass): number {
  const pattern = first === CHARACTER.digit ? FIGURE : first === CHARACTER.latin ? LATIN_WORD : undefined;
  if (pattern !== undefined) {
    pattern.lastIndex = at;
    pattern.test(text);
    return pattern.lastIndex;
  }
  const point = text.codePointAt(at) ?? 0;
  let end = at + (point > 0xffff ? 2 : 1);
  while (end < text.length) {
    const next = text.codePointAt(end) ?? 0;
    if (first === CHARACTER.punctuation ? next !== point : classify(next) !== first) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}
