import { useRef } from 'preact/hooks';
import { type ListedDictionary, MAX_DICTIONARY_MB } from '../../vocabulary/index.ts';
import { t, textParts } from '../../vocabulary/language/index.ts';
import { useDroppedFile } from '../dropped-file/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { DictionaryPreviewView } from './DictionaryPreviewView.tsx';
import type { DictionaryPorts } from './ports.ts';
import { useAdding } from './use-adding.ts';

interface AddDictionaryProps {
  readonly ports: DictionaryPorts;
  /** The listed dictionaries: the note on an added one is shown while it is among them. */
  readonly listed: readonly ListedDictionary[];
}

/** Adds a dictionary from a file: chosen or dropped, read, previewed, stored. */
export function AddDictionary({ ports, listed }: AddDictionaryProps) {
  const { state, open, decode, stop, confirm } = useAdding(ports);
  const input = useRef<HTMLInputElement>(null);
  const isBusy = state.step === 'reading' || state.step === 'storing';
  const target = useRef<HTMLDivElement>(null);
  const isOver = useDroppedFile(open, target);
  useKeptFocus(target, isBusy ? '.dictionary-progress button' : 'button');
  const button = (
    <button type="button" class="button" disabled={isBusy} onClick={() => input.current?.click()}>
      {t('files.choose')}
    </button>
  );
  return (
    <div class={isOver ? 'dictionary-drop over' : 'dictionary-drop'} ref={target}>
      <p>{textParts('dictionaries.drop', { button })}</p>
      <p class="hint">{t('dictionaries.limit', { size: MAX_DICTIONARY_MB })}</p>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('dictionaries.file')}
        accept=".u8,.txt,.gz,.cedict,text/plain,application/gzip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) open(file);
        }}
      />
      {(state.step === 'reading' || state.step === 'storing') && (
        <div class="dictionary-progress">
          <label>
            {t(`dictionaries.${state.step}`, { file: state.file })} <progress value={state.share} max={1} />
          </label>
          <button type="button" class="button" onClick={stop}>
            {t('dictionaries.stop')}
          </button>
        </div>
      )}
      {state.step === 'preview' && (
        <DictionaryPreviewView
          key={`${state.file} ${state.preview.encoding}`}
          file={state.file}
          preview={state.preview}
          onDecode={decode}
          onConfirm={confirm}
          onCancel={stop}
        />
      )}
      <p role="status" class="dictionary-said">
        {state.step === 'done' &&
          listed.some(({ name, isOn }) => isOn && name === state.name) &&
          t('dictionaries.added', { name: state.name })}
      </p>
      {state.step === 'failed' && (
        <p class="problem" role="alert">
          {t('dictionaries.failed', { file: state.file, problem: state.problem })}
        </p>
      )}
    </div>
  );
}
