/**
 * Annotates a page as it is read: what is on the screen first, then a screen ahead, then nothing. Texts go out
 * in batches; anchors are written, then words measured and labels drawn, a bounded number of words a task: for the
 * screen one task after the other, for what is ahead a frame each. Stopped, the page is as it was.
 */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { createFrontier, type Frontier, type Near } from './frontier.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { createInk, type Ink, roomCss } from './ink.ts';
import { LABEL_FONT, warmLabelText, ZHUYIN_FONT } from './label-text.ts';
import { type Annotated, LabelledBlocks } from './labelled-blocks.ts';
import { isChineseBlock, isChinesePage, sampleText } from './language.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import { chineseShare } from './page-share.ts';
import { composedParent, isInSkipped, readContents, type TextBlock } from './text-blocks.ts';
import { watchTheme } from './theme-changes.ts';
import { nextFrame, nextTurn, painted } from './turns.ts';
import { caretAt, type PointedWord, wordAtOffset } from './word-at-point.ts';
import type { WordLabel } from './word-label.ts';

/** What the annotator asks of the world outside the page. */
export interface AnnotatorPorts {
  /** The words of each text with their pinyin, in order. */
  annotate(texts: readonly string[]): Promise<(readonly WordLabel[])[]>;
  /** Puts in or takes away a style sheet that the page can't see. */
  setRoom(css: string, on: boolean): Promise<unknown>;
  /** The first labels are on the page; once after each start. */
  onDrawn(): void;
  /** Something went wrong, after which the annotator has stopped itself. */
  onFailure(error: unknown): void;
}

/** What came of starting. */
export type Started = { readonly on: true } | { readonly on: false; readonly reason: string };

/** Texts are sent in batches of about this many UTF-16 code units. */
const BATCH_UNITS = 3000;
export class PageAnnotator {
  readonly #document: Document;
  readonly #ports: AnnotatorPorts;
  readonly #ink: Ink;
  readonly #labelled: LabelledBlocks;
  readonly #blocks: LabelledBlocks['map'];
  #seen = new WeakSet<Element>();
  readonly #roots = new Set<ShadowRoot>();
  #queue: Near[] = [];
  #frontier: Frontier | undefined;
  #changes: PageChanges | undefined;
  #stopTheme: (() => void) | undefined;
  #pumping = false;
  #running = false;
  #drawn = false;
  #pageIsChinese = false;
  #share: number | undefined;
  #drawing: DrawingSettings | undefined;
  /** The sheet that gives room, and when it is in the page: nothing is measured before. */
  #css = '';
  #roomIn: Promise<unknown> = Promise.resolve();

  /** `tagName` is that of our elements on this page: one that it can't foresee (`createTagName`). */
  constructor(document: Document, ports: AnnotatorPorts, tagName: string) {
    this.#document = document;
    this.#ports = ports;
    this.#ink = createInk(tagName);
    this.#labelled = new LabelledBlocks(document, this.#ink);
    this.#blocks = this.#labelled.map;
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

  /** How much of the page's text was Chinese when it was begun with, 0 to 1. */
  get share(): number {
    this.#share ??= chineseShare(sampleText(this.#document));
    return this.#share;
  }

  /** Begins, unless nothing on the page is Chinese; the sheet that gives room may be in the page already. */
  start(drawing: DrawingSettings, { roomIsIn = false } = {}): Started {
    if (this.#running) return { on: true };
    this.#drawing = drawing;
    this.#labelled.begin(drawing);
    const { body } = this.#document;
    if (!body) return { on: false, reason: 'There is no text on this page.' };
    this.#pageIsChinese = isChinesePage(this.#document);
    if (!this.#pageIsChinese && !this.#document.querySelector('[lang^="zh" i], [lang^="cmn" i]')) {
      return { on: false, reason: 'The text on this page does not look Chinese.' };
    }
    this.#running = true;
    this.#drawn = false;
    this.#share = undefined;
    this.#frontier = createFrontier((near) => this.#enqueue(near));
    this.#changes = watchPage(this.#document, {
      onChanged: (nodes) => this.#revisit(nodes),
      onResized: (elements) => void this.#labelled.redraw([...elements]),
      isOurs: (node) => this.#isOurs(node),
    });
    this.#stopTheme = watchTheme(this.#document, this.#onLook);
    this.#document.fonts.addEventListener('loadingdone', this.#onLook);
    this.#document.addEventListener('scrollend', this.#onScrollEnd, { passive: true, capture: true });
    this.#css = roomCss(this.#ink.tagName, drawing);
    this.#roomIn = roomIsIn ? Promise.resolve() : this.#ports.setRoom(this.#css, true);
    this.#roomIn.catch((error: unknown) => this.#fail(error));
    this.#enqueue([{ element: body, onScreen: true }]);
    return { on: true };
  }

  /** Takes everything of ours off the page. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#frontier?.stop();
    this.#changes?.stop();
    this.#stopTheme?.();
    this.#document.fonts.removeEventListener('loadingdone', this.#onLook);
    this.#document.removeEventListener('scrollend', this.#onScrollEnd, { capture: true });
    this.#labelled.end();
    this.#queue = [];
    this.#roots.clear();
    this.#seen = new WeakSet();
    this.#ports.setRoom(this.#css, false).catch(() => undefined); // the page may be gone
  }

  /** The annotated word under a point of the viewport. */
  wordAt(x: number, y: number): PointedWord | undefined {
    const caret = caretAt(this.#document, { x, y }, [...this.#roots]);
    const home = caret && this.#labelled.homes.get(caret.node);
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
        const urgent = this.#queue.some(({ onScreen }) => onScreen);
        const blocks = this.#readBatch();
        if (blocks.length > 0) await this.#annotate(blocks, urgent);
        else await nextTurn();
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
      if (!near?.element.isConnected || !this.#isStillNear(near)) continue;
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

  /** What was ahead may be far behind by the time it is its turn: then it is watched again instead. */
  #isStillNear({ element, onScreen }: Near): boolean {
    if (onScreen || !this.#frontier || this.#frontier.watch([element]).length > 0) return true;
    this.#seen.delete(element);
    return false;
  }

  #enterRoot(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes?.watchRoot(root);
  }

  async #annotate(blocks: readonly TextBlock[], urgent: boolean): Promise<void> {
    const answer = this.#ports.annotate(blocks.map((block) => block.text));
    answer.catch(() => undefined); // heard below, after what can be done meanwhile
    if (!urgent) await nextFrame();
    this.#labelled.anchor(blocks);
    if (!this.#drawn) warmLabelText(this.#drawing?.script === 'zhuyin' ? ZHUYIN_FONT : LABEL_FONT);
    await this.#roomIn;
    if (!this.#running) return;
    this.#labelled.refit(blocks);
    if (!this.#drawn) this.#labelled.rehearse(blocks);
    const labels = await answer;
    if (!this.#running) return;
    this.#labelled.setLabels(blocks, labels);
    const drawn = blocks.map(({ element }) => element);
    await this.#labelled.redraw(drawn, urgent);
    if (urgent) await painted();
    if (!this.#running) return;
    if (!this.#drawn) this.#ports.onDrawn();
    this.#drawn = true;
    for (const element of drawn) if (this.#blocks.has(element)) this.#changes?.watchSize(element);
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
    this.#labelled.refusals.set(element, (this.#labelled.refusals.get(element) ?? 0) + 1);
  }

  #forget(element: Element): void {
    if (!this.#blocks.has(element)) return;
    this.#blocks.get(element)?.drawing?.remove();
    this.#blocks.delete(element);
    this.#changes?.forgetSize(element);
  }

  /** Fonts have come, or colours have changed. */
  readonly #onLook = (): void => void this.#labelled.redraw([...this.#blocks.keys()]);

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
