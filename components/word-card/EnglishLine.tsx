import type { SentenceEnglish } from './use-english.ts';

/** The English of a sentence by the browser's translator: in progress, complete, or why there is none. */
export function EnglishLine({ english }: { readonly english: SentenceEnglish }) {
  const { state, ask, cancel } = english;
  return (
    <div class="line-translation" role="status">
      {state.status === 'working' && (
        <p>
          {state.share === undefined
            ? 'Translating…'
            : `Downloading the translator… ${Math.round(state.share * 100)}%`}{' '}
          <button type="button" class="small" onClick={cancel}>
            Cancel
          </button>
          {state.share !== undefined && <progress max={1} value={state.share} aria-label="Download" />}
        </p>
      )}
      {state.status === 'translated' && (
        <>
          <p class="translated" lang="en">
            {state.english}
          </p>
          <p class="source">
            Machine translation, by the browser on this device
            {!state.namesKept && ' · names may be wrong'}
          </p>
        </>
      )}
      {state.status === 'none' && (
        <p>This browser has no translator of its own. Read the sentence by the words below.</p>
      )}
      {state.status === 'to-download' && (
        <p>
          The browser has a translator, to be downloaded once.{' '}
          <button type="button" class="small" onClick={(event) => event.isTrusted && ask({ download: true })}>
            Download
          </button>
        </p>
      )}
      {state.status === 'failed' && (
        <p>
          {state.message}{' '}
          <button type="button" class="small" onClick={() => ask()}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}
