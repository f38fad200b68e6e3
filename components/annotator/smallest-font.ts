/** The smallest font that the reader has the browser draw: measured, since not every browser reports it. */
import { type LabelScript, labelFace } from './label-text.ts';

/** Ten letters at a size below any such setting, and at one above every setting, in CSS pixels. */
const LETTERS = 'nnnnnnnnnn';
const SMALL_PX = 1;
const LARGE_PX = 100;
/** Less than this is rounding, and smaller than any label. */
const MIN_PX = 6;

/** CSS pixels, 0 where the reader has set none. Measured in one of our roots, in the font of the labels. */
export function smallestFont(root: ShadowRoot, script: LabelScript): number {
  const { family, lang } = labelFace(script);
  const box = document.createElement('div');
  box.lang = lang;
  const probes = [SMALL_PX, LARGE_PX].map((size) => {
    const probe = document.createElement('i');
    probe.style.cssText = `font: ${size}px ${family}`;
    probe.textContent = LETTERS;
    return probe;
  });
  box.append(...probes);
  root.append(box);
  const [small = 0, large = 0] = probes.map((probe) => probe.getBoundingClientRect().width);
  box.remove();
  const least = large > 0 ? (small / large) * LARGE_PX : 0;
  return least > MIN_PX ? Math.round(least * 10) / 10 : 0;
}
