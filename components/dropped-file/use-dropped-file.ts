import { useEffect, useState } from 'preact/hooks';

/** Hands over a file that is dropped anywhere on the page; returns whether one is held over it. */
export function useDroppedFile(onFile: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault(); // else the browser would open it in place of this page
      setOver(true);
    };
    const onDrop = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) onFile(file);
    };
    document.addEventListener('dragover', onOver, { signal });
    document.addEventListener('drop', onDrop, { signal });
    document.addEventListener('dragleave', ({ relatedTarget }) => !relatedTarget && setOver(false), {
      signal,
    });
    return () => ended.abort();
  }, [onFile]);
  return over;
}
