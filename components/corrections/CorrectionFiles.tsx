import { useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';

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
      if (file.size > MAX_BYTES) throw new Error(`it is larger than ${MAX_BYTES / 1e6} MB`);
      setSaid({ text: describeCounts(await onImport(file)) });
    } catch (error) {
      const cause = errorMessage(error);
      setSaid({ text: `Nothing was imported from “${file.name}”: ${cause}`, failed: true });
    }
  };
  return (
    <div class="correction-files">
      <button type="button" class="button" aria-disabled={!canExport} onClick={() => canExport && onExport()}>
        Export…
      </button>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        Import…
      </button>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        accept=".json,application/json"
        aria-label="File of corrections"
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
  const parts = [
    `${added} imported`,
    replaced > 0 && `${replaced} brought up to date`,
    kept > 0 && `${kept} left as they are here`,
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}
