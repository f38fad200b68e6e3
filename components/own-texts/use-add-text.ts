import { useCallback, useRef, useState } from 'preact/hooks';
import { checkSize, errorMessage, type NewText, type OwnTextHead, sizeOf } from '../../vocabulary/index.ts';
import { textOfPaste } from '../text-session/index.ts';
import { type FileToAdd, openFile } from './read-file.ts';

interface AddTextPorts {
  /** Resolves once the text is stored. Rejects in plain words, with nothing lost. */
  readonly onAdd: (text: NewText) => Promise<OwnTextHead>;
  readonly onAdded: (text: OwnTextHead) => void;
}

interface AddTextControl {
  readonly isOpen: boolean;
  readonly pasted: string;
  /** A paste too long for a field to show. */
  readonly longPaste: NewText | undefined;
  readonly file: FileToAdd | undefined;
  /** How many files were opened: a second file of the same name is another one. */
  readonly opened: number;
  readonly problem: string | undefined;
  readonly busy: boolean;
  readonly setOpen: (open: boolean) => void;
  readonly setPasted: (text: string) => void;
  readonly setLongPaste: (text: string) => void;
  /** Goes back from a file to what was there before it, or from a long paste to the field. */
  readonly goBack: () => void;
  readonly openChosen: (chosen: File) => void;
  readonly failFile: (error: unknown) => void;
  readonly add: (text: NewText) => void;
  /** Opens what `store` stores; its error is shown. */
  readonly finish: (store: () => Promise<OwnTextHead>) => void;
  /** Adds what was pasted, in the field or on the page outside any field. */
  readonly addPaste: (text: string) => void;
}

/** The steps of adding a text: pasted or opened, previewed, added. */
export function useAddText({ onAdd, onAdded }: AddTextPorts): AddTextControl {
  const [isOpen, setIsOpen] = useState(false);
  const [pasted, setPasted] = useState('');
  const [longPaste, setLong] = useState<NewText>();
  const [file, setFile] = useState<FileToAdd>();
  const opened = useRef(0);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const fail = useCallback((error: unknown) => {
    setBusy(false);
    setIsOpen(true);
    setProblem(errorMessage(error));
  }, []);
  const setOpen = useCallback((open: boolean): void => {
    setIsOpen(open);
    setProblem(undefined);
  }, []);
  const openChosen = useCallback(
    (chosen: File): void => {
      setOpen(true);
      openFile(chosen).then((found) => {
        opened.current += 1;
        setFile(found);
      }, fail);
    },
    [setOpen, fail],
  );
  const failFile = useCallback(
    (error: unknown) => {
      setFile(undefined);
      fail(error);
    },
    [fail],
  );
  const finish = (store: () => Promise<OwnTextHead>): void => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const open = async (): Promise<void> => {
      const head = await store();
      setBusy(false);
      setPasted('');
      setFile(undefined);
      setLong(undefined);
      setOpen(false);
      onAdded(head);
    };
    open().catch(fail);
  };
  const setLongPaste = (text: string): void => {
    setProblem(undefined);
    try {
      setLong(readPaste(text));
    } catch (error) {
      fail(error);
    }
  };
  const goBack = (): void => (file ? setFile(undefined) : setLong(undefined));
  const add = (text: NewText): void => finish(() => onAdd(text));
  const addPaste = (text: string): void => finish(async () => onAdd(readPaste(text)));
  const state = { isOpen, pasted, longPaste, file, opened: opened.current, problem, busy };
  return { ...state, setOpen, setPasted, setLongPaste, goBack, openChosen, failFile, add, finish, addPaste };
}

/** @throws {Error} for a text that is too long, in plain words */
function readPaste(text: string): NewText {
  checkSize(sizeOf(text));
  return textOfPaste(text);
}
