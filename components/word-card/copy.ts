import { t } from '../../vocabulary/language/index.ts';

/**
 * Puts a text on the clipboard; call it in the click itself.
 * @throws {Error} where the browser refuses
 */
export async function copyText(text: string): Promise<void> {
  try {
    // Missing on pages without https, and refused by some pages' policies.
    if (navigator.clipboard) return await navigator.clipboard.writeText(text);
  } catch {
    // The older way remains.
  }
  if (!copyByEvent(text)) throw new Error(t('card.noClipboard'));
}

/** The copy command fires an event for whoever has something to copy; we answer it first. */
function copyByEvent(text: string): boolean {
  let answered = false;
  const answer = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    answered = true;
  };
  window.addEventListener('copy', answer, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', answer, { capture: true });
  }
  return answered;
}
