import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Calls back with a file that is dropped on an element, or anywhere on the page; returns whether one is being dragged over it.
 * A file that an element takes does not reach the page.
 * @param target the element, where it is not the page
 */
export function useDroppedFile(
  onFile: (file: File) => void,
  target?: RefObject<HTMLElement | null>,
): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const place: Document | HTMLElement = target?.current ?? document;
    const ended = new AbortController();
    const { signal } = ended;
    const on = (name: 'dragover' | 'drop' | 'dragleave', listener: (event: DragEvent) => void): void =>
      place.addEventListener(name, (event) => listener(event as DragEvent), { signal });
    const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes('Files') ?? false;
    on('dragover', (event) => {
      if (!holdsFile(event)) return;
      setOver(!event.defaultPrevented);
      event.preventDefault(); // else the browser would open it instead of this page
    });
    on('drop', (event) => {
      if (!holdsFile(event)) return;
      const isTaken = event.defaultPrevented;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file && !isTaken) onFile(file);
    });
    on('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !place.contains(relatedTarget)) setOver(false);
    });
    return () => ended.abort();
  }, [onFile, target]);
  return over;
}
