import type { SampleWord } from '../../../components/settings/index.ts';
import type { WordLookup } from '../../../components/word-card/index.ts';
import {
  type Entry,
  type GrammarFinding,
  type GrammarPattern,
  type PackedSurvey,
  type TextPatterns,
  type Token,
  unpackSurvey,
  type WordQuery,
  type WordSurvey,
} from '../../../dictionary/index.ts';
import type { Article, ArticleSurroundings } from '../../../seeds/index.ts';
import type { ScaleWord } from '../../../vocabulary/index.ts';
import type { PatternExercises } from '../../../vocabulary/patterns/index.ts';
import type { PracticeSet } from '../../../vocabulary/practice/index.ts';
import json from './recorded.json?raw';

/** A card's word, as the dictionary knows it. */
interface RecordedCard {
  readonly query: WordQuery;
  readonly lookup: Omit<WordLookup, 'saved' | 'knowledge' | 'savedPatterns' | 'more' | 'examples'>;
}

/** What the engine once answered (`npm run gallery:record`). */
interface Recorded {
  readonly sentences: Readonly<Record<'bank' | 'factory' | 'village' | 'name' | 'idiom' | 'debt', string>>;
  readonly cards: Readonly<Record<string, RecordedCard>>;
  readonly sample: readonly SampleWord[];
  /** The first one has the surroundings. */
  readonly articles: readonly Article[];
  readonly surroundings: readonly ArticleSurroundings[];
  /** By text. */
  readonly tokens: Readonly<Record<string, readonly Token[]>>;
  /** By form. */
  readonly entries: Readonly<Record<string, readonly Entry[]>>;
  /** By article. */
  readonly surveys: Readonly<Record<string, PackedSurvey>>;
  /** By text. */
  readonly found: Readonly<Record<string, readonly GrammarFinding[]>>;
  readonly patterns: readonly GrammarPattern[];
  readonly exercises: readonly PatternExercises[];
  readonly set: PracticeSet;
  readonly scale: readonly ScaleWord[];
  readonly hsk: readonly (readonly string[])[];
  readonly search: readonly Entry[];
}

/** The engine's answers that the scenes show. */
export const RECORDED: Recorded = JSON.parse(json);

/** Tokens of texts, as they were recorded. */
export async function annotate(texts: readonly string[]): Promise<readonly (readonly Token[])[]> {
  return texts.map((text) => RECORDED.tokens[text] ?? []);
}

/** Patterns of texts, as they were recorded. */
export async function findPatterns(texts: readonly string[]): Promise<TextPatterns> {
  return { found: texts.map((text) => RECORDED.found[text] ?? []), patterns: RECORDED.patterns };
}

/** The counted words of an article. */
export async function survey(id: string): Promise<WordSurvey> {
  const packed = RECORDED.surveys[id];
  if (!packed) throw new Error(id);
  return unpackSurvey(packed);
}

/** A card's word with what the reader has said of it: nothing, unless told. */
export function lookupOf(
  name: string,
  said: Partial<WordLookup> = {},
): { readonly query: WordQuery; readonly lookup: WordLookup } {
  const card = RECORDED.cards[name];
  if (!card) throw new Error(name);
  const nothing = { saved: [], knowledge: {}, savedPatterns: [], more: false, examples: {} };
  return { query: card.query, lookup: { ...nothing, ...card.lookup, ...said } };
}
