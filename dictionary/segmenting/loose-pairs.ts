/**
 * Two characters next to each other that the lattice left alone, 货 | 主: where both have but the meanings of nouns, verbs and
 * adjectives, they are a word that no dictionary has. Of 1,023 such pairs in marked sentences 91% are one word.
 */
import type { Segment } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { CHARACTER } from '../text/index.ts';

/** Keys of senses (lexicon/own-senses.ts) that characters have within compounds; those of predicates. */
const OF_COMPOUNDS = /^(?:n|v|adj|abbr|name|person|place|company|organization)\d*$/;
const OF_PREDICATES = /^(?:v|adj)\d*$/;
/** Characters that remain words next to another: verbs that combine with any other, and units of time. */
const ALONE = new Set(
  '是有在无無到出起完来來去给給让讓使获獲遭逾超称稱说說想问問人们們钱錢元月年日时時昨今系係为為至予',
);
const NUMERAL = /^[一二三四五六七八九十百两兩几幾数數]$/;
/** Everyday verbs, which have objects: 喝|水, 看|鞋. */
const FREE_VERBS = '看买買喝吃爱愛做找拿穿带帶坐睡唱养養种種怕叫写寫读讀送教学學';
/** Characters that cost less on a path, in nats, are words of everyday. */
const EVERYDAY_COST = 10;

/** What is known of a character, in bits; `content`: it may be half of a word. */
const FACT = { asked: 1, content: 2, predicate: 4, everyday: 8 } as const;

/** Joins loose pairs with one lexicon. */
export class LoosePairs {
  private readonly lexicon: Lexicon;
  /** By code unit: bits of `FACT`. */
  private readonly known = new Uint8Array(0x10000);

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** Joins pairs that have no other loose character beside them. */
  join(text: string, segments: readonly Segment[]): Segment[] {
    const joined: Segment[] = [];
    /** How many loose characters stand in a row up to the last segment. */
    let row = 0;
    for (const [at, segment] of segments.entries()) {
      joined.push(segment);
      row = this.isLoose(text, segment) ? row + 1 : 0;
      const next = segments[at + 1];
      if (row !== 2 || (next !== undefined && this.isLoose(text, next))) continue;
      const [before, first] = [joined.at(-3), joined.at(-2)];
      if (first === undefined || !this.isWord(text, first, before)) continue;
      const parts = [first, segment];
      joined.splice(-2, 2, { ...first, end: segment.end, form: -1, kind: 'compound', parts, traits: 0 });
    }
    return joined;
  }

  /** Whether a pair is rather a word than a phrase: not 二|楼|烧, 喝|水, 饭|冷. */
  private isWord(text: string, { start }: Segment, before: Segment | undefined): boolean {
    const isCounted = before !== undefined && NUMERAL.test(text.slice(before.start, before.end));
    if (before?.kind === 'number' || isCounted || FREE_VERBS.includes(text.charAt(start))) return false;
    const [first, second] = [this.known[text.charCodeAt(start)], this.known[text.charCodeAt(start + 1)]];
    const isClause =
      ((first ?? 0) & FACT.predicate) === 0 &&
      ((second ?? 0) & FACT.predicate) !== 0 &&
      ((first ?? 0) & (second ?? 0) & FACT.everyday) !== 0;
    return !isClause;
  }

  private isLoose(text: string, { start, end, form, kind, first }: Segment): boolean {
    if (end - start !== 1 || form < 0 || kind !== undefined || first !== CHARACTER.han) return false;
    const unit = text.charCodeAt(start);
    const known = this.known[unit] || this.factsOf(text.charAt(start), form);
    this.known[unit] = known;
    return (known & FACT.content) !== 0;
  }

  private factsOf(character: string, form: number): number {
    const { lexicon } = this;
    const senses = lexicon.entriesOf(form).flatMap((entry) => [...lexicon.ownSensesOf(entry)]);
    const first = senses.toSorted((a, b) => a.rank - b.rank)[0];
    const isContent = !ALONE.has(character) && senses.every(({ key }) => OF_COMPOUNDS.test(key));
    return (
      FACT.asked |
      (isContent ? FACT.content : 0) |
      (first !== undefined && OF_PREDICATES.test(first.key) ? FACT.predicate : 0) |
      (lexicon.profiles.costOf(form) < EVERYDAY_COST ? FACT.everyday : 0)
    );
  }
}
