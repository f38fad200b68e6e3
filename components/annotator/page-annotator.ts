/**
 * Annotates a page as it is read: what is on the screen first, then a screen ahead, then nothing. Texts go out
 * in batches; anchors are written, then words measured and labels drawn, a bounded number of words a task: for the
 * screen one task after the other, for what is ahead a frame each. Stopped, the page is as it was.
 */
import type { DrawingSettings } from '../../vocabulary/index.ts';
import { createBudget } from './budget.ts';
import { type Edges, isSwitched, lookAtEdges } from './edges.ts';
import { createFrontier, type Frontier, type Near } from './frontier.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { createInk, type Ink, roomCss } from './ink.ts';
import { LABEL_FONT, warmLabelText, ZHUYIN_FONT } from './label-text.ts';
import { createDrawing, type Drawing, type MeasurePass } from './labels.ts';
import { isChineseBlock, isChinesePage, sampleText } from './language.ts';
import { type PageChanges, watchPage } from './page-changes.ts';
import { chineseShare } from './page-share.ts';
import { createPalette } from './palette.ts';
import { hidesText, type Placement, planPlacement, withoutRoom } from './placement.ts';
import { composedParent, isInSkipped, readContents, type TextBlock } from './text-blocks.ts';
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
/** So many words are measured and drawn in one task; about 20 ms of script and layout on a slow machine. */
const WORDS_A_TASK = 300;
/** And in a frame while the reader may be scrolling. */
const WORDS_A_FRAME = 150;
/** So many blocks are measured in advance. */
const REHEARSED = 6;
/** A page that takes our anchor out of a block so often, each time soon after the last, is left alone there. */
const MAX_REFUSALS = 5;
const SOON_MS = 3000;
/** And is tried again when the block changes after so long. */
const FORGIVEN_MS = 10_000;
/** Words drawn because the page has changed: so many at once, so many a second for long (3% of a slow machine). */
const CHANGE_BUDGET = { burst: 1500, perSecond: 110 };

/** About so many UTF-16 code units are a word of Chinese. */
const UNITS_A_WORD = 1.7;

/** What is known of a block that has been annotated. */
interface Annotated {
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
  readonly #refusedAt = new WeakMap<Element, number>();
  /** What is read because the page has changed there; it is drawn again even if its text is the same. */
  readonly #touched = new WeakSet<Element>();
  /** What keeps changing, so that it is not to be read before it has rested. */
  #restless = new WeakSet<Element>();
  readonly #budget = createBudget(CHANGE_BUDGET);
  #seen = new WeakSet<Element>();
  readonly #roots = new Set<ShadowRoot>();
  #queue: Near[] = [];
  #frontier: Frontier | undefined;
  #changes: PageChanges | undefined;
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
  }

  /** How many words are annotated so far. */
  get wordCount(): number {
    let count = 0;
    for (const { labels } of this.#blocks.values()) count += labels.length;
    return count;
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
      onResized: (elements) => void this.#redraw([...elements]),
      isOurs: (node) => this.#isOurs(node),
    });
    this.#document.fonts.addEventListener('loadingdone', this.#onFonts);
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
    this.#document.fonts.removeEventListener('loadingdone', this.#onFonts);
    this.#document.removeEventListener('scrollend', this.#onScrollEnd, { capture: true });
    for (const { drawing } of this.#blocks.values()) drawing?.remove();
    this.#blocks.clear();
    this.#queue = [];
    this.#roots.clear();
    this.#seen = new WeakSet();
    this.#restless = new WeakSet();
    this.#ports.setRoom(this.#css, false).catch(() => undefined); // the page may be gone
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
      if (!near?.element.isConnected) continue;
      if (units > 0 && onScreen < 0 && blocks.length > 0) {
        this.#queue.unshift(near); // the screen goes out on its own, what is ahead follows
        break;
      }
      opened += 1;
      const { block, children, hidden, root } = readContents(near.element, (element) =>
        this.#isOurs(element),
      );
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

  #enterRoot(root: ShadowRoot): void {
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#changes?.watchRoot(root);
  }

  async #annotate(blocks: readonly TextBlock[], urgent: boolean): Promise<void> {
    const answer = this.#ports.annotate(blocks.map((block) => block.text));
    answer.catch(() => undefined); // heard below, after what can be done meanwhile
    if (!urgent) await nextFrame();
    const plans = blocks.map((block) => this.#plan(block));
    const edges = blocks.map(({ element }) => this.#edgesOf(element));
    blocks.forEach((block, i) => {
      if (block.element.isConnected) this.#place(block, plans[i]);
    });
    if (!this.#drawn) warmLabelText(this.#drawing?.script === 'zhuyin' ? ZHUYIN_FONT : LABEL_FONT);
    await this.#roomIn;
    if (!this.#running) return;
    this.#heedEdges(blocks, edges);
    this.#refit(blocks);
    if (!this.#drawn) this.#rehearse(blocks);
    const labels = await answer;
    if (!this.#running) return;
    blocks.forEach(({ element }, i) => {
      const annotated = this.#blocks.get(element);
      if (annotated) this.#blocks.set(element, { ...annotated, labels: labels[i] ?? [] });
    });
    const drawn = blocks.map(({ element }) => element);
    await this.#redraw(drawn, urgent);
    if (urgent) await painted();
    if (!this.#running) return;
    if (!this.#drawn) this.#ports.onDrawn();
    this.#drawn = true;
    for (const element of drawn) if (this.#blocks.has(element)) this.#changes?.watchSize(element);
  }

  #edgesOf(element: Element): Edges | undefined {
    return lookAtEdges(element, (child) => this.#isOurs(child));
  }

  /** Where the page's rules look at a block's last child the anchor goes first, and where at both, there is none. */
  #heedEdges(blocks: readonly TextBlock[], before: readonly (Edges | undefined)[]): void {
    const switched = (): TextBlock[] =>
      blocks.filter(
        ({ element }, i) =>
          this.#blocks.get(element)?.drawing && isSwitched(before[i], this.#edgesOf(element)),
      );
    for (const { element } of switched()) this.#blocks.get(element)?.drawing?.toStart();
    for (const block of switched()) {
      this.#blocks.get(block.element)?.drawing?.remove();
      this.#blocks.set(block.element, { block, labels: [] });
      this.#refusals.set(block.element, MAX_REFUSALS);
    }
  }

  /** Lays out and measures once while the first answer is on its way: first times are slow. Draws nothing. */
  #rehearse(blocks: readonly TextBlock[]): void {
    if (!this.#drawing) return;
    const pass = this.#createPass(this.#drawing);
    for (const block of blocks.slice(0, REHEARSED)) {
      const words = [0, 2, 4, 6].map((start) => ({
        start,
        end: start + 2,
        pieces: ['a', 'ng'],
        tones: '12',
      }));
      const fitting = words.filter(({ end }) => end <= block.text.length);
      this.#blocks.get(block.element)?.drawing?.measure(block, fitting, pass);
    }
  }

  #createPass(drawing: DrawingSettings): MeasurePass {
    return { drawing, palette: createPalette(drawing), range: this.#document.createRange() };
  }

  /** Where room for labels has made text overflow its box, the lines go back to what they were. */
  #refit(blocks: readonly TextBlock[]): void {
    const hiding = blocks.filter(({ element }) => {
      const placement = this.#blocks.get(element)?.drawing?.placement;
      return placement && hidesText(placement);
    });
    const before = hiding.map(({ element }) => this.#blocks.get(element));
    for (const annotated of before) annotated?.drawing?.remove();
    const plans = before.map((annotated) => {
      const placement = annotated?.drawing?.placement;
      return placement && this.#drawing && withoutRoom(annotated.block, placement, this.#drawing);
    });
    before.forEach((annotated, i) => {
      if (!annotated) return;
      const { block } = annotated;
      this.#blocks.set(block.element, { block, labels: [] });
      if (plans[i]) this.#place(block, plans[i]);
      else this.#refusals.set(block.element, MAX_REFUSALS); // help on hover only from now on, here
    });
  }

  /** Records a block, with an anchor where it is to be drawn on: the one it has, or a new one. Writes. */
  #place(block: TextBlock, placement: Placement | undefined): void {
    const { element } = block;
    const { drawing: before, block: old, labels: known = [] } = this.#blocks.get(element) ?? {};
    const labels = old?.text === block.text ? known : [];
    const kept = placement && before?.isInPlace() ? before : undefined;
    if (!kept) before?.remove();
    const drawing = kept ?? (placement && createDrawing(this.#ink, element, placement));
    this.#blocks.set(element, { block, labels, ...(drawing && { drawing }) });
    for (const { node, start } of block.runs) this.#homes.set(node, { element, start });
  }

  #plan(block: TextBlock): Placement | undefined {
    if (!this.#drawing || (this.#refusals.get(block.element) ?? 0) >= MAX_REFUSALS) return undefined;
    return planPlacement(block, this.#drawing);
  }

  /** Measures and draws blocks, a bounded number of words a task, all reads of a task before its writes. */
  async #redraw(elements: readonly Element[], urgent = false): Promise<void> {
    for (let i = 0; i < elements.length; ) {
      if (!urgent) await nextFrame();
      else if (i > 0) await nextTurn();
      if (!this.#running || !this.#drawing) return;
      const pass = this.#createPass(this.#drawing);
      const writes: (() => void)[] = [];
      const most = urgent ? WORDS_A_TASK : WORDS_A_FRAME;
      for (let words = 0; i < elements.length && words < most; i++) {
        const annotated = this.#blocks.get(elements[i] as Element); // i < length
        if (!annotated?.drawing?.isInPlace()) continue;
        const { block, labels, drawing: drawn } = annotated;
        writes.push(drawn.measure(block, labels, pass));
        words += labels.length;
      }
      for (const write of writes) write();
    }
  }

  /** Reads again what the page has changed, and forgets what is gone. */
  #revisit(nodes: ReadonlySet<Node>): void {
    const blocks = blocksOf(nodes);
    for (const [element, { drawing }] of this.#blocks) {
      if (!element.isConnected) this.#forget(element);
      else if (drawing && !drawing.isInPlace()) this.#refuse(element);
    }
    const near: Near[] = [];
    for (const element of blocks) {
      this.#seen.delete(element);
      this.#touched.add(element);
      this.#restless.delete(element);
      this.#forgive(element);
      near.push(...(this.#frontier?.watch([element]) ?? []));
    }
    this.#enqueue(near);
  }

  #refuse(element: Element): void {
    const now = performance.now();
    const isSoon = now - (this.#refusedAt.get(element) ?? Number.NEGATIVE_INFINITY) < SOON_MS;
    this.#refusals.set(element, isSoon ? (this.#refusals.get(element) ?? 0) + 1 : 1);
    this.#refusedAt.set(element, now);
  }

  #forgive(element: Element): void {
    const at = this.#refusedAt.get(element);
    if (at === undefined || performance.now() - at < FORGIVEN_MS) return;
    this.#refusals.delete(element);
    this.#refusedAt.delete(element);
  }

  /** Empties the labels of blocks whose text keeps changing; their room stays, so that nothing jumps. */
  #clear(nodes: ReadonlySet<Node>): void {
    for (const element of blocksOf(nodes)) {
      const { drawing, block, labels } = this.#blocks.get(element) ?? {};
      if (!drawing || !block) continue;
      this.#restless.add(element);
      if (labels?.length === 0) continue;
      this.#blocks.set(element, { block, labels: [], drawing });
      if (drawing.isInPlace() && this.#drawing) drawing.measure(block, [], this.#createPass(this.#drawing))();
    }
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

function isSameText(a: TextBlock, b: TextBlock): boolean {
  return (
    a.text === b.text &&
    a.runs.length === b.runs.length &&
    a.runs.every(({ node, start }, i) => b.runs[i]?.node === node && b.runs[i]?.start === start)
  );
}

/** The blocks that hold nodes, those aside that are gone or to be left alone. */
function blocksOf(nodes: ReadonlySet<Node>): Set<Element> {
  const blocks = new Set<Element>();
  for (const node of nodes) {
    const element =
      node instanceof ShadowRoot ? node.host : node instanceof Element ? node : node.parentElement;
    if (element?.isConnected && !isInSkipped(element)) blocks.add(blockOf(element));
  }
  return blocks;
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
