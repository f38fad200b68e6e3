/**
 * Editors as pages have them. Each keeps a text of its own and looks after its elements by an observer, as the known
 * ones do (named in the comments): what it did not put there itself it throws out. `window.editor` holds its text,
 * and how often it met something strange.
 */

export interface Editor {
  readonly name: string;
  readonly html: string;
  readonly text: string;
  /** Whether a reader can write in it. */
  readonly typed: boolean;
  /** How often it may find something strange in its elements. */
  readonly mostStrange: number;
}

const LINES = ['编辑器里的第一行。', '第二行说体育场很大。'];
const TEXT = LINES.join('\n');

/** What they share: a text, elements drawn from it, an observer that hears of all that others do to them. */
const script = (parts: string): string => `<script>
  const root = document.querySelector('#e');
  let lines = ${JSON.stringify(LINES)};
  window.editor = { strange: 0, get text() { return lines.join('\\n'); } };
  const isStrange = (node) => node.nodeType === 1 && node.localName.includes('-');
  const holdsStrange = () => [...root.querySelectorAll('*')].some(isStrange);
  const make = (name, text, className) => Object.assign(document.createElement(name), { textContent: text, className });
  const everything = { childList: true, characterData: true, attributes: true, subtree: true };
  const observer = new MutationObserver((records) => heard(records));
  const draw = () => { observer.disconnect(); root.replaceChildren(...lines.map(line)); observer.observe(root, everything); };
  ${parts}
  draw();
</script>`;

/** Reads what was written into its elements, and draws again where something is not its own. */
const READS_BACK = `
  const heard = () => {
    if (holdsStrange()) { window.editor.strange++; draw(); return; }
    lines = [...root.children].map(({ textContent }) => textContent);
  };`;

export const EDITORS: readonly Editor[] = [
  {
    // Quill: blocks in one editable element, the document's text follows from what an observer reports.
    name: 'an editor with editable paragraphs',
    html: `<div id="e" contenteditable="true"></div>${script(`const line = (text) => make('p', text, 'ql-line'); ${READS_BACK}`)}`,
    text: TEXT,
    typed: true,
    mostStrange: 0,
  },
  {
    // Quill and ProseMirror for reading only: not editable, the observer is there all the same.
    name: 'an editor that is shown for reading',
    html: `<div id="e" contenteditable="false"></div>${script(`const line = (text) => make('p', text, 'ql-line'); ${READS_BACK}`)}`,
    text: TEXT,
    typed: false,
    mostStrange: 12,
  },
  {
    // ProseMirror, CodeMirror 6: takes the input before the browser does, and draws it itself.
    name: 'an editor that draws what is typed itself',
    html: `<div class="cm-editor"><div id="e" class="cm-content" contenteditable="true" spellcheck="false"></div></div>${script(`
      const line = (text) => make('div', text, 'cm-line');
      const heard = () => { if (holdsStrange() || root.children.length !== lines.length) { window.editor.strange++; draw(); } };
      root.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        if (event.data) lines = [lines[0] + event.data, ...lines.slice(1)];
        draw();
      });`)}`,
    text: TEXT,
    typed: true,
    mostStrange: 0,
  },
  {
    // CodeMirror 5, Monaco: nothing is editable but a hidden field; lines are drawn again at every key.
    name: 'an editor of lines over a hidden field',
    html: `<div style="position: relative"><textarea id="field" style="position: absolute; opacity: 0; width: 9px; height: 9px"></textarea><div id="e" class="view-lines"></div></div>${script(`
      const line = (text) => make('div', text, 'view-line');
      const heard = () => { if (holdsStrange()) { window.editor.strange++; draw(); } };
      root.addEventListener('mouseup', () => field.focus());
      field.addEventListener('input', () => { lines = [lines[0] + field.value, ...lines.slice(1)]; field.value = ''; draw(); });`)}`,
    text: TEXT,
    typed: true,
    mostStrange: 24,
  },
];
