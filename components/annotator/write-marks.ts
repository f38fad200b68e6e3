/** Writes the labels of a block into its layer: inert text, moved by margins. Only writes. */
import { type BlockFrame, isUpright } from './frame.ts';
import type { Mark } from './label-marks.ts';
import type { LabelDrawing } from './label-size.ts';
import { labelFace } from './label-text.ts';
import type { Placement } from './placement.ts';

interface Writing {
  readonly frame: BlockFrame;
  readonly placement: Placement;
  readonly drawing: LabelDrawing;
}

/**
 * Most labels of a block have one size, which is set once, on the layer. Colours are set on each label, so that those
 * of known words, and of words that are not being learnt, take as long to style and to paint as the others.
 */
export function writeMarks(layer: HTMLElement, marks: readonly Mark[], writing: Writing): void {
  const { placement, drawing } = writing;
  const [common] = marks;
  if (!common) {
    layer.replaceChildren();
    return;
  }
  layer.className = [
    placement.vertical && 'upright',
    drawing.place === 'below' && 'below',
    drawing.print && 'print',
  ]
    .filter(Boolean)
    .join(' ');
  const { family, lang } = labelFace(drawing.script);
  layer.lang = lang;
  layer.style.cssText = `font-size:${common.size.toFixed(2)}px;font-family:${family}`;
  layer.replaceChildren(...marks.map((mark) => createMark(mark, common, writing)));
}

const ELEMENTS = { reading: 'i', gloss: 'em' } as const;

function createMark(mark: Mark, common: Mark, { frame, placement }: Writing): Node {
  const { kind, parts, size, look, doubt } = mark;
  const { vertical } = placement;
  const element = document.createElement(ELEMENTS[kind]);
  const across = (isUpright(frame) ? onPixels(mark.across, frame, vertical) : mark.across).toFixed(2);
  const along = mark.along.toFixed(2);
  let css = vertical ? `margin:${along}px 0 0 ${across}px` : `margin:${across}px 0 0 ${along}px`;
  css += `;color:${kind === 'gloss' ? (look.glossInk ?? look.ink) : look.ink}`;
  if (kind === 'reading') css += `;text-decoration-color:${look.line}`;
  if (size !== common.size) css += `;font-size:${size.toFixed(2)}px`;
  element.style.cssText = css;
  if (doubt) element.className = 'doubt';
  const { tones } = look;
  if (tones && kind !== 'gloss' && parts.some(({ tone }) => tone > 0)) {
    for (const { text, tone } of parts) element.append(createTone(text, tones[tone - 1]));
  } else element.textContent = parts.map(({ text }) => text).join('');
  return element;
}

/** Letters are crisp on whole pixels of the screen. */
function onPixels(
  across: number,
  { x, y, across: [scale], down: [, high] }: BlockFrame,
  vertical: boolean,
): number {
  const ratio = window.devicePixelRatio || 1;
  const [start, by] = vertical ? [x, scale] : [y, high];
  return (Math.round((start + across * by) * ratio) / ratio - start) / by;
}

function createTone(text: string, color: string | undefined): HTMLElement {
  const element = document.createElement('b');
  if (color) element.style.color = color;
  element.textContent = text;
  return element;
}
