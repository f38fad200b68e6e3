import { useEffect, useRef, useState } from 'preact/hooks';
import type { TranslatorState, WindowTranslator } from './browser-translator.ts';
import { refusal } from './translation.ts';

type PanelState = TranslatorState | 'unknown';

const SAID: Readonly<Record<PanelState, string>> = {
  unknown: 'Asking the browser…',
  none: 'This browser has no translator of its own for Chinese. The sentence word by word (w) needs none.',
  downloadable:
    'The browser has a translator of its own. It downloads it once, from its maker; after that sentences are translated on this device.',
  downloading: 'The browser is downloading its translator.',
  available:
    'Ready: e on a word’s card shows the English of its sentence. Sentences are translated on this device.',
};

/** Whether the browser has a translator, and its download, which requires a click on one of our pages. */
export function TranslatorPanel({ translator }: { readonly translator: WindowTranslator }) {
  const [state, setState] = useState<PanelState>('unknown');
  const [share, setShare] = useState<number>();
  const [problem, setProblem] = useState('');
  const download = useRef<AbortController>(undefined);
  const look = (): void =>
    void translator.state().then(setState, (error: unknown) => {
      setState('none');
      setProblem(refusal(error));
    });
  useEffect(() => {
    look();
    return () => download.current?.abort();
  }, []);

  const start = (): void => {
    const asked = new AbortController();
    download.current = asked;
    setShare(0);
    setProblem('');
    translator
      .open({ signal: asked.signal, onProgress: setShare })
      .catch((error: unknown) => {
        if (!asked.signal.aborted) setProblem(refusal(error));
      })
      .finally(() => {
        setShare(undefined);
        look();
      });
  };
  return (
    <section class="translator settings" aria-labelledby="translator">
      <h2 id="translator">English of sentences</h2>
      <div class="settings-group">
        <div>
          <p role="status">
            {share === undefined ? SAID[state] : `Downloading… ${Math.round(share * 100)}%`}
          </p>
          {share !== undefined && <progress max={1} value={share} aria-label="Download of the translator" />}
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {share !== undefined ? (
            <button type="button" class="button" onClick={() => download.current?.abort()}>
              Cancel
            </button>
          ) : (
            (state === 'downloadable' || state === 'downloading') && (
              <button type="button" class="button" onClick={start}>
                Download the translator
              </button>
            )
          )}
        </div>
      </div>
    </section>
  );
}
