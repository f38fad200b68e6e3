import { useMemo, useState } from 'preact/hooks';
import type { NewText } from '../../vocabulary/index.ts';
import { countDamaged, decodeText, ENCODINGS, type Encoding } from './decode.ts';
import { type OpenedFile, textOfFile } from './read-file.ts';

interface FileDraftProps {
  readonly file: OpenedFile;
  readonly busy: boolean;
  readonly onAdd: (text: NewText) => void;
  readonly onCancel: () => void;
}

const PREVIEW_CHARACTERS = 180;

/** A file before it is kept: what it says in the encoding that was told, which can be changed, and its title. */
export function FileDraft({ file, busy, onAdd, onCancel }: FileDraftProps) {
  const [encoding, setEncoding] = useState(file.encoding);
  const [ownTitle, setOwnTitle] = useState<string>();
  const { text, damaged } = useMemo(() => {
    const decoded = decodeText(file.bytes, encoding);
    return { text: textOfFile(file.name, { text: decoded, encoding }), damaged: countDamaged(decoded) };
  }, [file, encoding]);
  const whole = useMemo(() => text.parts.map((part) => part.text).join('　'), [text]);
  const han = useMemo(() => whole.match(/\p{Script=Han}/gu)?.length ?? 0, [whole]);
  return (
    <form
      class="file-draft"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd({ ...text, title: ownTitle ?? text.title });
      }}
    >
      <p class="hint">
        {file.name}, {new Intl.NumberFormat('en').format(han)} Chinese characters
      </p>
      <label>
        <span>Title</span>
        <input
          lang="zh"
          value={ownTitle ?? text.title}
          onInput={({ currentTarget }) => setOwnTitle(currentTarget.value)}
        />
      </label>
      <label>
        <span>Encoding{encoding === file.encoding ? ', as detected' : ''}</span>
        <select
          value={encoding}
          // The options are the encodings.
          onChange={({ currentTarget }) => setEncoding(currentTarget.value as Encoding)}
        >
          {Object.entries(ENCODINGS).map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {damaged > 0 && (
        <p class="problem" role="status">
          {damaged} characters can't be read in this encoding. Another one may do.
        </p>
      )}
      <p class="preview" lang="zh">
        {[...whole.slice(0, PREVIEW_CHARACTERS * 2)].slice(0, PREVIEW_CHARACTERS).join('') || 'No text.'}
      </p>
      <div class="add-actions">
        <button type="submit" class="button primary" aria-disabled={busy}>
          {busy ? 'Keeping it…' : 'Read it'}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          Back
        </button>
      </div>
    </form>
  );
}
