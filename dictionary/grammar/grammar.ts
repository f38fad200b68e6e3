import type { Lexicon } from '../lexicon/index.ts';
import type { Token } from '../types.ts';
import { barePassive } from './bare-passive.ts';
import { confidenceOf, MIN_PERCENT } from './confidence.ts';
import { doubledVerb, fourCharacters, HIDDEN } from './doubled.ts';
import type { GrammarFinding } from './findings.ts';
import { type MatchPart, matchFrame } from './frame-matcher.ts';
import { type Frame, parseFrame } from './frame-notation.ts';
import { WordClasses } from './grammar-words.ts';
import { nested, tornOf } from './nesting.ts';
import { Phrases } from './phrases.ts';
import type { GrammarRules } from './rules.ts';
import { SeparableVerbs } from './separable-verbs.ts';
import { topicAt } from './topic.ts';

interface Candidate {
  /** Number of the pattern. */
  readonly pattern: number;
  /** Of a verb that is apart: its headword. */
  readonly word?: string;
  readonly parts: readonly MatchPart[];
  /** Place in the table: of two that explain as much the first wins. */
  readonly order: number;
}

interface NumberedFrame {
  readonly pattern: number;
  readonly frame: Frame;
  readonly order: number;
  /** Of a frame that begins with a suffix, what it may be. */
  readonly suffixes?: ReadonlySet<string>;
}

/** Finds the patterns of texts. It depends on tokens, lexicon and rules only, and keeps nothing but caches. */
export class Grammar {
  private readonly patterns: GrammarRules['patterns'];
  private readonly classes: WordClasses;
  private readonly separable: SeparableVerbs;
  /** Verbs whose object may be a subject without 被. */
  private readonly passives: ReadonlySet<string>;
  /** By each word that the first mark may begin with. */
  private readonly byWord = new Map<string, NumberedFrame[]>();
  /** Of frames that begin with a suffix, by its last character. */
  private readonly bySuffix = new Map<string, NumberedFrame[]>();
  /** Numbers of the patterns that code names. */
  private readonly separableVerb: number;
  private readonly doubledVerb: number;
  private readonly fourCharacters: number;
  private readonly barePassive: number;
  private readonly topic: number;
  private readonly relative: number;
  private readonly clausal: ReadonlySet<number>;

  /** @throws FrameSyntaxError for rules of another build, {Error} for an inventory that lacks a pattern which code names. */
  constructor(lexicon: Lexicon, rules: GrammarRules) {
    this.patterns = rules.patterns;
    const numbers = new Map(rules.patterns.map(([id], number) => [id, number]));
    const numberOf = (id: string): number => {
      const number = numbers.get(id);
      if (number === undefined) throw new Error(`the inventory has no pattern ${id}`);
      return number;
    };
    this.separableVerb = numberOf('separable-verb');
    this.doubledVerb = numberOf('v-redup');
    this.fourCharacters = numberOf('four-chars');
    this.barePassive = numberOf('passive-bare');
    this.topic = numberOf('topic');
    this.relative = numberOf('de-relative');
    this.clausal = new Set(CLAUSAL.map(numberOf));
    this.classes = new WordClasses(lexicon, rules.shapes);
    this.separable = new SeparableVerbs(rules.separable);
    this.passives = new Set(rules.lists.passive);
    rules.frames.forEach(([pattern, notation], order) => {
      const frame = parseFrame(notation, rules.lists);
      const first = frame.elements[frame.anchor];
      const suffixes = first?.type === 'suffix' ? first.test.texts : undefined;
      this.index({ pattern, order, frame, ...(suffixes === undefined ? {} : { suffixes }) });
    });
  }

  private index(numbered: NumberedFrame): void {
    const { elements, anchor } = numbered.frame;
    const first = elements[anchor];
    if (first === undefined || first.type === 'role' || first.type === 'comma') return;
    const { texts, beginnings } = first.test;
    const isSuffix = first.type === 'suffix';
    const map = isSuffix ? this.bySuffix : this.byWord;
    const keys = isSuffix ? [...texts].map((text) => text.at(-1) ?? '') : [...texts, ...beginnings];
    for (const key of new Set(keys)) map.set(key, [...(map.get(key) ?? []), numbered]);
  }

  /**
   * Returns the patterns of a text, those that begin first before others, the longer before those within. No two share a
   * fixed word. Total: any tokens that `annotate` returns, with glosses.
   */
  find(tokens: readonly Token[]): GrammarFinding[] {
    const words = this.classes.read(tokens);
    const phrases = new Phrases(words);
    const candidates: Candidate[] = [];
    for (let at = 0; at < words.length; at++) this.tryFrames(phrases, at, candidates);
    this.addUnframed(phrases, candidates);
    this.addRelatives(phrases, candidates);
    const whole = tokens.map((token) => token.text).join('');
    const from = tokens[0]?.start ?? 0;
    const text = (start: number, end: number) => whole.slice(start - from, end - from);
    const chosen = this.select(candidates);
    const torn = tornOf(chosen);
    return chosen.map((one) => this.findingOf(one, { text, isTorn: torn.has(one) }));
  }

  /** Adds what no frame describes. */
  private addUnframed(phrases: Phrases, candidates: Candidate[]): void {
    const { words } = phrases;
    for (const { word, parts } of this.separable.find(words))
      candidates.push({ pattern: this.separableVerb, word, parts, order: -1 });
    for (let at = 0; at < words.length; at++) {
      const verb = doubledVerb(words, at);
      if (verb !== undefined) candidates.push({ pattern: this.doubledVerb, parts: verb, order: -1 });
      const isStart = at === 0 || (phrases.isBreak(at - 1) && !/^[)]$/.test(phrases.classAt(at - 1)));
      const bare = isStart ? barePassive(phrases, at, this.passives) : undefined;
      if (bare !== undefined) candidates.push({ pattern: this.barePassive, parts: bare, order: -1 });
      const topic = isStart ? topicAt(phrases, at) : undefined;
      if (topic !== undefined) candidates.push({ pattern: this.topic, parts: topic, order: -1 });
      const row = fourCharacters(words, at);
      if (row !== undefined) candidates.push({ pattern: this.fourCharacters, parts: row, order: -1 });
    }
  }

  /** Adds relative clauses that are a pattern themselves: 以 低空经济 为 重点 的 政策. */
  private addRelatives(phrases: Phrases, candidates: Candidate[]): void {
    const ends = new Map<number, Candidate>();
    for (const one of candidates) if (this.clausal.has(one.pattern)) ends.set(endOf(one), one);
    if (ends.size === 0) return;
    const { words } = phrases;
    for (let at = 0; at + 1 < words.length; at++) {
      const de = words[at];
      const clause = de?.text === '的' ? ends.get(de.start) : undefined;
      const parts =
        de === undefined || clause === undefined ? undefined : relativeOf(phrases, at, startOf(clause));
      if (parts !== undefined) candidates.push({ pattern: this.relative, parts, order: -1 });
    }
  }

  private tryFrames(phrases: Phrases, at: number, candidates: Candidate[]): void {
    const { text } = phrases.words[at] ?? { text: '' };
    for (const numbered of this.byWord.get(text) ?? NO_FRAMES) attempt(numbered, phrases, { at, candidates });
    // What hangs on a verb is the end of its word, or the word behind.
    for (const numbered of this.bySuffix.get(text.charAt(text.length - 1)) ?? NO_FRAMES)
      if (!numbered.suffixes?.has(text)) attempt(numbered, phrases, { at, candidates });
      else if (at > 0) attempt(numbered, phrases, { at: at - 1, candidates });
  }

  /** The candidates that explain most, no two of them with the same fixed words. */
  private select(candidates: readonly Candidate[]): Candidate[] {
    const ranked = candidates
      .filter(({ pattern }) => this.percentOf(pattern) >= MIN_PERCENT)
      .map((candidate) => ({ candidate, marks: marksOf(candidate.parts) }))
      .sort((a, b) => b.marks.length - a.marks.length || a.candidate.order - b.candidate.order);
    const taken = new Set<number>();
    const chosen: Candidate[] = [];
    for (const { candidate, marks } of ranked) {
      if (marks.some((unit) => taken.has(unit))) continue;
      for (const unit of marks) taken.add(unit);
      chosen.push(candidate);
    }
    return nested(chosen).sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a.order - b.order);
  }

  private percentOf(pattern: number): number {
    return this.patterns[pattern]?.[2] ?? 0;
  }

  private findingOf(
    candidate: Candidate,
    { text, isTorn }: { text: TextOf; isTorn: boolean },
  ): GrammarFinding {
    const end = endOf(candidate);
    const percent = this.percentOf(candidate.pattern);
    const [id = '', name = ''] = this.patterns[candidate.pattern] ?? [];
    const { word } = candidate;
    return {
      id,
      name,
      start: startOf(candidate),
      end,
      confidence: confidenceOf(candidate.parts, { percent, behind: text(end, end + 1), isTorn }),
      parts: candidate.parts
        .filter(({ role }) => role !== HIDDEN)
        .map((part) => trimmed(part, text(part.start, part.end))),
      ...(word === undefined ? {} : { word }),
    };
  }
}

/** Adds a frame's match at a word, if there is one. */
function attempt(
  { pattern, frame, order }: NumberedFrame,
  phrases: Phrases,
  { at, candidates }: { at: number; candidates: Candidate[] },
): void {
  const parts = matchFrame(frame, phrases, at);
  if (parts !== undefined) candidates.push({ pattern, parts, order });
}

/** The relative clause from `start` on before a 的, with its noun. */
function relativeOf(phrases: Phrases, de: number, start: number): readonly MatchPart[] | undefined {
  let to = phrases.nounPhraseEnd(de + 1, undefined, de);
  // 合唱团 | 一 票 难 求; 随着 … 的 供应链 | 重组
  const isSwept = phrases.textAt(phrases.clauseStart(de)) === '随着' && phrases.isActNoun(to - 1);
  if (isSwept || phrases.classAt(to - 1) !== 'n') to = phrases.compoundEnd(de + 1);
  if (isSwept && to - 2 > de && phrases.isActNoun(to - 1)) to--;
  const [mark, first, last] = [phrases.words[de], phrases.words[de + 1], phrases.words[to - 1]];
  if (mark === undefined || first === undefined || last === undefined || to <= de + 1) return undefined;
  if (!/^[nN]$/.test(last.of)) return undefined;
  return [
    { role: 'V', start, end: mark.start },
    { role: 'mark', start: mark.start, end: mark.end },
    { role: 'N', start: first.start, end: last.end },
  ];
}

/** Patterns that are a whole predicate. */
const CLAUSAL = ['yi-wei', 'dui-jinxing', 'you-zucheng', 'wei-tigong', 'you-agent'];

/** The text between two places. */
type TextOf = (start: number, end: number) => string;

const NO_FRAMES: readonly NumberedFrame[] = [];

/** A part without blanks at its edges: 300 多名. */
function trimmed({ role, start }: MatchPart, text: string): GrammarFinding['parts'][number] {
  const from = start + text.length - text.trimStart().length;
  const kept = text.trim();
  return { role, text: kept, start: from, end: from + kept.length };
}

function startOf({ parts }: Candidate): number {
  return parts[0]?.start ?? 0;
}

function endOf({ parts }: Candidate): number {
  return parts.at(-1)?.end ?? 0;
}

/** The code units of the fixed words. */
function marksOf(parts: readonly MatchPart[]): number[] {
  return parts.flatMap(({ role, start, end }) =>
    role === 'mark' || role === HIDDEN ? Array.from({ length: end - start }, (_, at) => start + at) : [],
  );
}
