/**
 * The five practice pages annotated, to be read: a line a sentence, and below each page its words with their glosses.
 * A change of the engine shows here as a diff; look at it before taking it over with `vitest -u`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Token } from '../../dictionary/index.ts';
import { DICTIONARY } from './lexicon-fixture.ts';

const SEEDS = join(import.meta.dirname, '..', '..', 'seeds');
const GOLDEN = join(import.meta.dirname, '..', 'golden');

/** The paragraphs of a page, whose lines were broken to fit a column. */
function paragraphs(page: string): string[] {
  return page
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((lines) => lines.trim().replaceAll(/[ \t]*\n[ \t]*/g, ''))
    .filter((paragraph) => paragraph !== '');
}

function sentences(paragraph: string): string[] {
  return paragraph.match(/[^。！？]+[。！？]*[”’」』）]*/g) ?? [];
}

function showToken({ text, kind, pinyin, nameType }: Token): string {
  if (kind === 'name') return `${text}<${pinyin}|${nameType}>`;
  return pinyin === '' ? text : `${text}<${pinyin}>`;
}

function showPage(page: string): string {
  const lines: string[] = [];
  const words = new Set<string>();
  for (const paragraph of paragraphs(page)) {
    for (const sentence of sentences(paragraph)) {
      const tokens = DICTIONARY.annotate(sentence);
      lines.push(tokens.map(showToken).join(' '));
      for (const { text, pinyin, gloss } of tokens)
        if (pinyin !== '') words.add(`${text} ${pinyin}  ${gloss}`);
    }
  }
  return `${lines.join('\n')}\n\n${[...words].sort().join('\n')}\n`;
}

const pages = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));

test('there are five pages', () => {
  expect(pages).toHaveLength(5);
});

test.each(pages)('%s annotated', async (name) => {
  const page = readFileSync(join(SEEDS, name), 'utf8');
  await expect(showPage(page)).toMatchFileSnapshot(join(GOLDEN, name));
});
