import { useCallback, useRef, useState } from 'preact/hooks';
import { errorMessage, type ImportedCounts } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { Decoding, OpenedFile, Preview, TableChoice, TableHead } from '../file-session/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { describeReader } from './file-texts.ts';
import { FileImport, ImportFailure } from './import-file.ts';
import type { WordFilesPorts } from './ports.ts';

/** How far importing a file has come. */
export type ImportState =
  | { readonly step: 'none' }
  /** Being read and compared; `share` is 0 to 1. */
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  | {
      readonly step: 'preview';
      readonly name: string;
      readonly preview: Preview;
      readonly table?: TableHead;
      readonly choice: TableChoice;
      readonly decoding: Decoding;
    }
  /** Being written: it can't be cancelled any more. */
  | { readonly step: 'writing'; readonly name: string; readonly share: number }
  | { readonly step: 'done'; readonly text: string }
  | { readonly step: 'failed'; readonly name: string; readonly problem: string };

/** An import as the panel drives it. */
export interface ImportControl {
  readonly state: ImportState;
  readonly open: (file: File) => void;
  /** Changes the roles of a list's columns. */
  readonly choose: (choice: TableChoice) => void;
  /** Reads the same file again in another encoding. */
  readonly decode: (encoding: Encoding) => void;
  readonly cancel: () => void;
  readonly confirm: () => void;
}

const NONE: ImportState = { step: 'none' };
const CHOICE: TableChoice = { roles: [], knowledge: 'learning' };

interface Running {
  readonly file: FileImport;
  readonly name: string;
  readonly chosen: File;
  readonly opened: OpenedFile;
}

/** Importing one file: read, previewed, written. */
export function useImport(ports: WordFilesPorts): ImportControl {
  const [state, setState] = useState<ImportState>(NONE);
  const running = useRef<Running>(undefined);
  /** The import whose progress is shown; after it is cancelled, the next one or none. */
  const shown = useRef<FileImport>(undefined);

  const fail = useCallback((name: string, error: unknown): void => setState(failedState(name, error)), []);
  const preview = useCallback(async ({ file, name, opened }: Running, choice: TableChoice): Promise<void> => {
    // While columns are being chosen the preview stays, and with it the focus.
    const made = await file.preview(choice, (share) => {
      if (shown.current !== file) return;
      setState((now) => (now.step === 'preview' ? { ...now, choice } : { step: 'reading', name, share }));
    });
    if (shown.current !== file) return;
    const table = opened.kind === 'table' ? { table: opened.table } : {};
    setState({ step: 'preview', name, preview: made, choice, decoding: opened.decoding, ...table });
  }, []);
  const read = useCallback(
    (chosen: File, encoding?: Encoding): void => {
      const { name } = chosen;
      shown.current?.stop();
      const file = new FileImport(ports);
      shown.current = file;
      file
        .open(chosen, encoding)
        .then((opened) => {
          running.current = { file, name, chosen, opened };
          const roles = opened.kind === 'table' ? opened.table.roles : [];
          return preview(running.current, { ...CHOICE, roles });
        })
        .catch((error: unknown) => {
          file.stop();
          if (shown.current === file) fail(name, error);
        });
    },
    [ports, preview, fail],
  );
  const open = useCallback(
    (chosen: File): void => {
      setState({ step: 'reading', name: chosen.name, share: 0 });
      read(chosen);
    },
    [read],
  );
  const decode = useCallback(
    (encoding: Encoding): void => {
      const { chosen } = running.current ?? {};
      if (chosen) read(chosen, encoding);
    },
    [read],
  );
  const choose = useCallback(
    (choice: TableChoice): void => {
      const now = running.current;
      if (!now) return;
      setState((before) => (before.step === 'preview' ? { ...before, choice } : before));
      preview(now, choice).catch((error: unknown) => fail(now.name, error));
    },
    [preview, fail],
  );
  const cancel = useCallback((): void => {
    shown.current?.stop();
    shown.current = undefined;
    setState(NONE);
  }, []);
  const confirm = useCallback((): void => {
    const now = running.current;
    if (!now) return;
    void write(now, setState);
  }, []);
  return { state, open, choose, decode, cancel, confirm };
}

function failedState(name: string, error: unknown): ImportState {
  const changed = error instanceof ImportFailure ? error.changed : 'nothing';
  return { step: 'failed', name, problem: t(`files.after.${changed}`, { problem: errorMessage(error) }) };
}

/** Writes what was previewed, and reports progress and result. */
async function write({ file, name }: Running, onState: (state: ImportState) => void): Promise<void> {
  onState({ step: 'writing', name, share: 0 });
  try {
    const taken = await file.confirm((share) => onState({ step: 'writing', name, share }));
    onState({ step: 'done', text: describeTaken(taken) });
  } catch (error) {
    onState(failedState(name, error));
  } finally {
    file.stop();
  }
}

/** `12 words added, 3 words merged, 2 texts imported.` */
function describeTaken({ added, merged, reader }: ImportedCounts): string {
  const words = {
    added: t('files.words', { count: added }),
    merged: t('files.words', { count: merged }),
  };
  const more = reader ? describeReader(reader) : '';
  return more ? t('files.import.doneMore', { ...words, more }) : t('files.import.done', words);
}
