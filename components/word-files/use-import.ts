import { useCallback, useRef, useState } from 'preact/hooks';
import type { WordTable } from '../../vocabulary/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import {
  type Preview,
  previewArchive,
  previewTable,
  type ReadFile,
  readFile,
  type TableChoice,
} from './import-job.ts';
import { type TakenFile, type WordFilesPorts, wordsOf } from './ports.ts';
import { type DecodedFile, readText } from './text-files.ts';
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
      /** How the file was decoded. */
      readonly decoded: Omit<DecodedFile, 'text'>;
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
  /** Reads the same file again in another encoding. */
  readonly decode: (encoding: Encoding) => void;
  readonly cancel: () => void;
  readonly confirm: (preview: Preview) => void;
}

/** A file that was read, with what it takes to read it again. */
interface Opened {
  readonly file: File;
  readonly read: ReadFile;
  readonly decoded: Omit<DecodedFile, 'text'>;
}

const NONE: ImportState = { step: 'none' };
const CHOICE: TableChoice = { roles: [], knowledge: 'learning' };

/** Taking in one file: read, looked over, written. */
export function useImport(ports: WordFilesPorts): ImportControl {
  const [state, setState] = useState<ImportState>(NONE);
  const running = useRef<{ readonly abort: AbortController; readonly opened: Opened }>(undefined);

  const preview = useCallback(
    async (opened: Opened, choice: TableChoice): Promise<void> => {
      const { file, read, decoded } = opened;
      const { name } = file;
      running.current?.abort.abort();
      const abort = new AbortController();
      running.current = { abort, opened };
      // While columns are being chosen the preview stays, and with it the focus.
      const onProgress = (share: number): void =>
        setState((now) => (now.step === 'preview' ? { ...now, choice } : { step: 'reading', name, share }));
      onProgress(0);
      try {
        const progress = { onProgress, signal: abort.signal };
        const made =
          read.kind === 'archive'
            ? await previewArchive(read.archive, ports, progress)
            : await previewTable(read.table, choice, ports, progress);
        setState({
          step: 'preview',
          name,
          preview: made,
          choice,
          decoded,
          ...(read.kind === 'table' && { table: read.table }),
        });
      } catch (error) {
        if (!abort.signal.aborted) setState({ step: 'failed', name, problem: wordsOf(error) });
      }
    },
    [ports],
  );
  const read = useCallback(
    (file: File, encoding?: Encoding): void => {
      const { name } = file;
      const fail = (error: unknown): void => setState({ step: 'failed', name, problem: wordsOf(error) });
      readText(file, encoding)
        .then(({ text, ...decoded }) => {
          const made = readFile(text);
          const roles = made.kind === 'table' ? made.table.roles : [];
          return preview({ file, read: made, decoded }, { ...CHOICE, roles });
        })
        .catch(fail);
    },
    [preview],
  );
  const open = useCallback(
    (file: File): void => {
      setState({ step: 'reading', name: file.name, share: 0 });
      read(file);
    },
    [read],
  );
  const decode = useCallback(
    (encoding: Encoding): void => {
      const { file } = running.current?.opened ?? {};
      if (file) read(file, encoding);
    },
    [read],
  );
  const choose = useCallback(
    (choice: TableChoice): void => {
      const { opened } = running.current ?? {};
      if (opened) void preview(opened, choice);
    },
    [preview],
  );
  const cancel = useCallback((): void => {
    running.current?.abort.abort();
    setState(NONE);
  }, []);
  const confirm = useCallback(
    ({ archive }: Preview): void => {
      const name = running.current?.opened.file.name ?? '';
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
  return { state, open, choose, decode, cancel, confirm };
}

/** `12 words added, 3 words merged, 2 texts brought in.` */
function describeTaken({ added, merged, reader }: TakenFile): string {
  const words = `${count(added, 'word')} added, ${count(merged, 'word')} merged`;
  const more = reader ? describeReader(reader) : '';
  return more ? `${words}; ${more} brought in.` : `${words}.`;
}
