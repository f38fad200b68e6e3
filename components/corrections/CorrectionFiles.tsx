import { useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** The result of an import. */
export interface ImportCounts {
  readonly added: number;
  readonly replaced: number;
  readonly kept: number;
}

export interface CorrectionFilesProps {
  /** Saves all corrections as a file. */
  readonly onExport: () => void;
  /** Imports a file. Rejects in plain words, with nothing changed. */
  readonly onImport: (file: File) => Promise<ImportCounts>;
}

/** Maximum size of a file, in bytes; all corrections that can be stored take less. */
const MAX_BYTES = 8_000_000;

/** Exports corrections to a file, and imports them. */
export function CorrectionFiles({
  onExport,
  onImport,
  canExport,
}: CorrectionFilesProps & { readonly canExport: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed?: true }>();
  const take = async (file: File): Promise<void> => {
    try {
      if (file.size > MAX_BYTES) throw new Error(t('corrections.tooLarge', { megabytes: MAX_BYTES / 1e6 }));
      setSaid({ text: describeCounts(await onImport(file)) });
    } catch (error) {
      const cause = errorMessage(error);
      setSaid({ text: t('corrections.notImported', { file: file.name, cause }), failed: true });
    }
  };
  return (
    <div class="correction-files">
      <button type="button" class="button" aria-disabled={!canExport} onClick={() => canExport && onExport()}>
        {t('corrections.export')}
      </button>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {t('corrections.import')}
      </button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        aria-label={t('corrections.file')}
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) void take(file);
        }}
      />
      <p class={said?.failed ? 'problem' : 'hint'} role={said?.failed ? 'alert' : 'status'}>
        {said?.text}
      </p>
    </div>
  );
}

function describeCounts({ added, replaced, kept }: ImportCounts): string {
  if (replaced > 0 && kept > 0) return t('corrections.imported.all', { added, replaced, kept });
  if (replaced > 0) return t('corrections.imported.replaced', { added, replaced });
  return kept > 0
    ? t('corrections.imported.kept', { added, kept })
    : t('corrections.imported.added', { added });
}
