import type { Lexicon } from '../lexicon/index.ts';
import type { Token } from '../types.ts';
import { barePassive } from './bare-passive.ts';
import { confidenceOf, MIN_PERCENT } from './confidence.ts';
import { doubledVerb, fourCharacters, HIDDEN } from './doubled.ts';
import type { GrammarFinding } from './findings.ts';
import { type MatchPart, matchFrame } from './frame-matcher.ts';
import { type Frame, parseFrame } from './frame-notation.ts';
import { WordClasses } from './grammar-words.ts';
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
}

/** Finds the patterns of texts. It depends on tokens, lexicon and rules only, and keeps nothing but caches. */
export class Grammar {
  private readonly patterns: GrammarRules['patterns'];
  private readonly classes: WordClasses;
  private readonly separable: SeparableVerbs;
  /** Verbs whose object may be a subject without 被. */
  private readonly passives: ReadonlySet<string>;
  /** By the first character of the first mark. */
  private readonly byFirst = new Map<string, NumberedFrame[]>();
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
      this.index({ pattern, order, frame: parseFrame(notation, rules.lists) });
    });
  }

  private index(numbered: NumberedFrame): void {
    const { elements, anchor } = numbered.frame;
    const first = elements[anchor];
    if (first === undefined || first.type === 'role' || first.type === 'comma') return;
    const map = first.type === 'suffix' ? this.bySuffix : this.byFirst;
    const keys = [...first.test.texts].map((text) => text.at(first.type === 'suffix' ? -1 : 0) ?? '');
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
    return this.select(candidates).map((candidate) => this.findingOf(candidate, text));
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
    const ends = new Map(
      candidates.filter(({ pattern }) => this.clausal.has(pattern)).map((one) => [endOf(one), one]),
    );
    phrases.words.forEach((de, at) => {
      const clause = de.text === '的' ? ends.get(de.start) : undefined;
      const to = clause === undefined ? 0 : phrases.nounPhraseEnd(at + 1, undefined, at);
      const last = phrases.words[to - 1];
      const first = phrases.words[at + 1];
      if (clause === undefined || first === undefined || last === undefined || !/^[nN]$/.test(last.of))
        return;
      const parts = [
        { role: 'V', start: startOf(clause), end: de.start },
        { role: 'mark', start: de.start, end: de.end },
        { role: 'N', start: first.start, end: last.end },
      ];
      candidates.push({ pattern: this.relative, parts, order: -1 });
    });
  }

  private tryFrames(phrases: Phrases, at: number, candidates: Candidate[]): void {
    const { text } = phrases.words[at] ?? { text: '' };
    const attempt = ({ pattern, frame, order }: NumberedFrame, from: number): void => {
      const parts = matchFrame(frame, phrases, from);
      if (parts !== undefined) candidates.push({ pattern, parts, order });
    };
    for (const numbered of this.byFirst.get(text.charAt(0)) ?? NO_FRAMES) attempt(numbered, at);
    for (const numbered of this.bySuffix.get(text.at(-1) ?? '') ?? NO_FRAMES) {
      attempt(numbered, at);
      if (at > 0) attempt(numbered, at - 1);
    }
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
    return chosen.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a.order - b.order);
  }

  private percentOf(pattern: number): number {
    return this.patterns[pattern]?.[2] ?? 0;
  }

  private confidenceOf(candidate: Candidate, text: TextOf): number {
    const end = endOf(candidate);
    return confidenceOf(candidate.parts, this.percentOf(candidate.pattern), text(end, end + 1));
  }

  private findingOf(candidate: Candidate, text: TextOf): GrammarFinding {
    const [id = '', name = ''] = this.patterns[candidate.pattern] ?? [];
    const { word } = candidate;
    return {
      id,
      name,
      start: startOf(candidate),
      end: endOf(candidate),
      confidence: this.confidenceOf(candidate, text),
      parts: candidate.parts
        .filter(({ role }) => role !== HIDDEN)
        .map((part) => trimmed(part, text(part.start, part.end))),
      ...(word === undefined ? {} : { word }),
    };
  }
}

/** Patterns that are a whole predicate. */
const CLAUSAL = ['yi-wei', 'dui-jinxing', 'you-zucheng', 'wei-tigong'];

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
