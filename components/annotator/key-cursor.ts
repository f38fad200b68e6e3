/**
 * A cursor on the words, moved by the keyboard: arrows by word and by sentence, Enter opens a word's card, Escape
 * ends it. Drawn in our own element with a closed root, so the page neither sees nor changes.
 */
import { createClosedRoot } from '../closed-root/index.ts';
import type { TextBlock } from './text-blocks.ts';
import { rangeOf } from './text-runs.ts';
import type { PointedWord } from './word-at-point.ts';
import type { WordLabel } from './word-label.ts';
import { type Step, stepFrom, type WordAt } from './word-steps.ts';

/** What a key does with the word that the cursor is on. */
export type CardAct = 'save' | 'known' | 'play' | 'line';

const ACTS: Readonly<Record<string, CardAct>> = { s: 'save', k: 'known', p: 'play', w: 'line' };

/** A block with its words. */
export interface CursorBlock {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
}

export interface CursorPorts {
  /** The annotated blocks, in the order of the document. */
  readonly blocks: () => readonly CursorBlock[];
  /** Enter on a word, or a move while a card is open; with what to do there at once, where a key for that was hit. */
  readonly onOpen: (word: PointedWord, act?: CardAct) => void;
  readonly isCardOpen: () => boolean;
  readonly isOnCard: (event: Event) => boolean;
  readonly onEnd: () => void;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'next-sentence',
  ArrowUp: 'previous-sentence',
};

/** Least room between the cursor and the window's edge, in pixels. */
const MARGIN_PX = 72;

const CSS = `
:host { all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; z-index: 2147483646 !important; pointer-events: none !important; border: 0 !important;
  overflow: visible !important; padding: 0 !important; background: none !important; }
i { position: fixed; box-sizing: border-box; border: 2px solid #b3341e; border-radius: 5px;
  outline: 1px solid #fff; }
p { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { i { border-color: Highlight; } }
`;

/** Puts the cursor on the first word in sight; returns a function that removes it, or nothing if there is no word. */
export function startCursor(document: Document, ports: CursorPorts): (() => void) | undefined {
  let blocks = ports.blocks();
  let at = firstInSight(blocks);
  if (!at) return undefined;
  const mark = createMark(document);

  const show = (): void => {
    const word = at && wordOf(blocks, at);
    if (!word) return;
    scrollIntoSight(word.range);
    mark.put(word);
    if (ports.isCardOpen()) ports.onOpen(word);
  };
  const move = (step: Step): void => {
    const before = at && blocks[at.text]?.block.element;
    const label = at && blocks[at.text]?.labels[at.word];
    blocks = ports.blocks(); // more are annotated as the page scrolls, and drawn again as it changes
    const text = blocks.findIndex(({ block }) => block.element === before);
    const word = blocks[text]?.labels.findIndex(({ start }) => start >= (label?.start ?? 0)) ?? -1;
    at =
      text < 0 || word < 0
        ? firstInSight(blocks)
        : (stepFrom(toTexts(blocks), { text, word }, step) ?? { text, word });
    show();
  };
  const open = (act?: CardAct): void => {
    const word = at && wordOf(blocks, at);
    if (word) ports.onOpen(word, act);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isWriting(event)) return;
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
    const act = Object.hasOwn(ACTS, event.key) ? ACTS[event.key] : undefined;
    if (step && !event.shiftKey) move(step);
    else if (event.key === 'Enter' && !ports.isOnCard(event)) open();
    // While a card is open these keys are the card's.
    else if (act && isFree() && !event.shiftKey && !ports.isCardOpen()) open(act);
    else if (event.key === 'Escape' && !ports.isCardOpen()) stop();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const stop = (): void => {
    window.removeEventListener('keydown', onKey, { capture: true });
    mark.remove();
    ports.onEnd();
  };
  window.addEventListener('keydown', onKey, { capture: true });
  show();
  return stop;
}

function toTexts(blocks: readonly CursorBlock[]) {
  return blocks.map(({ block, labels }) => ({ text: block.text, labels }));
}

function wordOf(blocks: readonly CursorBlock[], { text, word }: WordAt): PointedWord | undefined {
  const { block, labels } = blocks[text] ?? {};
  const label = labels?.[word];
  const range = block && label && rangeOf(block, label.start, label.end);
  return range && { block, label, range, form: block.text.slice(label.start, label.end) };
}

/** Bars and boxes around an article: what they say is not read first. */
const ASIDE =
  'header, nav, footer, aside, menu, [role=banner], [role=navigation], [role=contentinfo], [role=complementary]';
const ARTICLE = 'article, main, [role=main], [role=article], [itemprop=articleBody]';
/** Running text is so long, and has a comma or a full stop in it. */
const LEAST_UNITS = 16;
const STOP = /[，。；！？]/;

/** The first word to be read in sight: of the article, else of a headline or running text, else of anything. */
function firstInSight(blocks: readonly CursorBlock[]): WordAt | undefined {
  const seen = blocks.flatMap(({ block, labels }, text) => {
    const { bottom, top } = block.element.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return [];
    const word = labels.findIndex(({ start, end }) => {
      const rect = rangeOf(block, start, end)?.getBoundingClientRect();
      return rect && rect.width > 0 && rect.top >= 0 && rect.bottom <= innerHeight;
    });
    return word < 0 ? [] : [{ block, at: { text, word } }];
  });
  const isAside = ({ element }: TextBlock): boolean => {
    const bar = element.closest(ASIDE);
    return bar !== null && !bar.closest(ARTICLE);
  };
  const isRunning = ({ element, text }: TextBlock): boolean =>
    element.matches('h1') || (text.length >= LEAST_UNITS && STOP.test(text));
  const inside = seen.filter(({ block }) => !isAside(block));
  const first =
    inside.find(({ block }) => block.element.closest(ARTICLE) !== null) ??
    inside.find(({ block }) => isRunning(block)) ??
    inside[0] ??
    seen[0];
  if (first) return first.at;
  const text = blocks.findIndex(({ labels }) => labels.length > 0);
  return text < 0 ? undefined : { text, word: 0 };
}

function scrollIntoSight(range: Range): void {
  const isOut = (): boolean => {
    const { top, bottom, left, right } = range.getBoundingClientRect();
    return top < MARGIN_PX || bottom > innerHeight - MARGIN_PX || left < 0 || right > innerWidth;
  };
  if (!isOut()) return;
  range.startContainer.parentElement?.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
    behavior: 'instant',
  });
  if (isOut()) scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

interface CursorMark {
  put(word: PointedWord): void;
  remove(): void;
}

/** The frame around a word, kept on it while the page moves, and a line that screen readers say. */
function createMark(document: Document): CursorMark {
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
      said.textContent = `${word.form} ${syllables.join('')}${doubt ? ', uncertain reading' : ''}`;
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

/** Whether a key goes into a text, or to something else of the page's that has the focus. */
function isWriting(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Letters are ours only while nothing of the page has the focus: it may be an editor that nothing tells. */
function isFree(): boolean {
  const { activeElement, body, documentElement } = document;
  return activeElement === null || activeElement === body || activeElement === documentElement;
}
