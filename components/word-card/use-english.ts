import { useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import type { Translation } from '../translator/index.ts';
import type { EnglishPorts, WordLookup } from './ports.ts';

/** The English of a sentence, as far as it has come. */
export type EnglishState =
  | { readonly status: 'idle' }
  /** `share`: of the translator's download, 0 to 1; absent while there is none. */
  | { readonly status: 'working'; readonly share?: number }
  | { readonly status: 'failed'; readonly message: string }
  | Translation;

/** A sentence's machine translation. */
export interface SentenceEnglish {
  readonly state: EnglishState;
  /** Asks for it; with `download`, the translator is downloaded first, if this page can do so. */
  readonly ask: (how?: { readonly download: boolean }) => void;
  readonly cancel: () => void;
}

type Sentence = WordLookup['sentence'];

/** Asks for the English of a sentence when the reader wants it; begins again with another sentence. */
export function useEnglish(sentence: Sentence | undefined, ports: EnglishPorts): SentenceEnglish {
  const [state, setState] = useState<EnglishState>({ status: 'idle' });
  const asked = useRef<AbortController>(undefined);
  const wanted = useRef(false);
  const text = sentence?.text;
  const cancel = (): void => {
    asked.current?.abort();
    asked.current = undefined;
    setState({ status: 'idle' });
  };
  useEffect(() => cancel, [text]); // what was asked of another sentence

  const ask = ({ download = false } = {}): void => {
    // Before the sentence is there, its English is wanted already.
    wanted.current = !sentence && !download;
    if (!sentence || asked.current || state.status === 'translated') return;
    if (download && ports.openDownload) {
      void ports
        .openDownload()
        .catch((error: unknown) => setState({ status: 'failed', message: errorMessage(error) }));
      return;
    }
    const asking = new AbortController();
    asked.current = asking;
    const put = (next: EnglishState): void => {
      if (asked.current !== asking) return;
      asked.current = undefined;
      setState(next);
    };
    setState({ status: 'working' });
    const onProgress = (share: number): void => {
      if (asked.current === asking) setState({ status: 'working', share });
    };
    ports
      .translate(toTranslate(sentence), { signal: asking.signal, onProgress, download })
      .then(put, (error: unknown) => put({ status: 'failed', message: errorMessage(error) }));
  };
  useEffect(() => {
    if (text !== undefined && wanted.current) ask();
  }, [text]);
  return { state, ask, cancel };
}

/** The sentence, with its names that no dictionary lists, as we write them. */
function toTranslate({ text, start, words }: Sentence): Parameters<EnglishPorts['translate']>[0] {
  const names = words
    .filter(({ ours }) => ours)
    .map(({ start: at, text: form, english }) => ({
      start: at - start,
      end: at - start + form.length,
      english,
    }));
  return { text, names };
}
