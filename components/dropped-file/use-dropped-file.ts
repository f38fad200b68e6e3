import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Hands over a file that is dropped on an element, or anywhere on the page; returns whether one is held over it. What an
 * element has taken is not the page's.
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
      event.preventDefault(); // else the browser would open it in place of this page
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
