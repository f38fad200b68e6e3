import type { RefObject } from 'preact';
import { t } from '../../vocabulary/language/index.ts';

interface PasteFormProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly pasted: string;
  readonly busy: boolean;
  readonly onPasted: (text: string) => void;
  /** The field's text after a paste that is too long to be shown in it. */
  readonly onLong: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** Beyond this many UTF-16 units a field takes tenths of a second to show pasted text, so it is not shown there. */
const LONG_PASTE = 20_000;

/** A field for a pasted text, beside the choice of a file. */
export function PasteForm(props: PasteFormProps) {
  const { area, pasted, busy, onPasted, onFile, onAdd, onClose } = props;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAdd();
      }}
    >
      <label class="paste">
        <span>{t('texts.paste')}</span>
        <textarea
          ref={area}
          lang="zh"
          rows={6}
          value={pasted}
          onPaste={(event) => takeLong(event, props.onLong)}
          onInput={({ currentTarget }) => onPasted(currentTarget.value)}
        />
      </label>
      <div class="add-actions">
        <button type="submit" class="button primary" aria-disabled={busy || pasted.trim() === ''}>
          {busy ? t('texts.saving') : t('texts.read')}
        </button>
        <label class="button open-file">
          {t('texts.openFile')}
          <input
            type="file"
            accept=".txt,.md,.markdown,.html,.htm,.srt,.vtt,.ass,.ssa,.epub,.pdf,text/plain,text/html,text/markdown,application/epub+zip,application/pdf"
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) onFile(chosen);
              currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" class="button" onClick={onClose}>
          {t('texts.close')}
        </button>
        <span class="hint">{t('texts.formats')}</span>
      </div>
    </form>
  );
}

type PasteEvent = ClipboardEvent & { readonly currentTarget: HTMLTextAreaElement };

/** Keeps a long paste out of the field; passes it on together with the field's text. */
function takeLong(event: PasteEvent, onLong: (text: string) => void): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length < LONG_PASTE) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  onLong(value.slice(0, selectionStart) + text + value.slice(selectionEnd));
}
