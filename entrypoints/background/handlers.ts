import { type Browser, browser } from 'wxt/browser';
import type { Entry } from '../../dictionary/index.ts';
import { parseWord, type Word, wordId } from '../../vocabulary/index.ts';
import type { Lookup, Requests, SaveRequest } from '../shared/messages.ts';
import { WORD_PREFIX, wordKey } from '../shared/words.ts';
import { showState } from './badge.ts';
import { getDictionary } from './dictionary.ts';
import { toLabels } from './labels.ts';
import { getPageState, isWantedSite, setSite, tellPages, togglePage } from './pages.ts';
import { settings } from './settings.ts';
import { WordStore } from './word-store.ts';

type Sender = Browser.runtime.MessageSender;
type Handlers = {
  readonly [K in keyof Requests]: (
    request: Requests[K]['request'],
    sender: Sender,
  ) => Promise<Requests[K]['response']>;
};

const words = new WordStore(browser.storage.local);

/** Requests that a content script may make; all others are for our own pages. */
const FROM_PAGES: ReadonlySet<string> = new Set<keyof Requests>([
  'annotate',
  'lookUp',
  'saveWord',
  'setRoom',
  'isWanted',
  'tellState',
  'loadCard',
]);

export const handlers: Handlers = {
  annotate: async ({ texts, zhuyin = false, glosses = false }) => {
    const dictionary = await getDictionary();
    return texts.map((text) => toLabels(dictionary.annotate(text, { glosses }), { zhuyin, glosses }));
  },
  annotateTokens: async ({ texts }) => {
    const dictionary = await getDictionary();
    return texts.map((text) => dictionary.annotate(text));
  },
  lookUp: async ({ form, pinyin }) => lookUp(form, pinyin),
  saveWord: async (request, sender) => saveWord(request, sender),
  removeWord: async ({ id }) => words.remove(WORD_PREFIX + id),
  restoreWord: async ({ word }) => words.restore(parseWord(word)),
  isWanted: async (_request, { tab }) => {
    const [wanted, read] = await Promise.all([isWantedSite(tab?.url ?? ''), settings.read()]);
    return { wanted, drawing: read.settings };
  },
  tellState: async ({ state }, { tab, frameId }) => {
    if (tab?.id !== undefined && frameId === 0) await showState(tab.id, state);
    return null;
  },
  loadCard: async (_request, sender) => {
    await browser.scripting.executeScript({ target: frameOf(sender), files: ['/card.js'] });
    return null;
  },
  setRoom: async ({ css, on }, sender) => {
    // A sheet of the reader's own wins over the page's, whatever that calls important.
    const sheet = { css, origin: 'USER' as const, target: frameOf(sender) };
    await (on ? browser.scripting.insertCSS(sheet) : browser.scripting.removeCSS(sheet));
    return null;
  },
  togglePage: async ({ tabId }) => togglePage(tabId),
  getPageState: async ({ tabId }) => getPageState(tabId),
  setSite: async ({ pattern, on }) => ({ sites: await setSite(pattern, on) }),
  changeSettings: async ({ change }) => {
    const changed = await settings.change(change);
    await tellPages(changed);
    return changed;
  },
};

/**
 * Answers one request.
 * @throws {Error} for a name we don't know, or one that this sender may not ask
 */
export async function handle(name: string, request: unknown, sender: Sender): Promise<unknown> {
  if (!Object.hasOwn(handlers, name)) throw new Error(`No such request: ${name}`);
  if (!FROM_PAGES.has(name) && !isOurPage(sender)) throw new Error(`${name} is for Hangjian's own pages`);
  // The name was looked up above; its request's type is the protocol's promise (messages.ts).
  const handler = handlers[name as keyof Requests] as (request: unknown, sender: Sender) => Promise<unknown>;
  return handler(request, sender);
}

function isOurPage(sender: Sender): boolean {
  return sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** The frame that asked. */
function frameOf({ tab, frameId }: Sender): { tabId: number; frameIds: number[] } {
  if (tab?.id === undefined) throw new Error('Only a page can ask for that');
  return { tabId: tab.id, frameIds: [frameId ?? 0] };
}

/** The entries of a form, those that are read as the page shows it first. */
async function lookUp(form: string, pinyin: string): Promise<Lookup> {
  const entries = (await getDictionary()).lookup(form);
  const readHere = (entry: Entry): boolean => entry.pinyin === pinyin;
  const ordered = [...entries.filter(readHere), ...entries.filter((entry) => !readHere(entry))];
  const keys = ordered.map((entry) => wordKey({ headword: entry.simplified, reading: entry.reading }));
  const saved = (await words.has(keys)).map((key) => key.slice(WORD_PREFIX.length));
  return { form, entries: ordered, saved };
}

async function saveWord(request: SaveRequest, sender: Sender): Promise<Word> {
  const { operation, headword, reading, form, sentence, offset, title } = request;
  const id = wordId({ headword, reading });
  const entry = (await getDictionary())
    .lookup(headword)
    .find((candidate) => wordId({ headword: candidate.simplified, reading: candidate.reading }) === id);
  if (!entry) throw new Error(`“${form}” is not in the dictionary, so it can't be saved yet.`);
  const address = (isOurPage(sender) ? request.address : undefined) ?? sender.url ?? '';
  const meeting = { operation, sentence, offset, form, title, address, time: Date.now() };
  const { traditional, pinyin, gloss } = entry;
  return words.save({ headword, traditional, reading: entry.reading, pinyin, gloss }, meeting);
}
