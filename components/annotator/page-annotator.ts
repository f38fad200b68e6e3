/**
 * Annotates a page as it is read: what is on the screen first, then a screen ahead, then nothing. Texts go out
 * in batches; anchors are written in one frame, words measured and labels drawn in the next, a bounded number of
 * words a frame. Stopped, the page is as it was.
 */
import { createFrontier, type Frontier, type Near } from './frontier.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import {
  createDrawing,
  createInk,
  createTagName,
  type Drawing,
  type Ink,
  roomCss,
  type WordLabel,
} from './labels.ts';
import { isChineseBlock, isChinesePage } from './language.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import { hidesText, type Placement, planPlacement } from './placement.ts';
import { composedParent, isBar, isInSkipped, readContents, type TextBlock } from './text-blocks.ts';
import { caretAt, type PointedWord, wordAtOffset } from './word-at-point.ts';

/** What the annotator asks of the world outside the page. */
export interface AnnotatorPorts {
  /** The words of each text with their pinyin, in order. */
  annotate(texts: readonly string[]): Promise<(readonly WordLabel[])[]>;
  /** Puts in or takes away a style sheet that the page can't see. */
  setRoom(css: string, on: boolean): Promise<unknown>;
  /** Bytes that no page can foresee. */
  randomBytes(count: number): Uint8Array;
  /** The first labels are on the page; once after each start. */
  onDrawn(): void;
  /** Something went wrong, after which the annotator has stopped itself. */
  onFailure(error: unknown): void;
}

/** What came of starting. */
export type Started = { readonly on: true } | { readonly on: false; readonly reason: string };

/** Texts are sent in batches of about this many UTF-16 code units. */
const BATCH_UNITS = 3000;
/** So many words are measured in one frame; about 10 ms of layout on a slow machine. */
const WORDS_A_FRAME = 300;
/** A page that takes our anchor out of a block so often is left alone there. */
const MAX_REFUSALS = 5;

/** What is known of a block that has been annotated. */
export interface Annotated {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
  /** Absent where help comes on hover only. */
  readonly drawing?: Drawing;
}

export class PageAnnotator {
  readonly #document: Document;
  readonly #ports: AnnotatorPorts;
  readonly #ink: Ink;
  readonly #blocks = new Map<Element, Annotated>();
  readonly #homes = new WeakMap<Text, { readonly element: Element; readonly start: number }>();
  readonly #refusals = new WeakMap<Element, number>();
  #seen = new WeakSet<Element>();
  readonly #roots = new Set<ShadowRoot>();
  #queue: Near[] = [];
  #frontier: Frontier | undefined;
  #changes: PageChanges | undefined;
  #pumping = false;
  #running = false;
  #drawn = false;
  #pageIsChinese = false;

  constructor(document: Document, ports: AnnotatorPorts) {
    this.#document = document;
    this.#ports = ports;
    this.#ink = createInk(createTagName(ports.randomBytes(12)));
  }

  /** How many words are annotated so far. */
  get wordCount(): number {
    let count = 0;
    for (const { labels } of this.#blocks.values()) count += labels.length;
    return count;
  }

  /** The annotated blocks in the order of the document. */
  get blocks(): readonly Annotated[] {
    const order = (a: Annotated, b: Annotated): number =>
      a.block.element.compareDocumentPosition(b.block.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    return [...this.#blocks.values()].filter(({ block }) => block.element.isConnected).sort(order);
  }

  /** Begins, unless nothing on the page is Chinese. */
  start(): Started {
    if (this.#running) return { on: true };
    const { body } = this.#document;
    if (!body) return { on: false, reason: 'There is no text on this page.' };
    this.#pageIsChinese = isChinesePage(this.#document);
    if (!this.#pageIsChinese && !this.#document.querySelector('[lang^="zh" i], [lang^="cmn" i]')) {
      return { on: false, reason: 'The text on this page does not look Chinese.' };
    }
    this.#running = true;
    this.#drawn = false;
    this.#frontier = createFrontier((near) => this.#enqueue(near));
    this.#changes = watchPage(this.#document, {
      onChanged: (nodes) => this.#revisit(nodes),
      onResized: (elements) => void this.#redraw([...elements]),
      isOurs: (node) => this.#isOurs(node),
    });
    this.#document.fonts.addEventListener('loadingdone', this.#onFonts);
    this.#document.addEventListener('scrollend', this.#onScrollEnd, { passive: true, capture: true });
    this.#ports.setRoom(roomCss(this.#ink.tagName), true).catch((error: unknown) => this.#fail(error));
    this.#enqueue([{ element: body, onScreen: true }]);
    return { on: true };
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#frontier?.stop();
    this.#changes?.stop();
    this.#document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#document.removeEventListener('scrollend', this.#onScrollEnd, { capture: true });
    for (const { drawing } of this.#blocks.values()) drawing?.remove();
    this.#blocks.clear();
    this.#queue = [];
    this.#roots.clear();
    this.#seen = new WeakSet();
    this.#ports.setRoom(roomCss(this.#ink.tagName), false).catch(() => undefined); // the page may be gone
  }

  /** The annotated word under a point of the viewport. */
  wordAt(x: number, y: number): PointedWord | undefined {
    const caret = caretAt(this.#document, { x, y }, [...this.#roots]);
    const home = caret && this.#homes.get(caret.node);
    const annotated = home && this.#blocks.get(home.element);
    if (!caret || !home || !annotated) return undefined;
    return wordAtOffset(annotated, { offset: home.start + caret.offset, x, y });
  }

  #isOurs(node: Node): boolean {
    return node instanceof Element && node.localName === this.#ink.tagName;
  }

  #enqueue(near: readonly Near[]): void {
    for (const one of near) {
      if (this.#seen.has(one.element)) continue;
      this.#seen.add(one.element);
      this.#queue.push(one);
    }
    this.#pump().catch((error: unknown) => this.#fail(error));
  }

  /** Works the queue off; one at a time, so that drawing never overtakes itself. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (this.#running && this.#queue.length > 0) {
        const blocks = this.#readBatch();
        if (blocks.length > 0) await this.#annotate(blocks);
        else await nextFrame();
      }
    } finally {
      this.#pumping = false;
    }
  }

  /** Opens near elements, the ones on the screen first, until a batch of text is together. Reads only. */
  #readBatch(): TextBlock[] {
    const blocks: TextBlock[] = [];
    let units = 0;
    let opened = 0;
    while (this.#queue.length > 0 && units < BATCH_UNITS && opened < 400) {
      const onScreen = this.#queue.findIndex((near) => near.onScreen);
      const [near] = this.#queue.splice(Math.max(0, onScreen), 1);
      if (!near?.element.isConnected) continue;
      if (units > 0 && onScreen < 0 && blocks.length > 0) {
        this.#queue.unshift(near); // the screen goes out on its own, what is ahead follows
        break;
      }
      opened += 1;
      const { block, children, root } = readContents(near.element, (element) => this.#isOurs(element));
      if (root) this.#enterRoot(root);
      const fresh = children.filter((child) => !this.#seen.has(child));
      for (const one of this.#frontier?.watch(fresh) ?? []) {
        this.#seen.add(one.element);
        this.#queue.push(one);
      }
      if (!block || !isChineseBlock(block.element, block.text, this.#pageIsChinese)) {
        this.#forget(near.element);
        continue;
      }
      const part = isHuge(block) ? sliceNearScreen(block) : block;
      blocks.push(part);
      units += part.text.length;
    }
    return blocks;
  }

  #enterRoot(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes?.watchRoot(root);
  }

  async #annotate(blocks: readonly TextBlock[]): Promise<void> {
    const labels = await this.#ports.annotate(blocks.map((block) => block.text));
    await nextFrame();
    if (!this.#running) return;
    const plans = blocks.map((block) => this.#plan(block));
    blocks.forEach((block, i) => {
      const words = labels[i] ?? [];
      if (block.element.isConnected) this.#place({ block, labels: words }, plans[i]);
    });
    await nextFrame();
    const hiding = blocks.filter((_, i) => plans[i] && hidesText(plans[i]));
    for (const block of hiding) this.#undraw(block.element);
    const drawn = blocks.map(({ element }) => element);
    await this.#redraw(drawn);
    if (!this.#running) return;
    if (!this.#drawn) this.#ports.onDrawn();
    this.#drawn = true;
    for (const element of drawn) if (this.#blocks.has(element)) this.#changes?.watchSize(element);
  }

  /** Records a block, with an anchor where it is to be drawn on: the one it has, or a new one. Writes. */
  #place({ block, labels }: Annotated, placement: Placement | undefined): void {
    const { element } = block;
    const before = this.#blocks.get(element)?.drawing;
    const kept = placement && before?.isInPlace() ? before : undefined;
    if (!kept) before?.remove();
    const drawing = kept ?? (placement && labels.length > 0 && createDrawing(this.#ink, element, placement));
    this.#blocks.set(element, { block, labels, ...(drawing && { drawing }) });
    for (const { node, start } of block.runs) this.#homes.set(node, { element, start });
  }

  /** Help on hover only from now on, here. */
  #undraw(element: Element): void {
    const annotated = this.#blocks.get(element);
    if (!annotated) return;
    annotated.drawing?.remove();
    this.#blocks.set(element, { block: annotated.block, labels: annotated.labels });
    this.#refusals.set(element, MAX_REFUSALS);
  }

  #plan(block: TextBlock): Placement | undefined {
    if (isBar(block) || (this.#refusals.get(block.element) ?? 0) >= MAX_REFUSALS) return undefined;
    return planPlacement(block);
  }

  /** Measures and draws blocks, a bounded number of words a frame, all reads of a frame before its writes. */
  async #redraw(elements: readonly Element[]): Promise<void> {
    for (let i = 0; i < elements.length; ) {
      await nextFrame();
      if (!this.#running) return;
      const writes: (() => void)[] = [];
      for (let words = 0; i < elements.length && words < WORDS_A_FRAME; i++) {
        const annotated = this.#blocks.get(elements[i] as Element); // i < length
        if (!annotated?.drawing?.isInPlace()) continue;
        const { block, labels, drawing } = annotated;
        writes.push(drawing.measure(block, labels));
        words += labels.length;
      }
      for (const write of writes) write();
    }
  }

  /** Reads again what the page has changed, and forgets what is gone. */
  #revisit(nodes: ReadonlySet<Node>): void {
    const blocks = new Set<Element>();
    for (const node of nodes) {
      const element =
        node instanceof ShadowRoot ? node.host : node instanceof Element ? node : node.parentElement;
      if (!element?.isConnected || isInSkipped(element)) continue;
      blocks.add(blockOf(element));
    }
    for (const [element, { drawing }] of this.#blocks) {
      if (!element.isConnected) this.#forget(element);
      else if (drawing && !drawing.isInPlace()) this.#refuse(element);
    }
    const near: Near[] = [];
    for (const element of blocks) {
      this.#seen.delete(element);
      near.push(...(this.#frontier?.watch([element]) ?? []));
    }
    this.#enqueue(near);
  }

  #refuse(element: Element): void {
    this.#refusals.set(element, (this.#refusals.get(element) ?? 0) + 1);
  }

  #forget(element: Element): void {
    if (!this.#blocks.has(element)) return;
    this.#blocks.get(element)?.drawing?.remove();
    this.#blocks.delete(element);
    this.#changes?.forgetSize(element);
  }

  readonly #onFonts = (): void => void this.#redraw([...this.#blocks.keys()]);

  /** Huge blocks are drawn around the screen only, so they are drawn anew where the reader has come to. */
  readonly #onScrollEnd = (): void => {
    const huge = [...this.#blocks.values()].filter(({ block }) => block.partial);
    for (const { block } of huge) this.#seen.delete(block.element);
    this.#enqueue(huge.map(({ block }) => ({ element: block.element, onScreen: true })));
  };

  #fail(error: unknown): void {
    if (!this.#running) return;
    this.stop();
    this.#ports.onFailure(error);
  }
}

/** The block whose inline text an element belongs to. */
function blockOf(element: Element): Element {
  let at = element;
  for (let parent = composedParent(at); parent; parent = composedParent(at)) {
    if (!/^(inline|contents)$/.test(getComputedStyle(at).display) || at.shadowRoot) break;
    at = parent;
  }
  return at;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
