import type { Entry, Token } from '../../dictionary/index.ts';
import type { Days, Rating, Word } from '../../vocabulary/index.ts';
import type { PlacedWord, PracticeSet } from '../../vocabulary/practice/index.ts';

/** The part of an article that practice needs. */
export interface PracticeArticle {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly { readonly role: string; readonly text: string }[];
  /** Only these words are asked, by `wordId`; absent where all of the article's may be. */
  readonly only?: ReadonlySet<string>;
}

/** What practice needs of the world outside. Every promise rejects in plain words. */
export interface PracticePorts {
  readonly annotate: (texts: readonly string[]) => Promise<readonly (readonly Token[])[]>;
  /** Entries of forms, one list a form. */
  readonly lookUpForms: (forms: readonly string[]) => Promise<readonly (readonly Entry[])[]>;
  /** Headwords of each HSK level: wrong answers for articles that have few words. */
  readonly hskHeadwords: () => Promise<readonly (readonly string[])[]>;
  /** The reader's words with these ids; missing ones are left out. */
  readonly readWords: (ids: readonly string[]) => Promise<ReadonlyMap<string, Word>>;
  /** All of the reader's words. */
  readonly readAllWords: () => Promise<readonly Word[]>;
  /** Saves a word with its sentence; repeated with the same operation, it is applied once. */
  readonly save: (
    word: PlacedWord,
    place: { readonly article: string; readonly title: string; readonly operation: string },
  ) => Promise<Word>;
  readonly review: (asked: {
    readonly operation: string;
    readonly id: string;
    readonly rating: Rating;
  }) => Promise<{ readonly before: Word; readonly after: Word }>;
  /** Undoes a word's newest review. */
  readonly undoReview: (asked: {
    readonly operation: string;
    readonly review: string;
    readonly before: Word;
  }) => Promise<Word>;
  /** The last set on an article. */
  readonly loadSet: (article: string) => Promise<PracticeSet | undefined>;
  readonly keepSet: (set: PracticeSet) => Promise<unknown>;
  /** Whether this device has a Chinese voice. */
  readonly hasVoice: () => Promise<boolean>;
  /** Says a Chinese text in the reader's voice. */
  readonly say: (text: string) => Promise<void>;
  /** Stops speaking. */
  readonly hush: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly days: () => Days;
  /** A fresh id: 32 hex digits or more. */
  readonly freshId: () => string;
}
