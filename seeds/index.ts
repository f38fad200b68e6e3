/** The practice articles: five newspaper pages, read out of their raw text. See README.md; `load.ts` loads them. */

export { checkCoverage } from './coverage.ts';
export { type Place, SeedFormatError } from './format-error.ts';
export {
  ARTICLE_KINDS,
  type Article,
  type ArticleKind,
  type ArticlePart,
  countHan,
  type Furniture,
  type Misprint,
  PART_ROLES,
  type PartRole,
  parsePage,
  type SeedPage,
} from './page.ts';
export {
  type InBoth,
  type LanguageNote,
  parseSurroundings,
  type Question,
  RUNG_LEVELS,
  type Rung,
  type RungLevel,
  rungId,
  rungTexts,
  type Surroundings,
} from './surroundings.ts';
