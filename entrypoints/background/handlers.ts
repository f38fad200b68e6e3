import { type Browser, browser } from 'wxt/browser';
import { hskHeadwords } from '../../dictionary/index.ts';
import { pageSettings, type ReviewTime, wordId } from '../../vocabulary/index.ts';
import { type TextKey, t } from '../../vocabulary/language/index.ts';
import { localDays } from '../shared/local-days.ts';
import type { RequestOf, ResponseOf } from '../shared/message.ts';
import type { OWN_MESSAGES } from '../shared/own-messages.ts';
import type { PAGE_MESSAGES } from '../shared/page-messages.ts';
import { showState } from './badge.ts';
import { correctWord } from './correct-word.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import {
  alterDictionary,
  coverageOf,
  dropEntries,
  listDictionary,
  orderDictionary,
} from './dictionary-changes.ts';
import { prepareSearch, search, wordsWith } from './dictionary-search.ts';
import { answerFaded, listFaded } from './faded-words.ts';
import { checkWords, keepFirstRun } from './first-run.ts';
import { findPatterns } from './grammar.ts';
import type { CommitRequest } from './imports.ts';
import { chosenTexts } from './interface-language.ts';
import { lastingSite } from './lasting.ts';
import { isOurPage } from './own-pages.ts';
import { listSyllables, say, speak } from './page-voice.ts';
import { enterNewFrames, getPageState, isWantedSite, makeRoom, setSite, turnPage } from './pages.ts';
import { removePattern, reviewPattern, undoPatternChange, undoPatternReview } from './pattern-changes.ts';
import { describePatternsById, patternExercises, patternStores, savePattern } from './patterns.ts';
import { keepAddress, keepMet, refuseInPrivate } from './private-windows.ts';
import { keepPage, surveyPage } from './read-page.ts';
import { readerStore, stagedTexts, survey } from './reader.ts';
import { findDrawnHelp, findHelp, keepHelp, noteLookUp, noteRead, withHelp } from './reader-help.ts';
import {
  backupProblem,
  backups,
  commitImport,
  imports,
  knowledge,
  restoreBackup,
  wordArea,
  words,
} from './services.ts';
import { setSiteHelp, settingsAt } from './site-help.ts';
import { corrections, practice, settings } from './stores.ts';
import { deviceSync } from './syncing.ts';
import { tellTabs } from './tell-tabs.ts';
import { toLabels } from './token-labels.ts';
import { openTranslatorPage, translate } from './translator.ts';
import {
  changeWords,
  removeWords,
  restoreWords,
  reviewWord,
  undoChange,
  undoWordReview,
} from './word-changes.ts';
import { findWords, lookUp, markList, markWord, saveWord } from './words.ts';

type Sender = Browser.runtime.MessageSender;
type Messages = typeof PAGE_MESSAGES & typeof OWN_MESSAGES;
/** A handler gets a request that has passed its check. */
type Handlers = {
  readonly [K in keyof Messages]: (
    request: RequestOf<Messages[K]>,
    sender: Sender,
  ) => Promise<ResponseOf<Messages[K]>>;
};

/** The most entries that the search box lists. */
const SEARCH_LIMIT = 30;

/** The handler of each message, by its name. */
export const handlers: Handlers = {
  annotate: async ({ texts, zhuyin = false, glosses = false, known = false }, sender) => {
    const [read, helpWith] = await Promise.all([
      withDictionary((dictionary) => texts.map((text) => dictionary.annotate(text, { glosses }))),
      known ? findDrawnHelp(pageOf(sender)) : undefined,
    ]);
    return read.map((tokens) => toLabels(tokens, { zhuyin, glosses, known }, helpWith));
  },
  annotateTokens: async ({ texts }) => {
    const [read, helpWith] = await Promise.all([
      withDictionary((dictionary) => texts.map((text) => dictionary.annotate(text))),
      findHelp(undefined),
    ]);
    return read.map((tokens) => tokens.map((token) => withHelp(token, helpWith)));
  },
  speakText: async (said) => speak(said),
  listSyllables: async () => listSyllables(),
  lookUp: async (query, sender) => lookUp(query, pageOf(sender)),
  noteRead: async ({ texts }) => noteRead(texts),
  noteLookUp: async ({ form: text, reading }) => noteLookUp({ text, reading }),
  keepHelp: async ({ form: text, reading, kept }) => keepHelp({ text, reading }, { kept }),
  keepCardMore: async ({ more }) => {
    await settings.change({ cardMore: more });
    return null;
  },
  fadedWords: async () => listFaded(),
  answerFaded: async ({ words: faded, choice }) => answerFaded(faded, choice),
  lookUpForms: async ({ forms }) => {
    return withDictionary((dictionary) => forms.map((form) => dictionary.lookup(form)));
  },
  keepPractice: async ({ set }) => practice.keep(set),
  saveWord: async (request, sender) => {
    await saveWord(keepMet(request, sender.tab), addressOf(request.address, sender));
    return null;
  },
  removeWord: async ({ operation, headword, reading }) => {
    await removeWords(words, { operation, ids: [wordId({ headword, reading })] });
    return null;
  },
  undoChange: async (request) => {
    const act = { ...request, time: Date.now() };
    return (await undoPatternChange(patternStores, act)) ? null : undoChange(words, act);
  },
  savePattern: async (request, sender) => {
    refuseInPrivate(sender.tab);
    return savePattern(request, addressOf(request.address, sender));
  },
  removePattern: async (request) => {
    await removePattern(patternStores, request);
    return null;
  },
  describePatterns: async ({ ids }) => describePatternsById(ids),
  patternExercises: async ({ ids }) => patternExercises(ids),
  reviewPattern: async (request) => reviewPattern(patternStores, { ...request, ...(await now()) }),
  undoPatternReview: async (request) => undoPatternReview(patternStores, { ...request, time: Date.now() }),
  markWord: async (request) => ({ before: await markWord(request) }),
  wordsWith: async (request) => wordsWith(request),
  correct: async (request, sender) => {
    if (request.scope?.kind === 'sentence') refuseInPrivate(sender.tab);
    const answer = await correctWord(request);
    await tellTabs('reannotate', null);
    return answer;
  },
  restoreCorrection: async ({ of, correction }) => {
    await corrections.restore(of, correction);
    await tellTabs('reannotate', null);
    return null;
  },
  importCorrections: async ({ corrections: taken }) => {
    const { added, replaced, kept } = await corrections.import(taken);
    await tellTabs('reannotate', null);
    return { added, replaced, kept };
  },
  addDictionary: async ({ dictionary }) => listDictionary(dictionary),
  changeDictionary: async ({ id, change }) => alterDictionary(id, change),
  moveDictionary: async ({ id, by }) => orderDictionary(id, by),
  removeDictionary: async ({ id }) => alterDictionary(id, { removed: Date.now() }),
  restoreDictionary: async ({ id }) => alterDictionary(id, { removed: undefined }),
  dropDictionaryEntries: async ({ id }) => dropEntries(id),
  dictionaryCoverage: async ({ id }) => coverageOf(id),
  search: async ({ query }) => {
    if (query.trim() !== '') return search(query, SEARCH_LIMIT);
    await prepareSearch();
    return [];
  },
  reviewWord: async (request) => reviewWord(words, { ...request, ...(await now()) }),
  undoReview: async (request) => undoWordReview(words, { ...request, ...(await now()) }),
  changeWords: async (request) => changeWords(words, { ...request, ...(await now()) }),
  removeWords: async (request) => removeWords(words, request),
  restoreWords: async (request) => restoreWords(words, { ...request, ...(await now()) }),
  markList: async (request) => markList(request),
  repairRows: async () => ({ made: await wordArea.repair() }),
  knowledgeOf: async ({ ids }) => (await knowledge.knowledgeOf(ids)).map((known) => known ?? null),
  listBackups: async () => {
    const problem = backupProblem();
    return { backups: await backups.list(), ...(problem !== undefined && { problem }) };
  },
  restoreBackup: async ({ time }) => {
    await restoreBackup(time);
    return null;
  },
  findWords: async ({ forms }) => findWords(forms),
  stageTexts: async ({ texts }) => {
    await stagedTexts.stage(texts);
    return null;
  },
  stageWords: async ({ import: operation, portion, words: text }) => {
    await imports.stage({ operation, portion, words: JSON.parse(text) as unknown[] }); // each is parsed there
    return null;
  },
  cancelImport: async ({ import: operation }) => {
    await imports.cancel(operation);
    return null;
  },
  commitImport: async ({ import: operation, portions, archive }) =>
    commitImport({ operation, portions, archive: JSON.parse(archive) as CommitRequest['archive'] }), // its parts are parsed
  importStatus: async ({ import: operation }) => imports.status(operation),
  getSync: async () => deviceSync.state(),
  setSync: async ({ on }) => deviceSync.turn(on),
  answerRemovals: async ({ choice }) => deviceSync.answerRemovals(choice),
  hskHeadwords: async () => hskHeadwords(await getLexicon()),
  isWanted: async (_request, { tab }) => {
    const [wanted, read] = await Promise.all([isWantedSite(tab?.url ?? ''), settingsAt(tab?.url)]);
    return { wanted, drawing: pageSettings(read) };
  },
  tellState: async ({ state }, { tab, frameId }) => {
    if (tab?.id !== undefined && frameId === 0) await showState(tab.id, state);
    return null;
  },
  texts: chosenTexts,
  loadLabels: (_request, sender) => inject('/labels.js', { sender, missing: 'errors.install.noLabels' }),
  loadCard: (_request, sender) => inject('/card.js', { sender, missing: 'errors.install.noCard' }),
  translate: async (sentence) => translate(sentence),
  say: async (said) => say(said),
  openTranslatorPage: async () => openTranslatorPage(),
  enterFrames: async (_request, { tab }) => {
    if (tab?.id !== undefined) await enterNewFrames(tab.id);
    return null;
  },
  setRoom: async ({ css, on }, sender) => {
    // A user style sheet wins over the page's, even over its `!important`.
    const sheet = { css, origin: 'USER' as const, target: frameOf(sender) };
    await (on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet));
    return null;
  },
  turnPage: async ({ tabId, on }) => turnPage(tabId, on),
  getPageState: async ({ tabId }) => getPageState(tabId),
  lastingSite: async ({ tabId }) => ({ site: (await lastingSite(tabId)) ?? null }),
  makeRoom: async ({ tabId, on }) => makeRoom(tabId, on),
  setSiteHelp: async ({ site, preset }) => setSiteHelp(site, preset),
  setSite: async ({ pattern, on }) => ({ sites: await setSite(pattern, on) }),
  changeSettings: async ({ change }) => settings.change(change),
  keepFirstRun: async (request) => keepFirstRun(request),
  checkWords: async () => checkWords(),
  survey: async ({ texts }) => survey(texts),
  findPatterns: async ({ texts }) => findPatterns(texts),
  keepReading: async ({ article, change }) => readerStore.keepReading(article, change),
  changeReaderSettings: async ({ change }) => readerStore.changeSettings(change),
  addText: async ({ id, text }) => readerStore.addText(id, text),
  addBook: async ({ id, text }) => readerStore.addText(id, text),
  keepPage: async (request) => keepPage(request),
  surveyPage: async ({ tabId }) => surveyPage(tabId),
  renameText: async ({ id, title }) => readerStore.renameText(id, title),
  removeText: async ({ id }) => readerStore.removeText(id),
  restoreText: async ({ id }) => readerStore.restoreText(id),
};

/** Runs one of our scripts in the frame that asked; where its file is gone, the error says so by `missing`. */
async function inject(
  file: '/labels.js' | '/card.js',
  { sender, missing }: { readonly sender: Sender; readonly missing: TextKey },
): Promise<null> {
  try {
    await browser.scripting.executeScript({ target: frameOf(sender), files: [file] });
  } catch (cause) {
    // For a page that is gone or closed to us the browser has words of its own, which name no file.
    const isMissing = cause instanceof Error && cause.message.includes(file.slice(1));
    throw isMissing ? new Error(t(missing), { cause }) : cause;
  }
  return null;
}

/** The time of a request, and the reader's days. */
async function now(): Promise<ReviewTime> {
  const { dayStart } = (await settings.read()).settings;
  return { time: Date.now(), days: localDays(dayStart) };
}

/** Where a word was met: our own pages say so themselves; for a web page the browser's address counts. */
function addressOf(said: string | undefined, sender: Sender): string {
  return keepAddress((isOurPage(sender) ? said : undefined) ?? sender.url ?? '', sender.tab);
}

/** The address of the page whose frame asks; the frame's own address where the browser hides the page's. */
function pageOf(sender: Sender): string | undefined {
  return isOurPage(sender) ? undefined : (sender.tab?.url ?? sender.url);
}

/** The frame that asked. */
function frameOf({ tab, frameId }: Sender): { tabId: number; frameIds: number[] } {
  if (tab?.id === undefined) throw new Error('Only a page can ask for that');
  return { tabId: tab.id, frameIds: [frameId ?? 0] };
}
