import type { SurveyedWord, TextPatterns, WordSurvey } from '../../dictionary/index.ts';
import type {
  NewText,
  OwnTextBody,
  OwnTextHead,
  ReaderLevel,
  ReaderSettings,
  ReaderSettingsChange,
  ReadingChange,
  ReadingProgress,
  WordRow,
} from '../../vocabulary/index.ts';
import type { BookPorts, PdfPorts } from '../own-texts/index.ts';
import type { Voice } from '../voice/index.ts';
import type { CardPorts } from '../word-card/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import type { Annotate } from './article-drawer.ts';

/** Where the words of an article are met: stored when one is saved. */
export interface ArticlePlace {
  readonly articleId: string;
  /** The article's headline. */
  readonly title: string;
}

/** Actions on own texts. All reject in plain words. */
export interface OwnTextPorts {
  readonly load: (id: string) => Promise<OwnTextBody | undefined>;
  /** Starts the worker that reads files (`text-session`). */
  readonly startWorker: () => PageWorker;
  /** Resolves once the text is stored. */
  readonly add: (text: NewText) => Promise<OwnTextHead>;
  readonly rename: (id: string, title: string) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly restore: (id: string) => Promise<unknown>;
  readonly books: BookPorts;
  readonly pdfs: PdfPorts;
  /** A picture of a book by its name; `undefined` where it is not on this device. */
  readonly picture: (id: string, name: string) => Promise<Blob | undefined>;
}

/** What the reader needs of the world outside; the same functions as long as the page is open. */
export interface ReaderWorld {
  readonly annotate: Annotate;
  /** Of the first texts, as far as a page reads at once; `found` may be shorter than the texts. */
  readonly findPatterns: (texts: readonly string[]) => Promise<TextPatterns>;
  /** Ids of the patterns that the reader has saved. */
  readonly savedPatterns: () => Promise<readonly string[]>;
  /** Texts were read past: help with their words may fade. */
  readonly noteRead: (texts: readonly string[]) => void;
  /** What the card of a word in an article needs. */
  readonly cardPorts: (place: ArticlePlace) => CardPorts;
  /** How long a mouse rests on a word before its card opens, in milliseconds; infinite for never. */
  readonly openDelay: () => number;
  /** The voice that reads aloud; rejects in plain words where there is none. */
  readonly voice: () => Promise<Voice>;
  /** Calls back when the reader has corrected a word, and words have to be asked for again. */
  readonly watchCorrections?: (onChange: () => void) => () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly keepReading: (articleId: string, change: ReadingChange) => Promise<unknown>;
  readonly changeSettings: (change: ReaderSettingsChange) => void;
  /** Sets the reader's level, here and on every page. */
  readonly changeLevel: (level: ReaderLevel) => void;
  /** The counted words of an article, once they are counted; `texts` for an own one. */
  readonly survey: (articleId: string, texts: readonly string[]) => Promise<WordSurvey>;
  /** Saves words of an article's texts with their sentences; returns the undo. */
  readonly saveWords: (
    article: ArticlePlace & { readonly texts: readonly string[] },
    words: readonly SurveyedWord[],
  ) => Promise<() => Promise<unknown>>;
  readonly ownTexts: OwnTextPorts;
}

/** Everything stored that the reader shows, kept up to date. */
export interface ReaderState {
  readonly settings: ReaderSettings;
  /** The reader's level. */
  readonly level: ReaderLevel;
  /** By article. */
  readonly readings: ReadonlyMap<string, ReadingProgress>;
  /** Own texts, newest first. */
  readonly texts: readonly OwnTextHead[];
  /** How many stored items this version can't read. */
  readonly unreadable: number;
  readonly words: readonly WordRow[];
  /** All words have been read, not only the newest. */
  readonly complete: boolean;
  /** Why the last change was not stored, in plain words. */
  readonly problem?: string | undefined;
}
