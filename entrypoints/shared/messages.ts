/**
 * The one protocol between the parts of the extension. Requests go to the background, which alone opens the
 * lexicon and writes words. All shapes are JSON-safe. A content script may ask to annotate, look up and save;
 * nothing here lists the vocabulary: pages of ours read it from storage (`words.ts`).
 */
import type { PageOn, PageState } from '../../components/vocabulary/index.ts';
import type { WordLookup } from '../../components/word-card/index.ts';
import type { Entry, PackedSurvey, Token, WordLink, WordQuery } from '../../dictionary/index.ts';
import type {
  Correction,
  DrawingSettings,
  FirstRun,
  ImportedCorrections,
  Knowledge,
  NewText,
  OwnText,
  OwnTextHead,
  PracticeSet,
  Rating,
  ReaderSettings,
  ReaderSettingsChange,
  Reading,
  ReadingChange,
  ScaleWord,
  Settings,
  Word,
  WordChange,
  WordFacts,
} from '../../vocabulary/index.ts';

/**
 * What is drawn over one word: UTF-16 offsets into the text that was sent, then the pinyin, one piece a character
 * where it can be told apart (`xī`, `'ān`), else in one piece, a digit for each piece's tone, and what else was
 * asked for.
 */
export type Label = readonly [
  start: number,
  end: number,
  pieces: readonly string[],
  tones: string,
  more?: { readonly zhuyin?: readonly string[]; readonly gloss?: string; readonly known?: true },
];

/** What labels are to carry besides pinyin and tones. */
export interface LabelWish {
  readonly zhuyin?: boolean;
  readonly glosses?: boolean;
  /** Whether to say which words the reader knows. */
  readonly known?: boolean;
}

/** A word to save, as the reader met it. The background adds the time and, on web pages, the address. */
export interface SaveRequest {
  /** A fresh id for each act of saving; the same id asked again is applied once. */
  readonly operation: string;
  /** The entry's simplified form and reading; of a word that no dictionary lists, its form and reading here. */
  readonly headword: string;
  readonly reading: readonly string[];
  readonly form: string;
  readonly sentence: string;
  readonly offset: number;
  readonly title: string;
  /** Taken from our own pages only; for a web page the browser's word counts, not the page's. */
  readonly address?: string;
}

/** A character, how it is read where it was met, and the word it was met in. */
export interface WordsWithRequest {
  readonly character: string;
  readonly reading?: string | undefined;
  readonly except: string;
}

/** A word of which the reader says how well it is known. */
export interface MarkRequest {
  readonly operation: string;
  readonly headword: string;
  readonly reading: readonly string[];
  readonly knowledge: Knowledge;
  /** Where it stands, for a word that no dictionary lists. */
  readonly sentence: string;
  readonly offset: number;
}

/** What became of many words at once; sent back as it is to `restoreWords`, it undoes that. */
export interface ChangedWords {
  /** The words that were changed or removed, as they were before. */
  readonly before: readonly Word[];
  /** Ids of the words that came to be. */
  readonly added: readonly string[];
}

/** The same for a pasted list. */
export interface MarkedList extends ChangedWords {
  /** What stood in the list and is no word of the dictionary. */
  readonly unknown: readonly string[];
}

/** How many of a file's texts, readings and sets were new or brought something new. */
export interface TakenInReader {
  readonly texts: number;
  readonly readings: number;
  readonly practice: number;
}

/** How many words of a file were new, got something new, or were there already. */
export interface TakenIn {
  /** Absent where the file has nothing of the kind. */
  readonly reader?: TakenInReader;
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

/** How far an import is: `none` where nothing of it was committed, so that nothing is changed. */
export type ImportStatus =
  | { readonly state: 'none' }
  /** Committed: it goes through. `share` of its words is there, 0 to 1; `problem` says why it does not go on. */
  | { readonly state: 'applying'; readonly share: number; readonly problem?: string }
  | { readonly state: 'done'; readonly taken: TakenIn };

/** What goes between the reader's devices. */
export interface SyncState {
  readonly on: boolean;
  /** When words were last exchanged, epoch milliseconds. */
  readonly time?: number;
  /** How many words are known to all devices. */
  readonly words?: number;
  /** How many words other devices have removed that wait for the reader's answer. */
  readonly removals?: number;
  /** What does not go, in plain words. */
  readonly problem?: string;
}

/** A backup of everything the reader has, without its contents. */
export interface Backup {
  /** When it was made, epoch milliseconds; no two have the same. */
  readonly time: number;
  /** Why it was made. */
  readonly reason: 'change' | 'migration' | 'import' | 'restore' | 'sync';
  readonly words: number;
  /** Size of the compressed contents. */
  readonly bytes: number;
}

/** Page state as the popup shows it. */
export type { PageOn, PageState };

/** Requests to the background: name -> what is sent and what comes back. */
export interface Requests {
  annotate: { request: { texts: readonly string[] } & LabelWish; response: Label[][] };
  /** Extension pages only: whole tokens, for the reader's own ruby. */
  annotateTokens: { request: { texts: readonly string[] }; response: Token[][] };
  lookUp: { request: WordQuery; response: WordLookup };
  /** Extension pages only: the entries of many forms, the likeliest first, one list a form. */
  lookUpForms: { request: { forms: readonly string[] }; response: Entry[][] };
  /** Extension pages only: keeps a practice set, in place of the last one on its article. */
  keepPractice: { request: { set: PracticeSet }; response: null };
  /** Answers nothing: the word holds sentences of other sites. */
  saveWord: { request: SaveRequest; response: null };
  /** Removes one word. */
  removeWord: {
    request: { operation: string; headword: string; reading: readonly string[] };
    response: null;
  };
  /** Takes back that a word was saved or removed: `of` is the operation by which it was, known to who asked for it alone. */
  undoChange: { request: { operation: string; of: string }; response: null };
  /** Says how well a word is known; answers what was said of it before. */
  markWord: { request: MarkRequest; response: { before: Knowledge } };
  /** Common words that hold a character, but for the one it was met in. */
  wordsWith: { request: WordsWithRequest; response: WordLink[] };
  /** Corrects a form from now on; answers what was corrected of it before, for undo. */
  correct: { request: { words: Correction['words'] }; response: { before: Correction | null } };
  /** Puts a form's correction back to what it was: another one, or none. */
  restoreCorrection: { request: { form: string; correction: Correction | null }; response: null };
  /** Extension pages only: takes in corrections of a file, all or none; answers how many there were of each kind. */
  importCorrections: {
    request: { corrections: readonly Correction[] };
    response: Pick<ImportedCorrections, 'added' | 'replaced' | 'kept'>;
  };
  /** Extension pages only: entries that a query finds, best first; an empty query only makes ready. */
  search: { request: { query: string }; response: Entry[] };
  /** Extension pages only. Reviews a word; answers it as it was, for undo, and as it is. */
  reviewWord: {
    request: { operation: string; id: string; rating: Rating };
    response: { before: Word; after: Word };
  };
  /** Extension pages only. Takes a word's newest review back: `review` is its operation, `before` what it answered. */
  undoReview: { request: { operation: string; review: string; before: Word }; response: Word };
  /** Extension pages only. Changes many words at once. */
  changeWords: {
    request: { operation: string; ids: readonly string[]; change: WordChange };
    response: ChangedWords;
  };
  /** Extension pages only. Removes words; what is gone already is passed over. */
  removeWords: { request: { operation: string; ids: readonly string[] }; response: ChangedWords };
  /** Extension pages only. Undoes a change of words; what was met since stays. */
  restoreWords: { request: { operation: string } & ChangedWords; response: null };
  /** Extension pages only. Marks the words of a pasted list, one a line or between commas. */
  markList: { request: { operation: string; text: string; knowledge: Knowledge }; response: MarkedList };
  /** Extension pages only: makes the rows that lists read (`rows.ts`) where they are missing or don't match the words. */
  mendRows: { request: null; response: { made: boolean } };
  /** Extension pages only: what the reader has said of words, by `wordId`, in the order asked; `null` for nothing. */
  knowledgeOf: { request: { ids: readonly string[] }; response: (Knowledge | null)[] };
  /** Extension pages only. Newest first; `problem` says why none are made now. */
  listBackups: { request: null; response: { backups: Backup[]; problem?: string } };
  /** Extension pages only. Puts everything back to what it was, after a backup of what it is. */
  restoreBackup: { request: { time: number }; response: null };
  /** Extension pages only: what the dictionary has for some forms, in their order, the likeliest entry first. */
  findWords: { request: { forms: readonly string[] }; response: WordFacts[][] };
  /** Extension pages only. Stages the bodies of a file's texts, before the import is committed: a few megabytes a time. */
  stageTexts: { request: { texts: readonly OwnText[] }; response: null };
  /** Extension pages only. Stages a portion of a file's words: a JSON array of words, as text. */
  stageWords: { request: { import: string; portion: number; words: string }; response: null };
  /** Extension pages only. Gives up what was staged. */
  cancelImport: { request: { import: string }; response: null };
  /** Extension pages only. Commits what was staged, after a backup; `archive` is JSON, its texts heads only. */
  commitImport: { request: { import: string; portions: number; archive: string }; response: ImportStatus };
  importStatus: { request: { import: string }; response: ImportStatus };
  /** Extension pages only: whether this device takes part in what goes between devices, and how that goes. */
  getSync: { request: null; response: SyncState };
  setSync: { request: { on: boolean }; response: SyncState };
  /** Extension pages only: words that other devices removed, more than go unasked, are removed here too or kept on all. */
  answerRemovals: { request: { choice: 'remove' | 'keep' }; response: SyncState };
  /** Extension pages only: the headwords of each HSK level, the first level first. */
  hskHeadwords: { request: null; response: string[][] };
  /** Content script only: whether it is to begin by itself, because the reader has granted this site. */
  isWanted: { request: null; response: { wanted: boolean; drawing: DrawingSettings } };
  /** Content script only: what its page is doing now, for the badge. */
  tellState: { request: { state: PageState }; response: null };
  /** Content script only: puts the card's script into its frame. */
  loadCard: { request: null; response: null };
  /** Content script only: frames have come to its page, into which the script is to come too. */
  enterFrames: { request: null; response: null };
  /** Content script only: room between lines for the labels of its frame, by a style sheet the page can't see. */
  setRoom: { request: { css: string; on: boolean }; response: null };
  /** Extension pages only: turns the annotation of a tab on or off. */
  togglePage: { request: { tabId: number }; response: PageState };
  getPageState: { request: { tabId: number }; response: PageState };
  /** Extension pages only: the name of the site on which pinyin was turned on in a tab, `null` for none. */
  lastingSite: { request: { tabId: number }; response: { site: string | null } };
  /** Extension pages only: lets boxes of a fixed height on a tab's page grow for pinyin, or no longer. */
  makeRoom: { request: { tabId: number; on: boolean }; response: PageState };
  /** Extension pages only: annotate this site by itself from now on, or stop; the permission is asked before. */
  setSite: { request: { pattern: string; on: boolean }; response: { sites: string[] } };
  /** Extension pages only: changes some settings, here and on every open page. */
  changeSettings: { request: { change: Partial<DrawingSettings> }; response: Settings };
  /** Extension pages only: keeps how far the first run has come. */
  keepFirstRun: { request: FirstRun; response: null };
  /** Extension pages only: words for a check of the vocabulary, other ones each time. */
  checkWords: { request: null; response: ScaleWord[] };
  /** Extension pages only, from here on: the practice reader. Counts the words of texts that are read together. */
  survey: { request: { texts: readonly string[] }; response: PackedSurvey };
  keepReading: { request: { article: string; change: ReadingChange }; response: Reading };
  changeReaderSettings: { request: { change: ReaderSettingsChange }; response: ReaderSettings };
  /** Keeps a text under a fresh id: asked twice, it is kept once. */
  addText: { request: { id: string; text: NewText }; response: OwnTextHead };
  /** Keeps the article of a tab's page as an own text, under a fresh id. */
  keepPage: { request: { tabId: number; id: string }; response: OwnTextHead };
  renameText: { request: { id: string; title: string }; response: OwnTextHead };
  removeText: { request: { id: string }; response: OwnTextHead };
  restoreText: { request: { id: string }; response: OwnTextHead };
}

/** Messages from the background to the content script in each frame of a tab. */
export interface PageRequests {
  set: { request: { on: false } | { on: true; drawing: DrawingSettings }; response: PageState };
  state: { request: null; response: PageState };
  /** The reader has corrected a word: words are to be asked for again. */
  reannotate: { request: null; response: PageState };
  /** Lets boxes of a fixed height grow for pinyin, or no longer. */
  makeRoom: { request: { on: boolean }; response: PageState };
  /** Puts the keyboard's cursor on the words, or takes it away. */
  cursor: { request: null; response: PageState };
  /** Opens the card on what is selected. */
  openSelection: { request: null; response: PageState };
  /** The reader has changed how labels are drawn. */
  redraw: { request: { drawing: DrawingSettings }; response: PageState };
}
