/** A part of an article in reading order; the roles are those of `seeds/page.ts`. */
export interface ArticlePart {
  readonly role:
    | 'section'
    | 'kicker'
    | 'headline'
    | 'subhead'
    | 'byline'
    | 'dateline'
    | 'paragraph'
    | 'caption'
    | 'note';
  /** Lines that stay lines are separated by `\n`. */
  readonly text: string;
  /** The page lacks what came before or after this part. */
  readonly lost?: 'before' | 'after';
}

/** What the reader shows of an article. `seeds/` has such articles; others may come from elsewhere. */
export interface ReaderArticle {
  readonly id: string;
  readonly kind: 'report' | 'brief' | 'caption' | 'continuation';
  readonly headline?: string;
  readonly english: { readonly title: string; readonly summary: string };
  readonly parts: readonly ArticlePart[];
  readonly misprints: readonly { readonly text: string; readonly note: string }[];
  readonly hanCharacters: number;
  readonly continuedFrom?: number;
  readonly continuedOn?: number;
}

const KINDS: Readonly<Record<ReaderArticle['kind'], string>> = {
  report: 'Report',
  brief: 'Brief',
  caption: 'Picture caption',
  continuation: 'End of a report',
};

/** The kind in words. */
export function describeKind(article: ReaderArticle): string {
  return KINDS[article.kind];
}

/** The headline on one line; a piece without one goes by its first words. */
export function headlineOf(article: ReaderArticle): string {
  if (article.headline) return article.headline.replaceAll('\n', '　');
  const text =
    article.parts.find(({ role }) => role === 'paragraph' || role === 'caption')?.text ?? article.id;
  const [first = ''] = text.split(/(?<=[。！？])/);
  return [...first].length > 30 ? `${[...first].slice(0, 30).join('')}…` : first;
}

/** `1,204 characters`. */
export function describeLength(article: ReaderArticle): string {
  return `${new Intl.NumberFormat('en').format(article.hanCharacters)} characters`;
}
