/** Loads the bundled pages through Vite, each in a chunk of its own. */

import {
  type Article,
  type ArticleSurroundings,
  parsePage,
  parseSurroundings,
  type SeedPage,
} from './index.ts';

interface BundledPage {
  readonly page: string;
  readonly raw: () => Promise<{ readonly default: string }>;
  readonly articles: () => Promise<{ readonly default: unknown }>;
  readonly ladder: () => Promise<{ readonly default: unknown }>;
}

const PAGES: readonly BundledPage[] = [
  {
    page: '000_2072b33d10ad1f9e.txt',
    raw: () => import('./000_2072b33d10ad1f9e.txt?raw'),
    articles: () => import('./articles/000_2072b33d10ad1f9e.json'),
    ladder: () => import('./ladder/000.json'),
  },
  {
    page: '001_0b6033840915b4e6.txt',
    raw: () => import('./001_0b6033840915b4e6.txt?raw'),
    articles: () => import('./articles/001_0b6033840915b4e6.json'),
    ladder: () => import('./ladder/001.json'),
  },
  {
    page: '002_38c52e76bfba8a30.txt',
    raw: () => import('./002_38c52e76bfba8a30.txt?raw'),
    articles: () => import('./articles/002_38c52e76bfba8a30.json'),
    ladder: () => import('./ladder/002.json'),
  },
  {
    page: '003_4c3dfd9bb1abe88e.txt',
    raw: () => import('./003_4c3dfd9bb1abe88e.txt?raw'),
    articles: () => import('./articles/003_4c3dfd9bb1abe88e.json'),
    ladder: () => import('./ladder/003.json'),
  },
  {
    page: '004_4a7bcfdf95e19c25.txt',
    raw: () => import('./004_4a7bcfdf95e19c25.txt?raw'),
    articles: () => import('./articles/004_4a7bcfdf95e19c25.json'),
    ladder: () => import('./ladder/004.json'),
  },
];

/** The file names of the bundled pages, as in `Article.page`. */
export const SEED_PAGES: readonly string[] = PAGES.map(({ page }) => page);

/** A page with what surrounds its articles. */
interface WholePage {
  readonly articles: readonly Article[];
  /** Backgrounds, notes, questions, retellings. */
  readonly surroundings: readonly ArticleSurroundings[];
}

/** Loads one page by its file name; throws for a name that is not bundled, which would be a bug of ours. */
export async function loadPage(page: string): Promise<SeedPage> {
  const { raw, articles } = find(page);
  const [text, json] = await Promise.all([raw(), articles()]);
  return parsePage(text.default, json.default);
}

/** Loads one page with its surroundings; its three files at once. */
export async function loadWholePage(page: string): Promise<WholePage> {
  const [{ articles }, ladder] = await Promise.all([loadPage(page), find(page).ladder()]);
  return { articles, surroundings: parseSurroundings(ladder.default, { page, articles }) };
}

function find(page: string): BundledPage {
  const bundled = PAGES.find((one) => one.page === page);
  if (!bundled) throw new Error(`no bundled page "${page}"; there are ${SEED_PAGES.join(', ')}`);
  return bundled;
}
