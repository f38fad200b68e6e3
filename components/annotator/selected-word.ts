/** Text that the reader has selected, as something to look up. */

/** A longer selection is to be copied, not looked up. */
const MAX_LENGTH = 20;
const HAN = /\p{Script=Han}/u;

/** A selection with its place. */
export interface SelectedWord {
  readonly form: string;
  readonly range: Range;
  /** The text around it and where it starts there, where it lies in one text node. */
  readonly text?: string;
  readonly start?: number;
}

/** The Chinese word or phrase that is selected; `undefined` for nothing, for much, and for what is being written. */
export function readSelection(document: Document): SelectedWord | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const selected = range.toString();
  const form = selected.trim();
  if (!HAN.test(form) || form.length > MAX_LENGTH || /\s/.test(form)) return undefined;
  const { startContainer, startOffset } = range;
  if (startContainer.parentElement?.closest('input, textarea, [contenteditable]')) return undefined;
  const text = startContainer.nodeValue ?? '';
  const start = startOffset + selected.indexOf(form);
  const whole = text.startsWith(form, start) ? { text, start } : {};
  return { form, range: range.cloneRange(), ...whole };
}
