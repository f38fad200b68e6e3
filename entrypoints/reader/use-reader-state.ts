import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReaderState } from '../../components/reader/index.ts';
import {
  errorMessage,
  NEW_TO_CHINESE,
  type ReaderLevel,
  type ReaderSettingsChange,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { request } from '../shared/own-request.ts';
import { loadReaderState, watchReaderState } from '../shared/reader-storage.ts';
import { useRows } from '../shared/use-rows.ts';
import { useSettings } from '../shared/use-settings.ts';

/** An empty list, always the same one. */
const NO_WORDS: ReaderState['words'] = [];

/** How long the page waits for storage before it is drawn without. */
const WAIT_MS = 150;

let atOnce: Stored | undefined;

/** Reads what is stored as soon as this module is loaded: a page that begins with it is drawn once. */
const early = loadReaderState().then((stored) => {
  atOnce = stored;
});
early.catch(() => undefined); // read again, and reported, by the page

/** Resolves when that is read, or where storage is slow or can't be read. */
export function stateAtOnce(): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, WAIT_MS));
  return Promise.race([early, late]).catch(() => undefined);
}

type Stored = Omit<ReaderState, 'words' | 'complete' | 'problem' | 'level'>;

/** Everything stored that the reader page shows, kept up to date; `undefined` until it is read. */
export function useReaderState(): {
  readonly state: ReaderState | undefined;
  readonly changeSettings: (change: ReaderSettingsChange) => void;
  readonly changeLevel: (level: ReaderLevel) => void;
} {
  const [stored, setStored] = useState(atOnce);
  const { now: rows, problem: unread } = useRows();
  const { drawing, problem: unset, change } = useSettings();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const fail = (error: unknown): void => setProblem(t('reader.notRead', { cause: errorMessage(error) }));
    const readState = (): void => void loadReaderState().then(setStored, fail);
    readState();
    return watchReaderState(readState);
  }, []);
  const changeSettings = useCallback((change: ReaderSettingsChange): void => {
    setProblem(undefined);
    // Shown at once; the stored value follows from storage.
    setStored((before) => before && { ...before, settings: { ...before.settings, ...change } });
    request('changeReaderSettings', { change }).catch((error: unknown) =>
      setProblem(t('reader.settingNotSaved', { cause: errorMessage(error) })),
    );
  }, []);
  // Reading goes on without words that can't be read.
  const words = rows?.rows ?? NO_WORDS;
  const complete = unread !== undefined || (rows !== undefined && words.length >= rows.count);
  const changeLevel = useCallback((level: ReaderLevel): void => change({ level }), [change]);
  const level = drawing?.level ?? NEW_TO_CHINESE;
  const state = stored && { ...stored, level, words, complete, problem: problem ?? unread ?? unset };
  return { state, changeSettings, changeLevel };
}
