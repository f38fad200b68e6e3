import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { DictionaryPreview } from '../dictionary-session/index.ts';
import type { Encoding } from '../text-encoding/index.ts';
import { DictionaryFile } from './dictionary-file.ts';
import type { DictionaryPorts } from './ports.ts';

/** How far adding a file has come. */
export type AddState =
  | { readonly step: 'none' }
  /** `share` is 0 to 1. */
  | { readonly step: 'reading' | 'storing'; readonly file: string; readonly share: number }
  | { readonly step: 'preview'; readonly file: string; readonly preview: DictionaryPreview }
  | { readonly step: 'done'; readonly name: string }
  | { readonly step: 'failed'; readonly file: string; readonly problem: string };

/** Adding a file, as the panel drives it. */
export interface Adding {
  readonly state: AddState;
  readonly open: (file: File) => void;
  /** Reads the same file again in another encoding. */
  readonly decode: (encoding: Encoding) => void;
  readonly stop: () => void;
  readonly confirm: (name: string) => void;
}

const NONE: AddState = { step: 'none' };

/** Adds one file: read, previewed, stored. */
export function useAdding(ports: DictionaryPorts): Adding {
  const [state, setState] = useState<AddState>(NONE);
  const running = useRef<{
    readonly file: DictionaryFile;
    readonly chosen: File;
    preview?: DictionaryPreview;
  }>(undefined);

  useEffect(() => () => running.current?.file.stop(), []);
  const read = useCallback(
    (chosen: File, encoding?: Encoding): void => {
      running.current?.file.stop();
      const { name } = chosen;
      const file = new DictionaryFile(ports, (share) => {
        if (running.current?.file !== file) return;
        setState((now) => ('share' in now ? { ...now, share } : now));
      });
      running.current = { file, chosen };
      const isShown = (): boolean => running.current?.file === file;
      file.open(chosen, encoding).then(
        (preview) => {
          if (!isShown()) return;
          running.current = { file, chosen, preview };
          setState({ step: 'preview', file: name, preview });
        },
        (error: unknown) => {
          file.stop();
          if (isShown()) setState({ step: 'failed', file: name, problem: errorMessage(error) });
        },
      );
    },
    [ports],
  );
  const open = useCallback(
    (chosen: File): void => {
      setState({ step: 'reading', file: chosen.name, share: 0 });
      read(chosen);
    },
    [read],
  );
  const decode = useCallback(
    (encoding: Encoding): void => {
      const chosen = running.current?.chosen;
      if (chosen) read(chosen, encoding);
    },
    [read],
  );
  const stop = useCallback((): void => {
    running.current?.file.stop();
    running.current = undefined;
    setState(NONE);
  }, []);
  const confirm = useCallback((wished: string): void => {
    const now = running.current;
    if (!now?.preview) return;
    const { file, chosen, preview } = now;
    const name = wished.trim() || preview.head.name;
    setState({ step: 'storing', file: chosen.name, share: 0 });
    file.add({ ...preview, head: { ...preview.head, name } }).then(
      () => running.current?.file === file && setState({ step: 'done', name }),
      (error: unknown) => {
        file.stop();
        if (running.current?.file !== file) return;
        const problem = t('dictionaries.nothingAdded', { problem: errorMessage(error) });
        setState({ step: 'failed', file: chosen.name, problem });
      },
    );
  }, []);
  return { state, open, decode, stop, confirm };
}
