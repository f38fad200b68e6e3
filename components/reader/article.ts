import type { CueTime, OwnTextHead, OwnTextPicture } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { Book } from './book.ts';
import type { WrittenIn } from './written-in.ts';

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
    | 'note'
    | 'footnote';
  /** Lines that are kept apart are separated by `\n`. */
  readonly text: string;
  /** Written by us: the English of each sentence, its clauses marked (sentence-english.ts). */
  readonly english?: readonly string[];
  /** The page lacks what came before or after this part. */
  readonly lost?: 'before' | 'after';
  /** Continues the paragraph before it, which was too long. */
  readonly goesOn?: true | undefined;
  /** Of subtitles: the times of its cues. */
  readonly cues?: readonly CueTime[] | undefined;
  /** Of a book: the pictures at it. */
  readonly pictures?: readonly OwnTextPicture[] | undefined;
  /** Of a PDF file: the page on which it begins, from 1. */
  readonly page?: number | undefined;
}

/** `retelling`: written by us, an article in easier Chinese; `own`: a text that the reader added. */
export type ReaderArticleKind = 'report' | 'brief' | 'caption' | 'continuation' | 'retelling' | 'own';

/** What the library shows of an article. */
export interface LibraryItem {
  readonly id: string;
  readonly kind: ReaderArticleKind;
  /** On one line. */
  readonly title: string;
  /** The script in which it is written. */
  readonly lang: WrittenIn;
  /** Written by us, for the practice articles. */
  readonly english?: { readonly title: string; readonly summary?: string };
  readonly hanCharacters: number;
  /** Of a retelling: its article, and how hard it is. */
  readonly rung?: Rung;
  /** Of an own text: its source, and when it was added, epoch milliseconds. */
  readonly source?: OwnTextHead['source'];
  readonly addedAt?: number;
}

/** A step on the way to an article. */
export interface Rung {
  /** Id of the article. */
  readonly of: string;
  readonly level: 'hsk2' | 'hsk4';
  /** The article's title. */
  readonly title: InBoth;
}

/** The same in Chinese and in English. */
export interface InBoth {
  readonly zh: string;
  readonly en: string;
}

/** A question of understanding; the sentence of the article answers it. */
export interface ArticleQuestion {
  readonly question: InBoth;
  readonly right: InBoth;
  readonly wrong: readonly InBoth[];
  readonly sentence: string;
}

/** An article as the reader shows it. `seeds/` has such articles; others may come from elsewhere. */
export interface ReaderArticle extends LibraryItem {
  readonly parts: readonly ArticlePart[];
  readonly misprints: readonly { readonly text: string; readonly note: string }[];
  /** Who, what, where, to be read first; absent for own texts. */
  readonly background?: string;
  /** Notes on the language of the news in it: words, and explanations. */
  readonly notes?: readonly { readonly sentence: string; readonly note: string }[];
  readonly questions?: readonly ArticleQuestion[];
  /** The book that it is a chapter of. */
  readonly book?: Book;
  /** The next step up: an id and a title. */
  readonly stepUp?: { readonly id: string; readonly title: string };
  /** The easier step, where there is one. */
  readonly stepDown?: { readonly id: string; readonly title: string };
}

/** The kind in words. */
export function describeKind({ kind }: Pick<LibraryItem, 'kind'>): string {
  return t(`library.kind.${kind}`);
}

/** The summary of an article, with its language where that is not the interface's. */
export function describeSummary({
  english,
  rung,
}: Pick<LibraryItem, 'english' | 'rung'>): { readonly text: string; readonly lang?: string } | undefined {
  if (!rung) return english?.summary === undefined ? undefined : { text: english.summary, lang: 'en' };
  const { zh, en } = rung.title;
  return { text: t('library.retold', { title: textLocale().startsWith('zh') ? zh : en }) };
}

/** The source of an own text: `Pasted`, `From news.txt, GB18030`, `From people.com.cn`. */
export function describeSource(source: OwnTextHead['source']): string {
  if (source.kind === 'pasted') return t('texts.source.pasted');
  if (source.kind === 'page') return t('texts.source.page', { site: source.site });
  return t('texts.source.file', { name: source.name, encoding: source.encoding });
}

/** The headline on one line; a text without one is named by its first words. */
export function titleOf(id: string, parts: readonly ArticlePart[]): string {
  const headline = parts.find(({ role }) => role === 'headline')?.text;
  if (headline) return headline.replaceAll('\n', '　');
  const text = parts.find(({ role }) => role === 'paragraph' || role === 'caption')?.text ?? id;
  const [first = ''] = text.split(/(?<=[。！？])/);
  return [...first].length > 30 ? `${[...first].slice(0, 30).join('')}…` : first;
}

/** `1,204 characters`. */
export function describeLength({ hanCharacters }: Pick<LibraryItem, 'hanCharacters'>): string {
  return t('library.characters', { count: hanCharacters });
}

/** `under a minute`, `8 minutes`, `1 hour 20 minutes`; seconds in. */
export function describeTime(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return t('library.underMinute');
  const hours = t('library.hours', { count: Math.floor(minutes / 60) });
  const rest = t('library.minutes', { count: minutes % 60 });
  if (minutes < 60) return rest;
  return minutes % 60 === 0 ? hours : t('library.hoursMinutes', { hours, minutes: rest });
}
