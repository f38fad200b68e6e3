import { type Place, SeedFormatError } from './format-error.ts';
import { joinPieces, parseSource } from './pieces.ts';
import { Shape } from './shape.ts';

/**
 * `brief`: a 本报讯 item of at most 600 Han characters; `caption`: a picture's words; `continuation`:
 * the end of an article that began on another page; `report`: everything else.
 */
export const ARTICLE_KINDS = ['report', 'brief', 'caption', 'continuation'] as const;
/** The kinds of articles. */
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/**
 * `section`: the column in which an article is printed; `kicker`: the line over its headline; `subhead`: the
 * line under it, or a heading between paragraphs; `dateline`: 本报讯（记者 …）, printed run in with the
 * paragraph after it, or a date under the headline; `byline`: who wrote it or took the picture;
 * `note`: where it continues.
 */
export const PART_ROLES = [
  'section',
  'kicker',
  'headline',
  'subhead',
  'byline',
  'dateline',
  'paragraph',
  'caption',
  'note',
] as const;
/** The roles of a part in its article. */
export type PartRole = (typeof PART_ROLES)[number];

/** Roles whose printed lines are kept. */
const KEEP_LINES: ReadonlySet<PartRole> = new Set(['section', 'kicker', 'headline', 'subhead']);

/** A part of an article with its text. */
export interface SourcePart {
  readonly role: PartRole;
  readonly text: string;
  /** The English of each sentence, its clauses marked as in README.md; `[]` for none. */
  readonly english: readonly string[];
  /** Where it is in the raw page, as in `parseSource`. */
  readonly source: string;
  /** The page lacks what came before or after this part; its text begins or ends in the middle. */
  readonly lost?: 'before' | 'after';
}

/** A misprint of the source. The text keeps it; the note says what was meant. */
export interface Misprint {
  readonly source: string;
  readonly text: string;
  readonly note: string;
}

/** Characters of the page that belong to no article. */
export interface Furniture {
  readonly what: string;
  readonly source: string;
  readonly note?: string;
}

/** An article with its text. */
export interface Article {
  /** Page number and running number on the page: `000-3`. It never changes. */
  readonly id: string;
  /** File name of the raw page. */
  readonly page: string;
  readonly kind: ArticleKind;
  /** Its lines separated by `\n`. Absent where the page has none, as for some captions. */
  readonly headline?: string;
  readonly kicker?: string;
  readonly section?: string;
  readonly dateline?: string;
  readonly bylines: readonly string[];
  readonly english: { readonly title: string; readonly summary: string };
  /** In reading order. */
  readonly parts: readonly SourcePart[];
  readonly misprints: readonly Misprint[];
  /** The newspaper page it began on, （上接第1版）. */
  readonly continuedFrom?: number;
  /** The newspaper page it continues on, （下转第3版）. */
  readonly continuedOn?: number;
  /** Han characters in all its parts. */
  readonly hanCharacters: number;
}

/** One bundled newspaper page. */
export interface SeedPage {
  readonly page: string;
  readonly furniture: readonly Furniture[];
  readonly articles: readonly Article[];
}

/**
 * Parses the articles of a page from its raw text; `json` is the parsed file of `seeds/articles/`.
 * Throws `SeedFormatError` where the file doesn't have its shape or points outside the page.
 */
export function parsePage(raw: string, json: unknown): SeedPage {
  const lines = raw.split('\n');
  const shape = new Shape(json, { keys: ['page', 'furniture', 'articles'], place: { page: 'seed page' } });
  const page = shape.text('page');
  const furniture = shape
    .list('furniture')
    .map((value, index) => parseFurniture(value, { lines, place: { page, part: `furniture ${index + 1}` } }));
  const articles = shape
    .list('articles')
    .map((value, index) => parseArticle(value, { lines, place: { page, article: `article ${index + 1}` } }));
  const ids = new Set<string>();
  for (const { id } of articles) {
    if (ids.has(id)) throw new SeedFormatError({ page, article: id }, 'this id is taken twice');
    ids.add(id);
  }
  return { page, furniture, articles };
}

/** How many Han characters a text has: `'2025年新春'` -> 3. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** The raw lines, and the position in the articles' file. */
interface Context {
  readonly lines: readonly string[];
  readonly place: Place;
}

function parseFurniture(value: unknown, { lines, place }: Context): Furniture {
  const shape = new Shape(value, { keys: ['what', 'source', 'note'], place });
  const source = shape.text('source');
  parseSource({ source, lines, place });
  return { what: shape.text('what'), source, ...(shape.has('note') && { note: shape.text('note') }) };
}

const ARTICLE_KEYS = ['id', 'kind', 'continuedFrom', 'continuedOn', 'english', 'parts', 'misprints'];

function parseArticle(value: unknown, { lines, place: unnamed }: Context): Article {
  const id = new Shape(value, { keys: ARTICLE_KEYS, place: unnamed }).text('id');
  const { page } = unnamed;
  const place = { page, article: id };
  if (!/^\d{3}-\d+$/.test(id) || !page.startsWith(id.slice(0, 3))) {
    throw new SeedFormatError(place, `expected the page's number and a running number, like "000-1"`);
  }
  const shape = new Shape(value, { keys: ARTICLE_KEYS, place });
  const english = new Shape(shape.value('english'), { keys: ['title', 'summary'], place });
  const at = (part: string): Context => ({ lines, place: { ...place, part } });
  const parts = shape.list('parts').map((one, index) => parsePart(one, at(`part ${index + 1}`)));
  if (parts.length === 0) throw new SeedFormatError(place, 'no parts');
  const misprints = shape.has('misprints') ? shape.list('misprints') : [];
  return {
    id,
    page,
    kind: shape.oneOf('kind', ARTICLE_KINDS),
    ...namedTexts(parts),
    bylines: textsOf(parts, 'byline'),
    english: { title: english.text('title'), summary: english.text('summary') },
    parts,
    misprints: misprints.map((one, index) => parseMisprint(one, at(`misprint ${index + 1}`))),
    ...(shape.has('continuedFrom') && { continuedFrom: shape.count('continuedFrom') }),
    ...(shape.has('continuedOn') && { continuedOn: shape.count('continuedOn') }),
    hanCharacters: parts.reduce((sum, { text }) => sum + countHan(text), 0),
  };
}

function parsePart(value: unknown, { lines, place }: Context): SourcePart {
  const shape = new Shape(value, { keys: ['role', 'source', 'lost', 'english'], place });
  const role = shape.oneOf('role', PART_ROLES);
  const source = shape.text('source');
  const from = { source, lines, place };
  const text = joinPieces(parseSource(from), { ...from, keepLines: KEEP_LINES.has(role) });
  const english = shape.has('english') ? shape.texts('english') : [];
  return {
    role,
    text,
    english,
    source,
    ...(shape.has('lost') && { lost: shape.oneOf('lost', ['before', 'after']) }),
  };
}

function parseMisprint(value: unknown, { lines, place }: Context): Misprint {
  const shape = new Shape(value, { keys: ['source', 'note'], place });
  const source = shape.text('source');
  const from = { source, lines, place };
  return {
    source,
    text: joinPieces(parseSource(from), { ...from, keepLines: false }),
    note: shape.text('note'),
  };
}

function textsOf(parts: readonly SourcePart[], role: PartRole): string[] {
  return parts.filter((part) => part.role === role).map((part) => part.text);
}

/** The parts of which an article has at most one, by name. */
function namedTexts(
  parts: readonly SourcePart[],
): Pick<Article, 'headline' | 'kicker' | 'section' | 'dateline'> {
  const [headline] = textsOf(parts, 'headline');
  const [kicker] = textsOf(parts, 'kicker');
  const [section] = textsOf(parts, 'section');
  const [dateline] = textsOf(parts, 'dateline');
  return {
    ...(headline !== undefined && { headline }),
    ...(kicker !== undefined && { kicker }),
    ...(section !== undefined && { section }),
    ...(dateline !== undefined && { dateline }),
  };
}
