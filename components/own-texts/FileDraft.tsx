import { useMemo, useState } from 'preact/hooks';
import type { NewText } from '../../vocabulary/index.ts';
import { countDamaged, decodeText, EncodingChoice } from '../text-encoding/index.ts';
import { type OpenedFile, textOfFile } from './read-file.ts';
import { TextDraft } from './TextDraft.tsx';

interface FileDraftProps {
  readonly file: OpenedFile;
  readonly busy: boolean;
  readonly onAdd: (text: NewText) => void;
  readonly onCancel: () => void;
}

/** A file before it is kept: what it says in the encoding that was told, which can be changed. */
export function FileDraft({ file, ...props }: FileDraftProps) {
  const [encoding, setEncoding] = useState(file.encoding);
  const { text, damaged } = useMemo(() => {
    const decoded = decodeText(file.bytes, encoding);
    return { text: textOfFile(file.name, { text: decoded, encoding }), damaged: countDamaged(decoded) };
  }, [file, encoding]);
  return (
    <TextDraft name={file.name} text={text} {...props}>
      <EncodingChoice encoding={encoding} detected={file.encoding} onChoose={setEncoding} />
      {damaged > 0 && (
        <p class="problem" role="status">
          {damaged} characters can't be read in this encoding. Another one may do.
        </p>
      )}
    </TextDraft>
  );
}
