import { useCallback, useRef, useState } from 'preact/hooks';
import type { WordTable } from '../../vocabulary/index.ts';
import {
  type Preview,
  previewArchive,
  previewTable,
  type ReadFile,
  readFile,
  type TableChoice,
} from './import-job.ts';
import { type TakenFile, type WordFilesPorts, wordsOf } from './ports.ts';
import { readText } from './text-files.ts';
import { count, describeReader } from './texts.ts';

/** How far taking in a file has come. */
export type ImportState =
  | { readonly step: 'none' }
  /** Being read and compared; `share` is 0 to 1. */
  | { readonly step: 'reading'; readonly name: string; readonly share: number }
  | {
      readonly step: 'preview';
      readonly name: string;
      readonly preview: Preview;
      readonly table?: WordTable;
      readonly choice: TableChoice;
    }
  /** Being written: this can't be called off any more. */
  | { readonly step: 'writing'; readonly name: string; readonly share?: number }
  | { readonly step: 'done'; readonly text: string }
  | { readonly step: 'failed'; readonly name: string; readonly problem: string };

export interface ImportControl {
  readonly state: ImportState;
  readonly open: (file: File) => void;
  /** Takes the columns of a list for something else. */
  readonly choose: (choice: TableChoice) => void;
  readonly cancel: () => void;
  readonly confirm: (preview: Preview) => void;
}

const NONE: ImportState = { step: 'none' };
const CHOICE: TableChoice = { roles: [], knowledge: 'learning' };

/** Taking in one file: read, looked over, written. */
export function useImport(ports: WordFilesPorts): ImportControl {
  const [state, setState] = useState<ImportState>(NONE);
  const running = useRef<{ readonly abort: AbortController; readonly name: string; file?: ReadFile }>(
    undefined,
  );

  const preview = useCallback(
    async (name: string, file: ReadFile, choice: TableChoice): Promise<void> => {
      running.current?.abort.abort();
      const abort = new AbortController();
      running.current = { abort, name, file };
      // While columns are being chosen the preview stays, and with it the focus.
      const onProgress = (share: number): void =>
        setState((now) => (now.step === 'preview' ? { ...now, choice } : { step: 'reading', name, share }));
      onProgress(0);
      try {
        const progress = { onProgress, signal: abort.signal };
        const made =
          file.kind === 'archive'
            ? await previewArchive(file.archive, ports, progress)
            : await previewTable(file.table, choice, ports, progress);
        setState({
          step: 'preview',
          name,
          preview: made,
          choice,
          ...(file.kind === 'table' && { table: file.table }),
        });
      } catch (error) {
        if (!abort.signal.aborted) setState({ step: 'failed', name, problem: wordsOf(error) });
      }
    },
    [ports],
  );
  const open = useCallback(
    (file: File): void => {
      const { name } = file;
      setState({ step: 'reading', name, share: 0 });
      readText(file)
        .then(readFile)
        .then((read) =>
          preview(name, read, { ...CHOICE, ...(read.kind === 'table' && { roles: read.table.roles }) }),
        )
        .catch((error: unknown) => setState({ step: 'failed', name, problem: wordsOf(error) }));
    },
    [preview],
  );
  const choose = useCallback(
    (choice: TableChoice): void => {
      const { name, file } = running.current ?? {};
      if (name !== undefined && file) void preview(name, file, choice);
    },
    [preview],
  );
  const cancel = useCallback((): void => {
    running.current?.abort.abort();
    setState(NONE);
  }, []);
  const confirm = useCallback(
    ({ archive }: Preview): void => {
      const name = running.current?.name ?? '';
      setState({ step: 'writing', name });
      ports
        .takeIn(archive, (share) => setState({ step: 'writing', name, share }))
        .then(
          (taken) => setState({ step: 'done', text: describeTaken(taken) }),
          (error: unknown) => setState({ step: 'failed', name, problem: wordsOf(error) }),
        );
    },
    [ports],
  );
  return { state, open, choose, cancel, confirm };
}

/** `12 words added, 3 words merged, 2 texts brought in.` */
function describeTaken({ added, merged, reader }: TakenFile): string {
  const words = `${count(added, 'word')} added, ${count(merged, 'word')} merged`;
  const more = reader ? describeReader(reader) : '';
  return more ? `${words}; ${more} brought in.` : `${words}.`;
}
