import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReaderState } from '../../components/reader/index.ts';
import type { ReaderSettingsChange, Word } from '../../vocabulary/index.ts';
import { loadReaderState, watchReaderState } from '../shared/reader-storage.ts';
import { request } from '../shared/request.ts';
import { readWords, watchWords } from '../shared/words.ts';

type Stored = Omit<ReaderState, 'words' | 'problem'>;

/** All that the reader page shows of what is stored, kept up to date; `undefined` until it is read. */
export function useReaderState(): {
  readonly state: ReaderState | undefined;
  readonly changeSettings: (change: ReaderSettingsChange) => void;
} {
  const [stored, setStored] = useState<Stored>();
  const [words, setWords] = useState<readonly Word[]>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const fail = (error: unknown): void => setProblem(`What is stored could not be read: ${wordsOf(error)}`);
    const readState = (): void => void loadReaderState().then(setStored, fail);
    const readAllWords = (): void => void readWords().then((read) => setWords(read.words), fail);
    readState();
    readAllWords();
    const stops = [watchReaderState(readState), watchWords(readAllWords)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const changeSettings = useCallback((change: ReaderSettingsChange): void => {
    setProblem(undefined);
    // Shown at once; what was kept comes back from storage.
    setStored((before) => before && { ...before, settings: { ...before.settings, ...change } });
    request('changeReaderSettings', { change }).catch((error: unknown) =>
      setProblem(`The setting was not kept: ${wordsOf(error)}`),
    );
  }, []);
  const state = stored && words && { ...stored, words, problem };
  return { state, changeSettings };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
