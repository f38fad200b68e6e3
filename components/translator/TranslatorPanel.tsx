import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import type { TranslatorState, WindowTranslator } from './browser-translator.ts';
import { refusal } from './translation.ts';

type PanelState = TranslatorState | 'unknown';

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
      <h2 id="translator">{t('translator.title')}</h2>
      <div class="settings-group">
        <div>
          <p role="status">
            {share === undefined
              ? t(`translator.state.${state}`)
              : t('translator.progress', { percent: Math.round(share * 100) })}
          </p>
          {share !== undefined && (
            <progress max={1} value={share} aria-label={t('translator.progressLabel')} />
          )}
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          {share !== undefined ? (
            <button type="button" class="button" onClick={() => download.current?.abort()}>
              {t('translator.cancel')}
            </button>
          ) : (
            (state === 'downloadable' || state === 'downloading') && (
              <button type="button" class="button" onClick={start}>
                {t('translator.download')}
              </button>
            )
          )}
        </div>
      </div>
    </section>
  );
}
