import { describe, expect, test } from 'vitest';
import { checkCoverage, parsePage } from '../../seeds/index.ts';
import { formatArticle, PAGE_HASHES, type PageJson, problemsOf, readJson, readRaw } from './bundled-pages.ts';

const PAGES = Object.keys(PAGE_HASHES);
const FIRST = '000_2072b33d10ad1f9e.txt';
const articles = PAGES.flatMap((page) => [...parsePage(readRaw(page), readJson(page)).articles]);

describe.each(PAGES)('%s', (page) => {
  const raw = readRaw(page);

  test('every character belongs to one part or to furniture, and the raw text is the one given', () => {
    expect(problemsOf(page, { raw, json: readJson(page) })).toEqual([]);
  });

  test('a part is its pieces and nothing else', () => {
    const bare = (text: string): string => text.replace(/\s/g, '');
    const lines = raw.split('\n');
    for (const { parts } of parsePage(raw, readJson(page)).articles) {
      for (const { text, source } of parts) expect(bare(text)).toBe(bare(readSource(source, lines)));
    }
  });

  test('every part that is left out or given twice is reported', () => {
    const count = readJson(page).articles.flatMap(({ parts }) => parts).length;
    for (let index = 0; index < count; index++) {
      for (const change of [leaveOut, giveTwice]) {
        const json = readJson(page);
        change(json, index);
        expect(problemsOf(page, { raw, json }), `${change.name} ${index}`).not.toEqual([]);
      }
    }
  });

  test('every line that is left out of its part is reported', () => {
    for (const [index, line] of raw.split('\n').entries()) {
      if (line.trim() === '') continue;
      const json = readJson(page);
      leaveOutLine(json, index + 1);
      expect(checkCoverage(raw, json), `line ${index + 1}`).not.toEqual([]);
    }
  });

  test('every raw line that is dropped, changed or moved is reported', () => {
    const lines = raw.split('\n');
    const json = readJson(page);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const dropped = lines.toSpliced(index, 1);
      const changed = lines.with(index, `${line.slice(1)}口`);
      const moved = index === 0 ? [...dropped, line] : [line, ...dropped];
      for (const other of [dropped, changed, moved]) {
        expect(problemsOf(page, { raw: other.join('\n'), json }), `line ${index + 1}`).not.toEqual([]);
      }
    }
  });

  test('reads as in its golden file', async () => {
    const text = parsePage(raw, readJson(page)).articles.map(formatArticle).join('\n\n\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/${page}`);
  });
});

/** The rule for sources once more, as plainly as can be, so that it isn't checked against itself. */
function readSource(source: string, lines: readonly string[]): string {
  return source
    .split(' ')
    .map((item) => {
      const [where = '', run] = item.split(':');
      const [from = '', to = ''] = (run ?? where).split('-');
      if (run !== undefined)
        return (lines[Number(where) - 1] ?? '').slice(Number(from), to === '' ? undefined : Number(to));
      return lines.slice(Number(from) - 1, Number(to || from)).join('');
    })
    .join('');
}

function leaveOut(json: PageJson, index: number): void {
  const article = articleOf(json, index);
  article.parts.splice(article.index, 1);
}

/** Takes a raw line out of every source of the page. */
function leaveOutLine(json: PageJson, line: number): void {
  for (const owner of [...json.furniture, ...json.articles.flatMap(({ parts }) => parts)]) {
    const kept = owner.source.split(' ').flatMap((item) => {
      const [from = '', to = from] = item.split('-');
      if (item.includes(':')) return item.startsWith(`${line}:`) ? [] : [item];
      if (line < Number(from) || line > Number(to)) return [item];
      return [
        ...(Number(from) < line ? [`${from}-${line - 1}`] : []),
        ...(line < Number(to) ? [`${line + 1}-${to}`] : []),
      ];
    });
    owner.source = kept.join(' ');
  }
}

function giveTwice(json: PageJson, index: number): void {
  const article = articleOf(json, index);
  article.parts.splice(article.index, 0, ...article.parts.slice(article.index, article.index + 1));
}

/** The article that holds the page's nth part, and the part's place in it. */
function articleOf(
  json: PageJson,
  nth: number,
): { parts: PageJson['articles'][number]['parts']; index: number } {
  let index = nth;
  for (const { parts } of json.articles) {
    if (index < parts.length) return { parts, index };
    index -= parts.length;
  }
  throw new Error(`no part ${nth}`);
}

describe('a line of an article that is moved', () => {
  // The first two paragraphs of 000-1 are "20-25" and "27-35".
  test.each([
    ['dropped', ['20-24', '27-35'], 'line 25: "贯穿于城市发展的每一处脉络。" belongs to nothing'],
    ['in two places', ['20-25', '25 27-35'], 'line 25: in 000-1 part 4 and in 000-1 part 5'],
    ['to the next paragraph', ['20-24', '25 27-35'], 'a paragraph ends in mid-sentence'],
    ['to the paragraph before', ['20-27', '28-35'], 'a paragraph ends in mid-sentence'],
    ['inside its paragraph', ['20 22 21 23-25', '27-35'], 'out of order at line 21'],
    ['with its whole paragraph', ['27-35', '20-25'], 'the paragraph of line 20 stands after line 35'],
    ['half of it', ['20-24 25:0-5', '25:6- 27-35'], 'line 25: "发" belongs to nothing'],
  ])('%s', (_, sources, problem) => {
    const json = readJson(FIRST);
    const parts = json.articles[0]?.parts ?? [];
    for (const [index, source] of sources.entries()) parts[index + 3] = { role: 'paragraph', source };
    expect(problemsOf(FIRST, { raw: readRaw(FIRST), json }).join('\n')).toContain(problem);
  });
});

test('a misprint that is in another article is reported', () => {
  const json = readJson('002_38c52e76bfba8a30.txt');
  json.articles[0]?.misprints?.splice(0, 1, { source: '21:0-4', note: 'in 002-2' });
  const problems = checkCoverage(readRaw('002_38c52e76bfba8a30.txt'), json);
  expect(problems).toEqual([
    '002_38c52e76bfba8a30.txt, 002-1: the misprint in line 21 stands in no part of it',
  ]);
});

describe('the articles', () => {
  test('are 43, each under an id of its own', () => {
    expect(new Set(articles.map(({ id }) => id)).size).toBe(43);
    expect(articles).toHaveLength(43);
  });

  test.each(articles)('$id has an English title and two sentences of summary', ({ english }) => {
    expect(english.title).toMatch(/^[A-Z0-9].*[^.]$/);
    expect(english.summary.match(/[.](?= [A-Z]|$)/g)).toHaveLength(2);
    expect(`${english.title}${english.summary}`).not.toMatch(/\p{Script=Han}/u);
  });

  test.each(articles)('$id runs from its headline to its end', ({ kind, parts }) => {
    const roles = parts.map(({ role }) => role);
    const body = roles.findIndex((role) => role === 'paragraph' || role === 'caption' || role === 'byline');
    expect(roles.slice(0, body)).not.toContain('paragraph');
    expect(roles.filter((role) => role === 'headline').length).toBeLessThanOrEqual(1);
    expect(roles.includes('paragraph')).toBe(kind !== 'caption');
  });

  test.each(articles)('$id is a $kind', ({ kind, dateline, hanCharacters, continuedFrom }) => {
    const isShort = dateline?.startsWith('本报') === true && hanCharacters <= 600;
    expect(kind === 'brief').toBe(isShort);
    expect(kind === 'continuation').toBe(continuedFrom !== undefined);
  });
});
