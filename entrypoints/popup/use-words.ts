import { useEffect, useState } from 'preact/hooks';
import { readWords, type StoredWords, watchWords } from '../shared/words.ts';

/** The vocabulary as it stands in storage, kept up to date; `problem` when it can't be read at all. */
export function useWords(): { stored: StoredWords | undefined; problem: string | undefined } {
  const [stored, setStored] = useState<StoredWords>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const read = (): void => {
      readWords().then(
        (words) => {
          setStored(words);
          setProblem(undefined);
        },
        (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
      );
    };
    read();
    return watchWords(read);
  }, []);
  return { stored, problem };
}
