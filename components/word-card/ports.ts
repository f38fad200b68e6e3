import type { Entry, WordDetails, WordLink, WordQuery } from '../../dictionary/index.ts';
import type { Correction, Knowledge } from '../../vocabulary/index.ts';

/** What a card shows of the word it was opened on: what the dictionary says, and what the reader has said. */
export interface WordLookup extends WordDetails {
  /** `wordId`s among the entries that the reader has saved with a sentence. */
  readonly saved: readonly string[];
  /** What the reader has said of the entries' words, by `wordId`; `new` ones are left out. */
  readonly knowledge: Readonly<Record<string, Knowledge>>;
  /** The sentence it stands in, with its pinyin, to be copied; empty where there is none. */
  readonly sentence: { readonly text: string; readonly pinyin: string };
  /** How the reader has corrected this form. */
  readonly correction?: Correction;
}

/** What is known so far of a word that a card shows. */
export type CardContent =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly lookup: WordLookup }
  | { readonly status: 'failed'; readonly message: string };

/** What a card asks of the world outside. All reject in plain words. */
export interface CardPorts {
  readonly lookUp: (query: WordQuery) => Promise<WordLookup>;
  /** Saves an entry with the sentence of its word; resolves once the background has it. */
  readonly save: (entry: Entry, query: WordQuery) => Promise<unknown>;
  /** Says how well a word is known; answers what was said before. */
  readonly mark: (entry: Entry, knowledge: Knowledge) => Promise<{ readonly before: Knowledge }>;
  /** Common words that hold a character, read as it is here, but for the word it was met in. */
  readonly wordsWith: (
    character: Pick<WordLink, 'form' | 'reading'>,
    except: string,
  ) => Promise<readonly WordLink[]>;
  /** Corrects a form from now on; answers what was corrected of it before. */
  readonly correct: (words: Correction['words']) => Promise<{ readonly before: Correction | null }>;
  readonly restoreCorrection: (form: string, correction: Correction | null) => Promise<unknown>;
  /** Whether the reader can see the card: nothing of the page lies over it. By default so. */
  readonly isSeen?: () => Promise<boolean>;
}
