import { useEffect, useState } from 'preact/hooks';
import { FadedWords } from '../../components/vocabulary/index.ts';
import type { WordQuery } from '../../dictionary/index.ts';
import type { FadedWord } from './message-shapes.ts';
import { request } from './own-request.ts';

interface FadedWordsNoticeProps {
  readonly onOpen: (query: WordQuery) => void;
}

/** Which words have less help than the reader was told; nothing until that is read, and where there are none. */
export function FadedWordsNotice({ onOpen }: FadedWordsNoticeProps) {
  const [words, setWords] = useState<readonly FadedWord[]>([]);
  // What can't be read now is shown another time.
  useEffect(() => void request('fadedWords', null).then(setWords, () => undefined), []);
  return (
    <FadedWords
      words={words}
      onOpen={({ form }) => onOpen({ form, pinyin: '', text: form, start: 0 })}
      onAnswer={(choice) => request('answerFaded', { words, choice })}
    />
  );
}
