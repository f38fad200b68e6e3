import { useRef } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { ImportPreview } from './ImportPreview.tsx';
import type { WordFilesPorts } from './ports.ts';
import { useImport } from './use-import.ts';

interface ImportPanelProps {
  readonly ports: WordFilesPorts;
}

/** Imports words from a file: read, previewed, imported. */
export function ImportPanel({ ports }: ImportPanelProps) {
  const { state, open, choose, decode, cancel, confirm } = useImport(ports);
  const input = useRef<HTMLInputElement>(null);
  const busy = state.step === 'reading' || state.step === 'writing';
  return (
    <section class="files-part" aria-labelledby="import-title">
      <h3 id="import-title">{t('files.import.title')}</h3>
      <p class="hint">{t('files.import.hint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('files.import.file')}
        accept=".json,.csv,.tsv,.txt,text/*,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) open(file);
        }}
      />
      <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
        {t('files.choose')}
      </button>
      {state.step === 'reading' && (
        <div class="files-progress">
          <label>
            {t('files.import.reading', { name: state.name })} <progress value={state.share} max={1} />
          </label>
          <button type="button" class="button" onClick={cancel}>
            {t('files.cancel')}
          </button>
        </div>
      )}
      {state.step === 'writing' && (
        <p class="files-progress" role="status">
          {t('files.import.saving', { name: state.name })}{' '}
          <progress aria-label={t('files.import.savingLabel')} value={state.share} max={1} />
        </p>
      )}
      {state.step === 'preview' && (
        <ImportPreview
          name={state.name}
          preview={state.preview}
          table={state.table}
          choice={state.choice}
          decoding={state.decoding}
          onChoose={choose}
          onDecode={decode}
          onCancel={cancel}
          onConfirm={confirm}
        />
      )}
      <p role="status" class="files-done">
        {state.step === 'done' && state.text}
      </p>
      {state.step === 'failed' && (
        <p class="problem" role="alert">
          {t('files.import.failed', { name: state.name, problem: state.problem })}
        </p>
      )}
    </section>
  );
}
