/** Texts that no level was tuned on: the practice articles with their retellings, and the news of ../shared/data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parsePage, parseSurroundings, rungTexts } from '../../seeds/index.ts';
import { DICTIONARY, LEXICON } from '../dictionary/lexicon-fixture.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);
const SHARED = new URL('../../../shared/data/', import.meta.url);

const read = (name: string): string => readFileSync(new URL(name, SEEDS), 'utf8');

/** The practice articles, or with the texts that retell them; each as its paragraphs. */
export function practiceTexts({ retold }: { readonly retold: boolean }): readonly (readonly string[])[] {
  const articles = readdirSync(new URL('articles/', SEEDS))
    .sort()
    .flatMap(
      (name) => parsePage(read(name.replace('.json', '.txt')), JSON.parse(read(`articles/${name}`))).articles,
    );
  const texts = articles.map(({ parts }) => parts.map(({ text }) => text));
  if (!retold) return texts;
  const rungs = readdirSync(new URL('ladder/', SEEDS))
    .sort()
    .flatMap((name) => parseSurroundings(JSON.parse(read(`ladder/${name}`)), { page: name, articles }))
    .flatMap(({ rungs: own }) => own.map(rungTexts));
  return [...texts, ...rungs];
}

/** Sentences of published and of written news; none where ../shared/data is missing. */
export function newsSentences(): readonly string[] {
  return ['judged/news.jsonl', 'judged/traps.jsonl', 'gold/news-dev.jsonl', 'gold/news-dev-2.jsonl'].flatMap(
    (name) => {
      const path = new URL(name, SHARED);
      if (!existsSync(path)) return [];
      const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean);
      return rows.map((row) => (JSON.parse(row) as { readonly text: string }).text);
    },
  );
}

/** A text in traditional characters, word by word. */
export function toTraditional(text: string): string {
  return DICTIONARY.annotate(text, { glosses: false })
    .map((token) => {
      const form = LEXICON.trie.find(token.text);
      const [entry] = form < 0 ? [] : LEXICON.entriesOf(form);
      return entry === undefined ? token.text : LEXICON.headwordOf(entry).traditional;
    })
    .join('');
}
