/** Checks that the articles of a page cover it: nothing lost, nothing twice, nothing out of order. */

import { SeedFormatError } from './format-error.ts';
import { type Article, parsePage, type SeedPage } from './page.ts';
import { parseSource, type TextPiece } from './pieces.ts';

/** The errors in the articles of a page, one sentence each; empty where there are none. */
export function checkCoverage(raw: string, json: unknown): string[] {
  let seed: SeedPage;
  try {
    seed = parsePage(raw, json);
  } catch (error) {
    if (error instanceof SeedFormatError) return [error.message];
    throw error;
  }
  const lines = raw.split('\n');
  return [
    ...checkOwners(seed, lines),
    ...seed.articles.flatMap((article) => [
      ...checkOrder(article, lines),
      ...checkSentences(article),
      ...checkMisprints(article, lines),
    ]),
  ];
}

/** Every character except white space belongs to one part or one piece of furniture. */
function checkOwners(seed: SeedPage, lines: readonly string[]): string[] {
  const owners = lines.map((line) => new Array<string | undefined>(line.length));
  const problems: string[] = [];
  const claim = (owner: string, source: string): void => {
    for (const { line, start, end } of parseSource({ source, lines, place: { page: seed.page } })) {
      const row = owners[line - 1] ?? [];
      const taken = row.slice(start, end).find((other) => other !== undefined);
      if (taken !== undefined) problems.push(`${seed.page}, line ${line}: in ${taken} and in ${owner}`);
      row.fill(owner, start, end);
    }
  };
  for (const { what, source } of seed.furniture) claim(`furniture "${what}"`, source);
  for (const { id, parts } of seed.articles) {
    for (const [index, { source }] of parts.entries()) claim(`${id} part ${index + 1}`, source);
  }
  for (const [index, line] of lines.entries()) {
    const lost = unowned(line, owners[index] ?? []);
    if (lost !== '') problems.push(`${seed.page}, line ${index + 1}: "${lost}" belongs to nothing`);
  }
  return problems;
}

/** The characters of a line that belong to no part, without white space. */
function unowned(line: string, owners: readonly (string | undefined)[]): string {
  let text = '';
  for (let unit = 0; unit < line.length; unit++) {
    if (owners[unit] === undefined) text += line.charAt(unit);
  }
  return text.replace(/\s/g, '');
}

/** The paragraphs of an article are in the order of the page. */
function checkOrder(article: Article, lines: readonly string[]): string[] {
  const problems: string[] = [];
  let last: TextPiece | undefined;
  for (const { role, source } of article.parts) {
    if (role !== 'paragraph') continue;
    const pieces = parseSource({ source, lines, place: { page: article.page, article: article.id } });
    const first = pieces[0];
    if (last && first && (first.line < last.line || (first.line === last.line && first.start < last.end))) {
      problems.push(
        `${article.page}, ${article.id}: the paragraph of line ${first.line} stands after line ${last.line}`,
      );
    }
    last = pieces.at(-1) ?? last;
  }
  return problems;
}

const SENTENCE_END = /[。！？…][”’）)]?$/;

/** A paragraph ends with its sentence, unless the page lost its end. */
function checkSentences({ page, id, parts }: Article): string[] {
  return parts
    .filter(({ role, text, lost }) => role === 'paragraph' && lost !== 'after' && !SENTENCE_END.test(text))
    .map(({ text }) => `${page}, ${id}: a paragraph ends in mid-sentence: "…${text.slice(-12)}"`);
}

/** A misprint is in its article. */
function checkMisprints({ page, id, parts, misprints }: Article, lines: readonly string[]): string[] {
  const place = { page, article: id };
  const own = parts.flatMap(({ source }) => parseSource({ source, lines, place }));
  return misprints.flatMap(({ source }) =>
    parseSource({ source, lines, place })
      .filter(
        (piece) =>
          !own.some((part) => part.line === piece.line && part.start <= piece.start && piece.end <= part.end),
      )
      .map((piece) => `${page}, ${id}: the misprint in line ${piece.line} stands in no part of it`),
  );
}
