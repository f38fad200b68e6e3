import type {
  Example,
  LineWord,
  SentencePattern,
  UserSection,
  WordDetails,
  WordLink,
  WordQuery,
} from '../../dictionary/index.ts';
import type {
  Correction,
  CorrectionKey,
  Help,
  HelpCause,
  Knowledge,
  ReaderLevel,
  WordFacts,
} from '../../vocabulary/index.ts';
import type { SentenceToTranslate, Translation, TranslationAsked } from '../translator/index.ts';
import type { Utterance } from '../voice/index.ts';

/** What a card shows of its word: what the dictionary says, and what the reader has said. */
export interface WordLookup extends WordDetails {
  /** The facts to store of a word that no dictionary lists, such as a name; absent where it can't be saved. */
  readonly unlisted?: WordFacts;
  /** `wordId`s among the entries, or of the unlisted word, that the reader has saved with a sentence. */
  readonly saved: readonly string[];
  /** What the reader has said of the entries' words, by `wordId`; `new` ones are left out. */
  readonly knowledge: Readonly<Record<string, Knowledge>>;
  /** Its sentence, with the pinyin, to be copied, and its words; empty where there is none. */
  readonly sentence: {
    readonly text: string;
    /** Where it starts in the text of the query. */
    readonly start: number;
    readonly pinyin: string;
    readonly words: readonly LineWord[];
    /** Its patterns of grammar, in the order in which they begin. */
    readonly patterns: readonly SentencePattern[];
    /** Whether brackets join their parts under the words. */
    readonly brackets: boolean;
  };
  /** Ids of the sentence's patterns that the reader has saved. */
  readonly savedPatterns: readonly string[];
  /** Whether the reader wants the whole entry at once. */
  readonly more: boolean;
  /** Sentences of the practice texts that show the entries' words, by `wordId`; words without are left out. */
  readonly examples: Readonly<Record<string, readonly Example[]>>;
  /** Its level in the reader's list; absent where that does not have it. */
  readonly level?: ReaderLevel;
  /** Absent for names and figures. */
  readonly help?: HelpFacts;
  /** What the reader's dictionaries say of it, in the reader's order. */
  readonly sections?: readonly UserSection[];
  /** The reader's corrections of this form that hold here, the narrowest first. */
  readonly corrections?: readonly Correction[];
}

/** The help that a word has on pages. Days as in `Days`. */
export interface HelpFacts {
  /** The reading under which it is counted, with its form. */
  readonly reading: readonly string[];
  readonly help: Help;
  readonly cause: HelpCause;
  /** Whether the settings want meanings drawn. */
  readonly glosses: boolean;
  /** Days on which it was met. */
  readonly met: number;
  /** Of them, those on which it was read past since it was last looked up. */
  readonly read: number;
  /** The day on which it was last looked up, before now; absent for never. */
  readonly lookedUp?: number;
  readonly today: number;
  /** For a word that is being learnt: days until its next review, 0 for now. */
  readonly dueIn?: number;
}

/** What is known so far of a card's word. */
export type CardContent =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly lookup: WordLookup }
  | { readonly status: 'failed'; readonly message: string };

/** An action that can be undone. */
export interface Done {
  readonly undo: () => Promise<unknown>;
}

/** The English of a sentence by the browser's own translator. Both reject in plain words. */
export interface EnglishPorts {
  readonly translate: (sentence: SentenceToTranslate, asked: TranslationAsked) => Promise<Translation>;
  /** Opens the page where the translator can be downloaded; absent where `translate` can do so itself. */
  readonly openDownload?: () => Promise<unknown>;
}

/** A written form with its reading, as it is counted. */
export interface ReadForm {
  readonly form: string;
  readonly reading: readonly string[];
}

/** The sentence of a pattern, and where it starts in the text of the pattern's offsets. */
type PatternPlace = Pick<WordLookup['sentence'], 'text' | 'start'>;

/** What a card needs of the world outside. All reject in plain words. */
export interface CardPorts extends EnglishPorts {
  readonly lookUp: (query: WordQuery) => Promise<WordLookup>;
  /** Saves a word with its sentence; resolves once the background has it. */
  readonly save: (facts: WordFacts, query: WordQuery) => Promise<Done>;
  /** Saves a pattern of grammar as it stands in its sentence. */
  readonly savePattern: (pattern: SentencePattern, sentence: PatternPlace) => Promise<Done>;
  readonly removePattern: (pattern: Pick<SentencePattern, 'id'>) => Promise<Done>;
  /** Removes a word from the vocabulary. */
  readonly remove: (facts: WordFacts) => Promise<Done>;
  /** Marks how well a word is known; returns the earlier mark. */
  readonly mark: (
    facts: WordFacts,
    knowledge: Knowledge,
    query: WordQuery,
  ) => Promise<{ readonly before: Knowledge }>;
  /** Common words that contain a character with this reading, except the word in which it was met. */
  readonly wordsWith: (
    character: Pick<WordLink, 'form' | 'reading'>,
    except: string,
  ) => Promise<readonly WordLink[]>;
  /** Corrects a form from now on; returns the earlier correction, and whether anything changes at its place. */
  readonly correct: (
    correction: Pick<Correction, 'words' | 'scope'> & {
      readonly text?: string | undefined;
      readonly start?: number | undefined;
    },
  ) => Promise<{ readonly before: Correction | null; readonly changes: boolean }>;
  readonly restoreCorrection: (of: CorrectionKey, correction: Correction | null) => Promise<unknown>;
  /** Notes that the reader has looked the word up: the card was open long enough to be read. */
  readonly noteLookUp: (word: ReadForm) => Promise<unknown>;
  /** Sets whether help stays with the word. */
  readonly keepHelp: (word: ReadForm, kept: boolean) => Promise<unknown>;
  /** Keeps whether cards open with the whole entry. */
  readonly keepMore: (more: boolean) => Promise<unknown>;
  /** Says a text, in the given reading where that is known. */
  readonly say: (said: Pick<Utterance, 'text' | 'reading'>) => Promise<unknown>;
  /** Whether the reader can see the card: nothing of the page covers it. By default true. */
  readonly isSeen?: () => Promise<boolean>;
}
