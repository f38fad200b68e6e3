import { browser } from 'wxt/browser';
import type { ReaderWorld } from '../../components/reader/index.ts';
import {
  type GrammarFinding,
  type GrammarPattern,
  type PackedSurvey,
  type TextPatterns,
  unpackSurvey,
} from '../../dictionary/index.ts';
import { articlePath, DEFAULT_SETTINGS, HOVER_MS } from '../../vocabulary/index.ts';
import { createCardPorts } from '../shared/card-ports.ts';
import { watchCorrections } from '../shared/corrections.ts';
import { freshId } from '../shared/fresh-id.ts';
import { noteRead } from '../shared/note-read.ts';
import { ownEnglish } from '../shared/own-english.ts';
import { request } from '../shared/own-request.ts';
import { ownVoice, sayHere } from '../shared/own-voice.ts';
import { startWorker } from '../shared/page-texts.ts';
import { readPdf, storePdf } from '../shared/pdf-store.ts';
import { readPicture, removePictures } from '../shared/picture-store.ts';
import { loadTextBody } from '../shared/reader-storage.ts';
import { saveWords } from '../shared/save-words.ts';
import { loadPatternIds } from '../shared/saved-patterns.ts';
import { loadSettings, watchSettings } from '../shared/settings.ts';

/** Of a long text only this much is counted: its words repeat themselves. UTF-16 units. */
const SURVEYED_UNITS = 60_000;

/** The setting as last read. */
let { hover } = DEFAULT_SETTINGS;
const readHover = (): void =>
  void loadSettings().then(({ settings }) => {
    ({ hover } = settings);
  });
readHover();
watchSettings(readHover);

/** What the reader needs from the rest of the extension; settings are handled by the page itself. */
export const WORLD: Omit<ReaderWorld, 'changeSettings' | 'changeLevel'> = {
  annotate: (texts) => request('annotateTokens', { texts }),
  findPatterns,
  savedPatterns: loadPatternIds,
  noteRead: (texts) => void noteRead(texts),
  cardPorts: ({ articleId, title }) => {
    const address = browser.runtime.getURL(articlePath(articleId));
    return createCardPorts(() => ({ title, address }), { say: sayHere, english: ownEnglish });
  },
  openDelay: () => HOVER_MS[hover],
  voice: ownVoice,
  watchCorrections,
  now: () => Date.now(),
  keepReading: (article, change) => request('keepReading', { article, change }),
  survey: async (id, texts) => {
    const bundled = (await bundledSurveys())[id];
    return unpackSurvey(bundled ?? (await request('survey', { texts: firstOf(texts) })));
  },
  saveWords: ({ articleId, ...article }, found) =>
    saveWords({ ...article, address: browser.runtime.getURL(articlePath(articleId)) }, found),
  ownTexts: {
    load: loadTextBody,
    startWorker: () => startWorker('/text-file-worker.js'),
    add: (text) => request('addText', { id: freshId(), text }),
    rename: (id, title) => request('renameText', { id, title }),
    remove: (id) => request('removeText', { id }),
    restore: (id) => request('restoreText', { id }),
    books: {
      newId: freshId,
      add: (id, text) => request('addBook', { id, text }),
      dropPictures: (id) => removePictures([id]),
    },
    picture: readPicture,
    pdfs: {
      newId: freshId,
      startWorker: () => startWorker('/pdf-worker.js'),
      add: (id, text) => request('addText', { id, text }),
      storeFile: storePdf,
      dropFile: (id) => removePictures([id]),
      file: readPdf,
    },
  },
};

/** So much is read at once, so that the background can do other things between; UTF-16 units. */
const PATTERN_UNITS = 10_000;

/** Finds patterns a portion at a time, in the first part of a long text. */
async function findPatterns(texts: readonly string[]): Promise<TextPatterns> {
  const found: GrammarFinding[][] = [];
  const patterns = new Map<string, GrammarPattern>();
  const first = firstOf(texts);
  while (found.length < first.length) {
    let units = 0;
    const portion = first.slice(found.length).filter((text, at) => {
      units += text.length;
      return at === 0 || units <= PATTERN_UNITS;
    });
    const read = await request('findPatterns', { texts: portion });
    found.push(...read.found.map((findings) => [...findings]));
    for (const pattern of read.patterns) patterns.set(pattern.id, pattern);
  }
  return { found, patterns: [...patterns.values()] };
}

let surveys: Promise<Record<string, PackedSurvey>> | undefined;

/** The counted words of the practice articles, made by the build. */
function bundledSurveys(): Promise<Record<string, PackedSurvey>> {
  surveys ??= fetch(browser.runtime.getURL('/surveys.json')).then((response) => response.json());
  return surveys;
}

function firstOf(texts: readonly string[]): string[] {
  let room = SURVEYED_UNITS;
  return texts.filter((text) => {
    room -= text.length;
    return room > 0;
  });
}
