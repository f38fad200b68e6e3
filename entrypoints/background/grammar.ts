import { browser } from 'wxt/browser';
import {
  Grammar,
  type GrammarPattern,
  type GrammarRules,
  type TextPatterns,
} from '../../dictionary/index.ts';
import { getLexicon, withDictionary } from './dictionary.ts';

/** What finds patterns of grammar, and what the inventory says of them, by id. */
interface OpenedGrammar {
  readonly grammar: Grammar;
  readonly patterns: ReadonlyMap<string, GrammarPattern>;
}

let opened: Promise<OpenedGrammar> | undefined;

/** Opens it once in a worker's life; after a failure the next caller tries again. */
export function getGrammar(): Promise<OpenedGrammar> {
  opened ??= load().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

let inventory: Promise<ReadonlyMap<string, GrammarPattern>> | undefined;

/** What the inventory says of patterns, by id: without the lexicon and what finds them. */
export function getPatterns(): Promise<ReadonlyMap<string, GrammarPattern>> {
  inventory ??= readJson('/grammar-patterns.json').then(
    // Made by the build from a checked table.
    (patterns) => new Map((patterns as readonly GrammarPattern[]).map((pattern) => [pattern.id, pattern])),
    (error: unknown) => {
      inventory = undefined;
      throw error;
    },
  );
  return inventory;
}

/** Finds the patterns of texts, each for itself. */
export async function findPatterns(texts: readonly string[]): Promise<TextPatterns> {
  const { grammar, patterns } = await getGrammar();
  const found = await withDictionary((dictionary) =>
    texts.map((text) => grammar.find(dictionary.annotate(text))),
  );
  const ids = new Set(found.flat().map(({ id }) => id));
  return { found, patterns: [...patterns.values()].filter(({ id }) => ids.has(id)) };
}

async function load(): Promise<OpenedGrammar> {
  const [lexicon, rules, patterns] = await Promise.all([
    getLexicon(),
    readJson('/grammar.json'),
    getPatterns(),
  ]);
  return { grammar: new Grammar(lexicon, rules as GrammarRules), patterns }; // made by the build from checked tables
}

async function readJson(path: `/${string}`): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new Error(`${path}: status ${response.status}`);
  return response.json();
}
