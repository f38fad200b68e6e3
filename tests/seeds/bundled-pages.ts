import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Article, checkCoverage } from '../../seeds/index.ts';

/** SHA-256 of each raw page as it was given with the project. */
export const PAGE_HASHES: Readonly<Record<string, string>> = {
  '000_2072b33d10ad1f9e.txt': '12c054fc9abd79dc6af1ae39a7da4927ff99c58822d5fc30273d0d1db7c7e738',
  '001_0b6033840915b4e6.txt': '6e128fcbc6d5df70de0babeb104d730739cf64bec98816b4a2e7ed57f18c88c1',
  '002_38c52e76bfba8a30.txt': '90795777c97d8bf66331ce1f92877f787a412c421483999b560ba943812526bf',
  '003_4c3dfd9bb1abe88e.txt': '4ded22a6b78cc4b07007eaa291b41b9bb68eb85bb5995242ac4564b68a3c635e',
  '004_4a7bcfdf95e19c25.txt': '69e71ad848f00ca8ace63fce313cab039f9beaf5a6b3c6fa53c9dd498e833a00',
};

const SEEDS = new URL('../../seeds/', import.meta.url);

/** The parts of the articles' file that the tests change; `parsePage` checks the rest. */
export interface PageJson {
  furniture: { source: string }[];
  articles: {
    id: string;
    parts: { role: string; source: string }[];
    misprints?: { source: string; note: string }[];
  }[];
}

export function readRaw(page: string): string {
  return readFileSync(new URL(page, SEEDS), 'utf8');
}

export function readJson(page: string): PageJson {
  return JSON.parse(readFileSync(new URL(`articles/${page.replace('.txt', '.json')}`, SEEDS), 'utf8'));
}

/** All that is wrong with a page: another text than the one given, or what `checkCoverage` reports. */
export function problemsOf(page: string, { raw, json }: { raw: string; json: unknown }): string[] {
  const hash = createHash('sha256').update(raw, 'utf8').digest('hex');
  const changed =
    hash === PAGE_HASHES[page] ? [] : [`${page}: the raw text is not the one given, SHA-256 ${hash}`];
  return [...changed, ...checkCoverage(raw, json)];
}

const MARKS: Readonly<Record<string, string>> = {
  section: '[column] ',
  kicker: '[kicker] ',
  headline: '# ',
  subhead: '## ',
  byline: '[by] ',
  dateline: '[date] ',
  caption: '[picture] ',
  note: '[note] ',
  paragraph: '',
};

/** An article as plain text, one part a paragraph, for reading and for the golden files. */
export function formatArticle({ id, kind, english, parts, hanCharacters }: Article): string {
  const body = parts.map(({ role, text, lost }) => {
    const whole = `${lost === 'before' ? '[…]' : ''}${text}${lost === 'after' ? '[…]' : ''}`;
    return `${MARKS[role] ?? ''}${whole.replaceAll('\n', ' / ')}`;
  });
  return [`=== ${id} ${kind}, ${hanCharacters} characters: ${english.title}`, english.summary, ...body].join(
    '\n\n',
  );
}
