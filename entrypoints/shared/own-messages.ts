/** Messages that only our own pages may send to the background. A row has its response, its policy, its check. */
import * as v from 'valibot';
import type { PageState } from '../../components/vocabulary/index.ts';
import type {
  DictionaryCoverage,
  Entry,
  GrammarPattern,
  PackedSurvey,
  SpokenPart,
  SyllableList,
  TextPatterns,
} from '../../dictionary/index.ts';
import {
  type Backup,
  type ChangedWords,
  type Correction,
  firstRunSchema,
  HELP_PRESET_NAMES,
  type ImportedCorrections,
  type ImportStatus,
  type Knowledge,
  type MarkedList,
  type NewText,
  type OwnText,
  type OwnTextHead,
  RATINGS,
  type ReaderSettings,
  type ReaderSettingsChange,
  type ReadingChange,
  type ReadingProgress,
  type ScaleWord,
  type Settings,
  type SettingsChange,
  type SyncState,
  userDictionarySchema,
  type Word,
  type WordChange,
  type WordFacts,
  wholeNumber,
} from '../../vocabulary/index.ts';
import {
  type PatternExercises,
  patternIdSchema,
  type SavedPattern,
} from '../../vocabulary/patterns/index.ts';
import type { PracticeSet } from '../../vocabulary/practice/index.ts';
import {
  message,
  READS,
  SAVES,
  SAVES_HERE,
  SAVES_LARGE_HERE,
  SAVES_MANY,
  STAGES,
  WRITES,
  WRITES_HERE,
  WRITES_UNKEPT,
} from './message.ts';
import { knowledge, listOf, nothing, operation, parsedLater, strings, syllables } from './message-checks.ts';
import type { FadedWord, HelpedToken, SurveyedPage } from './message-shapes.ts';

const id = v.pipe(v.string(), v.nonEmpty());
const tabId = wholeNumber;
const word = parsedLater<Word>();
const words = listOf(word);
const patternIds = listOf(patternIdSchema);

/** These messages by name. */
export const OWN_MESSAGES = {
  /** All tokens of each text, for the reader's own ruby, with how far the help of each has faded. */
  annotateTokens: message<HelpedToken[][]>()(READS, v.object({ texts: strings })),
  /** How a text is spoken, syllable by syllable; with the given reading where it is known. */
  speakText: message<SpokenPart[]>()(READS, v.object({ text: v.string(), reading: v.optional(syllables) })),
  /** The syllables of Mandarin. */
  listSyllables: message<SyllableList>()(READS, nothing),
  /** The entries of each form, the likeliest first. */
  lookUpForms: message<Entry[][]>()(READS, v.object({ forms: strings })),
  /** The dictionary's entry for each form: the likeliest one. */
  findWords: message<WordFacts[][]>()(READS, v.object({ forms: strings })),
  /** Entries that match a query, best first; an empty query only prepares the search. */
  search: message<Entry[]>()(READS, v.object({ query: v.string() })),
  /** The headwords of each HSK level, the first level first. */
  hskHeadwords: message<string[][]>()(READS, nothing),
  /** Words for a vocabulary check, different ones each time. */
  checkWords: message<ScaleWord[]>()(READS, nothing),
  /** Counts the words of texts that are read together. */
  survey: message<PackedSurvey>()(READS, v.object({ texts: strings })),
  /** Patterns of grammar in texts, each read for itself. */
  findPatterns: message<TextPatterns>()(READS, v.object({ texts: strings })),

  /** Counts the words of the article on a tab's page; stores nothing. */
  surveyPage: message<SurveyedPage>()(READS, v.object({ tabId })),

  /** Words that have less help than the reader was told, most recently met first. */
  fadedWords: message<FadedWord[]>()(READS, nothing),
  /** Notes that the reader has been told of words, wants their help to stay, or lets it fade again. */
  answerFaded: message<null>()(
    WRITES_HERE,
    v.object({
      words: listOf(v.object({ form: id, reading: strings })),
      choice: v.picklist(['told', 'keep', 'fade']),
    }),
  ),

  /** Reviews a word; returns it as it was, for undo, and as it is. */
  reviewWord: message<{ before: Word; after: Word }>()(
    SAVES,
    v.object({ operation, id, rating: v.picklist(RATINGS) }),
  ),
  /** Undoes a word's newest review: `review` is its operation, `before` what it returned. */
  undoReview: message<Word>()(SAVES, v.object({ operation, review: operation, before: word })),
  /** What the inventory says of patterns of grammar; one that it does not have is left out. */
  describePatterns: message<GrammarPattern[]>()(READS, v.object({ ids: patternIds })),
  /** Exercises on saved patterns, other ones each time; a pattern that the inventory does not have is left out. */
  patternExercises: message<PatternExercises[]>()(STAGES, v.object({ ids: patternIds })),
  /** Reviews a saved pattern; returns it as it was, for undo, and as it is. */
  reviewPattern: message<{ before: SavedPattern; after: SavedPattern }>()(
    SAVES_HERE,
    v.object({ operation, id: patternIdSchema, rating: v.picklist(RATINGS) }),
  ),
  /** Undoes a pattern's newest review: `review` is its operation, `before` what it returned. */
  undoPatternReview: message<SavedPattern>()(
    SAVES_HERE,
    v.object({ operation, review: operation, before: parsedLater<SavedPattern>() }),
  ),
  /** Changes many words at once. */
  changeWords: message<ChangedWords>()(
    SAVES_MANY,
    v.object({ operation, ids: strings, change: parsedLater<WordChange>() }),
  ),
  /** Removes words; those that are gone already are skipped. */
  removeWords: message<ChangedWords>()(SAVES_MANY, v.object({ operation, ids: strings })),
  /** Undoes a change of words; what was met since stays. */
  restoreWords: message<null>()(SAVES_MANY, v.object({ operation, before: words, added: strings })),
  /** Marks the words of a pasted list, one a line or between commas. */
  markList: message<MarkedList>()(SAVES_MANY, v.object({ operation, text: v.string(), knowledge })),
  /** Makes the rows that lists read (`rows.ts`) where they are missing or don't match the words. */
  repairRows: message<{ made: boolean }>()(READS, nothing),
  /** What the reader has said of words, by `wordId`, in the order asked; `null` for nothing. */
  knowledgeOf: message<(Knowledge | null)[]>()(READS, v.object({ ids: strings })),

  /** Imports corrections of a file, all or none; returns how many there were of each kind. */
  importCorrections: message<Pick<ImportedCorrections, 'added' | 'replaced' | 'kept'>>()(
    WRITES_HERE,
    v.object({ corrections: listOf(parsedLater<Correction>()) }),
  ),
  /** Stages the bodies of a file's texts before the import is committed, a few megabytes at a time. */
  stageTexts: message<null>()(STAGES, v.object({ texts: listOf(parsedLater<OwnText>()) })),
  /** Stages a portion of a file's words: a JSON array of words, as text. */
  stageWords: message<null>()(
    STAGES,
    v.object({ import: operation, portion: wholeNumber, words: v.string() }),
  ),
  /** Commits what was staged, after a backup; `archive` is JSON, its texts heads only. */
  commitImport: message<ImportStatus>()(
    SAVES_MANY,
    v.object({ import: operation, portions: wholeNumber, archive: v.string() }),
  ),
  /** Drops what was staged. */
  cancelImport: message<null>()(READS, v.object({ import: operation })),
  importStatus: message<ImportStatus>()(READS, v.object({ import: operation })),

  /** Lists a dictionary whose entries are stored; sent twice, it is listed once. */
  addDictionary: message<null>()(WRITES_UNKEPT, v.object({ dictionary: userDictionarySchema })),
  changeDictionary: message<null>()(
    WRITES_UNKEPT,
    v.object({
      id,
      change: v.object({
        name: v.exactOptional(userDictionarySchema.entries.name),
        isOn: v.exactOptional(v.boolean()),
      }),
    }),
  ),
  /** Moves a dictionary, or ours (`OUR_DICTIONARY`), past its neighbour in the order. */
  moveDictionary: message<null>()(WRITES_UNKEPT, v.object({ id, by: v.picklist([-1, 1]) })),
  /** Removes a dictionary; for an hour it can be restored. */
  removeDictionary: message<null>()(WRITES_UNKEPT, v.object({ id })),
  restoreDictionary: message<null>()(WRITES_UNKEPT, v.object({ id })),
  /** Removes stored entries that no listed dictionary has. */
  dropDictionaryEntries: message<null>()(WRITES_UNKEPT, v.object({ id })),
  /** Counts what a dictionary adds to ours. */
  dictionaryCoverage: message<DictionaryCoverage>()(STAGES, v.object({ id })),

  /** Newest first; `problem` says why none are made at present. */
  listBackups: message<{ backups: Backup[]; problem?: string }>()(READS, nothing),
  /** Restores everything to what it was at `time`, after a backup of the present state. */
  restoreBackup: message<null>()(SAVES_MANY, v.object({ time: v.number() })),
  /** Whether this device takes part in the exchange between devices, and its state. */
  getSync: message<SyncState>()(READS, nothing),
  setSync: message<SyncState>()(READS, v.object({ on: v.boolean() })),
  /** Answers whether words removed on other devices, too many to go unasked, are removed here too or kept on all. */
  answerRemovals: message<SyncState>()(READS, v.object({ choice: v.picklist(['remove', 'keep']) })),

  /** Turns the annotation of a tab on or off. */
  turnPage: message<PageState>()(READS, v.object({ tabId, on: v.boolean() })),
  getPageState: message<PageState>()(READS, v.object({ tabId })),
  /** The name of the site on which pinyin was turned on in a tab, `null` for none. */
  lastingSite: message<{ site: string | null }>()(READS, v.object({ tabId })),
  /** Lets boxes of a fixed height on a tab's page grow for pinyin, or no longer. */
  makeRoom: message<PageState>()(READS, v.object({ tabId, on: v.boolean() })),
  /** Sets how much help pages of a site have, by its name; `null` for what the settings say. */
  setSiteHelp: message<null>()(
    WRITES_HERE,
    v.object({ site: id, preset: v.nullable(v.picklist(HELP_PRESET_NAMES)) }),
  ),
  /** Annotates a site automatically from now on, or stops; the permission is asked for before. */
  setSite: message<{ sites: string[] }>()(WRITES_HERE, v.object({ pattern: v.string(), on: v.boolean() })),
  /** Changes some settings, here and on every open page. */
  changeSettings: message<Settings>()(WRITES, v.object({ change: parsedLater<SettingsChange>() })),

  /** Stores how far the first run has come. */
  keepFirstRun: message<null>()(READS, firstRunSchema),
  keepReading: message<ReadingProgress>()(
    WRITES_HERE,
    v.object({ article: id, change: parsedLater<ReadingChange>() }),
  ),
  changeReaderSettings: message<ReaderSettings>()(
    WRITES_HERE,
    v.object({ change: parsedLater<ReaderSettingsChange>() }),
  ),
  /** Stores a practice set in place of the last one on its article. */
  keepPractice: message<null>()(WRITES_HERE, v.object({ set: parsedLater<PracticeSet>() })),
  /** Stores a text under a fresh id; sent twice, it is stored once. */
  addText: message<OwnTextHead>()(WRITES_HERE, v.object({ id, text: parsedLater<NewText>() })),
  /** The same for a book, which takes longer; its pictures are stored under the same id before. */
  addBook: message<OwnTextHead>()(SAVES_LARGE_HERE, v.object({ id, text: parsedLater<NewText>() })),
  /** Stores the article of a tab's page as an own text, under a fresh id; of a PDF file, which the reader's page reads, nothing. */
  keepPage: message<OwnTextHead | { readonly isPdf: true }>()(WRITES_HERE, v.object({ tabId, id })),
  renameText: message<OwnTextHead>()(WRITES_HERE, v.object({ id, title: v.string() })),
  removeText: message<OwnTextHead>()(WRITES_HERE, v.object({ id })),
  restoreText: message<OwnTextHead>()(WRITES_HERE, v.object({ id })),
};
