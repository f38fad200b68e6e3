/** The practice articles: five newspaper pages, read out of their raw text. See README.md; `load.ts` loads them. */

export { type Place, SeedFormatError } from './format-error.ts';
export {
  ARTICLE_KINDS,
  type Article,
  type ArticleKind,
  countHan,
  type Furniture,
  type Misprint,
  PART_ROLES,
  type PartRole,
  parsePage,
  type SeedPage,
  type SourcePart,
} from './page.ts';
export { checkCoverage } from './page-coverage.ts';
export {
  type ArticleSurroundings,
  type BothLanguages,
  type LanguageNote,
  parseSurroundings,
  type Question,
  type Retelling,
  RUNG_LEVELS,
  type RungLevel,
  rungId,
  rungTexts,
} from './surroundings.ts';
