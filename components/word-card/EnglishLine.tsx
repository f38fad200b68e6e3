import { t } from '../../vocabulary/language/index.ts';
import type { SentenceEnglish } from './use-english.ts';

/** The English of a sentence by the browser's translator: in progress, complete, or why there is none. */
export function EnglishLine({ english }: { readonly english: SentenceEnglish }) {
  const { state, ask, cancel } = english;
  return (
    <div class="line-translation" role="status">
      {state.status === 'working' && (
        <p>
          {state.share === undefined
            ? t('card.translating')
            : t('card.downloading', { percent: Math.round(state.share * 100) })}{' '}
          <button type="button" class="small" onClick={cancel}>
            {t('card.cancel')}
          </button>
          {state.share !== undefined && (
            <progress max={1} value={state.share} aria-label={t('card.download')} />
          )}
        </p>
      )}
      {state.status === 'translated' && (
        <>
          <p class="translated" lang="en">
            {state.english}
          </p>
          <p class="source">{state.namesKept ? t('card.translated') : t('card.translatedNames')}</p>
        </>
      )}
      {state.status === 'none' && <p>{t('card.noTranslator')}</p>}
      {state.status === 'to-download' && (
        <p>
          {t('card.toDownload')}{' '}
          <button type="button" class="small" onClick={(event) => event.isTrusted && ask({ download: true })}>
            {t('card.download')}
          </button>
        </p>
      )}
      {state.status === 'failed' && (
        <p>
          {state.message}{' '}
          <button type="button" class="small" onClick={() => ask()}>
            {t('card.tryAgain')}
          </button>
        </p>
      )}
    </div>
  );
}
