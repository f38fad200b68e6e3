import { formatCueTime, type OwnTextPicture } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { NumberedPart } from './sections.ts';

/**
 * The elements of a section, without their words: each part with its number (`data-part`). Made when the text is
 * written, not with the page: a long text has thousands.
 */
export function makeSection(parts: readonly NumberedPart[]): HTMLElement[] {
  return joinDatelines(parts).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return group.length > 1 ? [makeRunIn(group)] : makePart(first);
  });
}

function makePart({ part, index }: NumberedPart): HTMLElement[] {
  const { role, lost, goesOn, cues = [], pictures = [] } = part;
  const element = numbered(role === 'subhead' ? 'h2' : 'p', index);
  // Drawn by the style sheet, so that it is not among the text.
  if (cues.length > 0) element.dataset.time = cues.map(([, from]) => formatCueTime(from)).join('\n');
  if (goesOn) element.className = 'goes-on';
  else if (role !== 'paragraph' && role !== 'subhead') element.className = role;
  const figures = (isAfter: boolean): HTMLElement[] =>
    pictures.filter(({ after = false }) => after === isAfter).map(makePicture);
  return [
    ...(lost === 'before' ? [makeLost()] : []),
    ...figures(false),
    element,
    ...figures(true),
    ...(lost === 'after' ? [makeLost()] : []),
  ];
}

/** A picture before it is loaded (`use-pictures.ts`), in its place and size. */
function makePicture({ name, width, height, alt = '' }: OwnTextPicture): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'picture';
  const picture = document.createElement('img');
  picture.dataset.picture = name;
  picture.width = width;
  picture.height = height;
  picture.alt = alt;
  figure.append(picture);
  return figure;
}

/** A dateline is printed in one `<p>` with the paragraph after it. */
function makeRunIn(group: readonly NumberedPart[]): HTMLElement {
  const paragraph = document.createElement('p');
  for (const { part, index } of group) {
    const span = numbered('span', index);
    if (part.role === 'dateline') span.className = 'dateline';
    paragraph.append(span);
  }
  return paragraph;
}

function joinDatelines(parts: readonly NumberedPart[]): NumberedPart[][] {
  const groups: NumberedPart[][] = [];
  for (const one of parts) {
    const last = groups.at(-1);
    const opens = last?.length === 1 && last[0]?.part.role === 'dateline';
    if (last && opens && one.part.role === 'paragraph') last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function makeLost(): HTMLElement {
  const lost = document.createElement('p');
  lost.className = 'lost';
  nameLost(lost);
  return lost;
}

/** Writes the notes where text is missing once more: the language has changed. */
export function renameLost(root: HTMLElement): void {
  for (const lost of root.querySelectorAll<HTMLElement>('.lost')) nameLost(lost);
}

function nameLost(lost: HTMLElement): void {
  lost.lang = textLocale();
  lost.textContent = t('reader.breaksOff');
}

function numbered(name: 'h2' | 'p' | 'span', index: number): HTMLElement {
  const element = document.createElement(name);
  element.dataset.part = String(index);
  return element;
}

/** The elements of a section's parts, in their order; none of no section. */
export function partsOf(section: HTMLElement | undefined): HTMLElement[] {
  return section ? [...section.querySelectorAll<HTMLElement>('[data-part]')] : [];
}

/** The number of the part that an element shows; NaN where it shows none. */
export function numberOf(part: HTMLElement | null): number {
  return Number(part?.dataset.part);
}
