import { useEffect, useState } from 'preact/hooks';
import type { NewText } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { countDamaged, EncodingChoice } from '../text-encoding/index.ts';
import type { PageWorker } from '../worker-link/index.ts';
import { type OpenedText, type ReadText, readFile } from './read-file.ts';
import { TextDraft } from './TextDraft.tsx';

interface FileDraftProps {
  readonly file: OpenedText;
  readonly startWorker: () => PageWorker;
  readonly busy: boolean;
  readonly onAdd: (text: NewText) => void;
  readonly onCancel: () => void;
  /** Called with the reason when it can't be read. */
  readonly onFailure: (error: unknown) => void;
}

/** A file before it is added: its text in the detected encoding, which can be changed. */
export function FileDraft({ file, startWorker, onFailure, ...props }: FileDraftProps) {
  const [encoding, setEncoding] = useState(file.encoding);
  const [read, setRead] = useState<ReadText>();
  useEffect(() => {
    let isShown = true;
    readFile(file, encoding, startWorker).then(
      (one) => isShown && setRead(one),
      (error: unknown) => isShown && onFailure(error),
    );
    return () => {
      isShown = false;
    };
  }, [file, encoding, startWorker, onFailure]);
  if (!read) return <p role="status">{t('texts.reading', { name: file.name })}</p>;
  const damaged = countDamaged(read.decoded);
  return (
    <TextDraft name={file.name} text={read.text} {...props}>
      <EncodingChoice encoding={encoding} detected={file.encoding} onChoose={setEncoding} />
      {damaged > 0 && (
        <p class="problem" role="status">
          {t('texts.damaged', { count: damaged })}
        </p>
      )}
    </TextDraft>
  );
}
