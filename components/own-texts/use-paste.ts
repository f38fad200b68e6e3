import { useEffect, useRef } from 'preact/hooks';

interface PasteTakers {
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
}

/** Calls back with what is pasted on the page, except into a field. */
export function usePaste(takers: PasteTakers): void {
  const latest = useRef(takers);
  latest.current = takers;
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData, defaultPrevented } = event;
      const isInField = target instanceof Element && target.closest('input, textarea, select') !== null;
      if (isInField || defaultPrevented || !clipboardData) return;
      const [file] = clipboardData.files;
      const text = clipboardData.getData('text/plain');
      if (!file && text.trim() === '') return;
      event.preventDefault();
      if (file) latest.current.onFile(file);
      else latest.current.onText(text);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
