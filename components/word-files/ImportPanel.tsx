import { useRef } from 'preact/hooks';
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
      <h3 id="import-title">Import words</h3>
      <p class="hint">
        A file of Hangjian, of Anki (notes as plain text), Pleco or Zhongwen, a table (CSV), or a plain list.
        What you have stays: words that are there already are merged.
      </p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to import"
        accept=".json,.csv,.tsv,.txt,text/*,application/json"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) open(file);
        }}
      />
      <button type="button" class="button" disabled={busy} onClick={() => input.current?.click()}>
        Choose a file…
      </button>
      {state.step === 'reading' && (
        <div class="files-progress">
          <label>
            Reading {state.name} <progress value={state.share} max={1} />
          </label>
          <button type="button" class="button" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      {state.step === 'writing' && (
        <p class="files-progress" role="status">
          Storing {state.name}… <progress aria-label="Storing" value={state.share} max={1} />
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
          {state.name && `${state.name}: `}
          {state.problem}
        </p>
      )}
    </section>
  );
}
