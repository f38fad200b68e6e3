/**
 * Annotates a page as it is read: what is on the screen first, then a screen ahead, then nothing. Texts go out
 * in batches; anchors are written, then words measured and labels drawn, a bounded number of words a task: for the
 * screen one task after the other, for what is ahead a frame each. Stopped, the page is as it was.
 */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { createBudget } from './budget.ts';
import { blocksOf, isSameText } from './changed-blocks.ts';
import { createFrontier, type Frontier, type Near } from './frontier.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { createInk, type Ink, roomCss } from './ink.ts';
import { LABEL_FONT, warmLabelText, ZHUYIN_FONT } from './label-text.ts';
import { type Annotated, LabelledBlocks } from './labelled-blocks.ts';
import { isChineseBlock, isChinesePage, sampleText } from './language.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import { chineseShare } from './page-share.ts';
import { isInSkipped, readContents, type TextBlock } from './text-blocks.ts';
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
/** Words drawn because the page has changed: so many at once, so many a second for long (3% of a slow machine). */
const CHANGE_BUDGET = { burst: 1500, perSecond: 110 };
/** About so many UTF-16 code units are a word of Chinese. */
const UNITS_A_WORD = 1.7;
export class PageAnnotator {
  readonly #document: Document;
  readonly #ports: AnnotatorPorts;
  readonly #ink: Ink;
  readonly #labelled: LabelledBlocks;
  readonly #blocks: LabelledBlocks['map'];
  #seen = new WeakSet<Element>();
  /** What is read because the page has changed there; it is drawn again even if its text is the same. */
  readonly #touched = new WeakSet<Element>();
  /** What keeps changing, so that it is not to be read before it has rested. */
  #restless = new WeakSet<Element>();
  readonly #budget = createBudget(CHANGE_BUDGET);
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
    this.#labelled = new LabelledBlocks(document, this.#ink, this.#isOurs);
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
    if (this.#document.designMode === 'on') return { on: false, reason: 'This page is being edited.' };
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
      onRestless: (nodes) => this.#clear(nodes),
      onMissed: () => this.#rescan(),
      onRetagged: (elements) => this.#retag([...elements]),
      isOverspent: (now) => this.#budget.isSpent(now),
      onResized: (elements) => void this.#labelled.redraw([...elements]),
      isOurs: this.#isOurs,
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
    this.#restless = new WeakSet();
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

  readonly #isOurs = (node: Node): boolean => node instanceof Element && node.localName === this.#ink.tagName;

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
      const { block, children, hidden, root } = readContents(near.element, this.#isOurs);
      if (root) this.#enterRoot(root);
      const isTouched = this.#touched.delete(near.element);
      const fresh = children.filter((child) => !this.#seen.has(child));
      if (isTouched) for (const child of fresh) this.#touched.add(child);
      this.#frontier?.watch(hidden.filter((child) => !this.#seen.has(child)));
      for (const one of this.#frontier?.watch(fresh) ?? []) {
        this.#seen.add(one.element);
        this.#queue.push(one);
      }
      if (!block || !isChineseBlock(block.element, block.text, this.#pageIsChinese)) {
        this.#forget(near.element);
        continue;
      }
      if (this.#restless.has(near.element)) continue;
      const part = isHuge(block) ? sliceNearScreen(block) : block;
      const known = this.#blocks.get(near.element);
      if (!isTouched && known && isSameText(known.block, part)) continue;
      if (isTouched) this.#budget.spend(part.text.length / UNITS_A_WORD, performance.now());
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
    const blocks = blocksOf(nodes);
    for (const [element, { drawing }] of this.#blocks) {
      if (!element.isConnected) this.#forget(element);
      else if (drawing && !drawing.isInPlace()) this.#labelled.refuse(element, performance.now());
    }
    const near: Near[] = [];
    for (const element of blocks) {
      this.#seen.delete(element);
      this.#touched.add(element);
      this.#restless.delete(element);
      this.#labelled.forgive(element, performance.now());
      near.push(...(this.#frontier?.watch([element]) ?? []));
    }
    this.#enqueue(near);
  }

  /** Empties the labels of blocks whose text keeps changing; their room stays, so that nothing jumps. */
  #clear(nodes: ReadonlySet<Node>): void {
    for (const element of blocksOf(nodes)) if (this.#labelled.clear(element)) this.#restless.add(element);
  }

  /** Reads again what is near the screen; blocks whose text is as it was keep their labels. */
  #rescan(): void {
    if (this.#budget.isSpent(performance.now())) return;
    for (const [element, { labels }] of this.#blocks) {
      if (!element.isConnected) this.#forget(element);
      else if (labels.length === 0 && !this.#restless.has(element)) this.#touched.add(element);
    }
    this.#readAgain();
  }

  /** Elements say something else of what is in them: their blocks are judged anew. */
  #retag(elements: readonly Element[]): void {
    this.#pageIsChinese = isChinesePage(this.#document);
    for (const element of this.#blocks.keys()) {
      if (!elements.some((one) => one.contains(element))) continue;
      if (isInSkipped(element)) this.#forget(element);
      else this.#touched.add(element);
    }
    this.#readAgain();
  }

  /** Opens the page again from its top. */
  #readAgain(): void {
    this.#seen = new WeakSet();
    const { body } = this.#document;
    if (body && !isInSkipped(body)) this.#enqueue([{ element: body, onScreen: true }]);
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
