import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Word, type WordRow, wordId } from '../../vocabulary/index.ts';
import type { WordPorts } from './ports.ts';

/** How many whole words are kept, those drawn last: more than any screen shows. */
const MAX_KEPT = 600;

type Kept = ReadonlyMap<WordRow, Word>;

/**
 * The whole words of the drawn rows, read as they come near the screen. Kept by row object: a changed row is another
 * object, and its word is read again; until then the old word is shown.
 */
export function useWholeWords(readWords: WordPorts['readWords']): (row: WordRow) => Word | undefined {
  const [words, setWords] = useState<Kept>(new Map());
  const latest = useRef(new Map<string, Word>()).current;
  const wanted = useRef(new Map<string, WordRow>());
  /** Rows whose words are being read. */
  const asked = useRef(new Set<WordRow>()).current;
  const isWaiting = useRef(false);
  const isGone = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );

  const fetch = useCallback((): void => {
    const rows = wanted.current;
    wanted.current = new Map();
    isWaiting.current = false;
    for (const row of rows.values()) asked.add(row);
    const end = (): void => {
      for (const row of rows.values()) asked.delete(row);
    };
    readWords([...rows.keys()]).then(
      (read) => {
        end();
        if (isGone.current) return;
        for (const word of read) latest.set(wordId(word), word);
        setWords((before) => {
          const found = read.flatMap((word): [WordRow, Word][] => {
            const row = rows.get(wordId(word));
            return row ? [[row, word]] : [];
          });
          return new Map([...before, ...found].slice(-MAX_KEPT));
        });
      },
      end, // the row shows what it has; the list has reported the error
    );
  }, [readWords, latest, asked]);

  return useCallback(
    (row) => {
      const word = words.get(row);
      if (!word && !asked.has(row) && !wanted.current.has(row.id)) {
        wanted.current.set(row.id, row);
        if (!isWaiting.current) queueMicrotask(fetch);
        isWaiting.current = true;
      }
      return word ?? latest.get(row.id);
    },
    [words, latest, asked, fetch],
  );
}
