/** The frame around the word that has the cursor, in our own element with a closed root, which the page can't see. */
import { t } from '../../vocabulary/language/index.ts';
import { createClosedRoot } from '../closed-root/index.ts';
import type { PointedWord } from './word-at-point.ts';

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; z-index: 2147483646 !important; pointer-events: none !important; border: 0 !important;
  overflow: visible !important; padding: 0 !important; background: none !important; }
i { position: fixed; box-sizing: border-box; border: 2px solid #b3341e; border-radius: 5px;
  outline: 1px solid #fff; }
p { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { i { border-color: Highlight; } }
`;

/** The mark of the keyboard's cursor on a page. */
export interface CursorMark {
  put(word: PointedWord): void;
  remove(): void;
}

/** Makes the frame around a word, which follows it while the page moves, and a line for screen readers. */
export function createCursorMark(document: Document): CursorMark {
  const { host, root } = createClosedRoot(document, CSS);
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.lang = 'zh';
  const frames = document.createElement('div');
  root.append(said, frames);
  document.documentElement.append(host);
  let range: Range | undefined;
  let drawn = '';
  let frame = 0;
  const draw = (): void => {
    const rects = range ? [...range.getClientRects()].filter(({ width }) => width > 0) : [];
    const places = rects.map(
      ({ left, top, width, height }) =>
        `left:${left - 3}px;top:${top - 2}px;width:${width + 6}px;height:${height + 4}px`,
    );
    if (places.join() !== drawn) {
      drawn = places.join();
      frames.replaceChildren(...places.map((place) => createFrame(document, place)));
    }
    frame = requestAnimationFrame(draw);
  };
  frame = requestAnimationFrame(draw);
  return {
    put: (word) => {
      ({ range } = word);
      const { syllables, doubt } = word.label;
      const read = `${word.form} ${syllables.join('')}`;
      said.textContent = doubt ? t('background.unsure', { word: read }) : read;
    },
    remove: () => {
      cancelAnimationFrame(frame);
      host.remove();
    },
  };
}

function createFrame(document: Document, place: string): HTMLElement {
  const frame = document.createElement('i');
  frame.style.cssText = place;
  return frame;
}
