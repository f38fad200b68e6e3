/**
 * Annotates a page as it is read: what is on the screen first, then a screen ahead, then nothing. Texts go out
 * in batches; anchors are written, then words measured and labels drawn, a bounded number of words a task: for the
 * screen one task after the other, for what is ahead a frame each. Stopped, the page is as it was.
 */
import type { LabelSettings } from '../../vocabulary/index.ts';
import type { AnnotatorPorts, Started } from './annotator-ports.ts';
import { blocksOf } from './changed-blocks.ts';
import { watchDrift } from './drift.ts';
import { createFarBlocks, type FarBlocks } from './far-blocks.ts';
import { createInk, type Ink, liftCss, roomCss } from './ink.ts';
import type { LabelDrawing } from './label-size.ts';
import { warmLabelText } from './label-text.ts';
import { type Annotated, LabelledBlocks } from './labelled-blocks.ts';
import { isChinesePage, sampleText } from './language.ts';
import { createLateElements, type LateElements } from './late-elements.ts';
import { watchLook } from './look-changes.ts';
import { type ChangeListeners, type PageChanges, watchPage } from './page-changes.ts';
import { chineseShare } from './page-share.ts';
import { keepWidthOnPaper } from './paper.ts';
import { type ReadPast, watchReadPast } from './read-past.ts';
import { ReadingQueue } from './reading-queue.ts';
import { isInSkipped } from './skipped.ts';
import type { TextBlock } from './text-blocks.ts';
import { offsetIn } from './text-runs.ts';
import { nextTurn, painted } from './turns.ts';
import {
  blockAround,
  caretAt,
  elementsSeenAt,
  type PointedWord,
  wordAtOffset,
  wordByPlace,
} from './word-at-point.ts';

/** Blocks whose labels are asked for again in one request. */
const BLOCKS_A_REQUEST = 60;

export class PageAnnotator {
  readonly #document: Document;
  readonly #ports: AnnotatorPorts;
  readonly #mark: string;
  readonly #ink: Ink;
  readonly #labelled: LabelledBlocks;
  readonly #blocks: LabelledBlocks['map'];
  readonly #queue: ReadingQueue;
  readonly #roots = new Set<ShadowRoot>();
  #changes: PageChanges | undefined;
  #late: LateElements | undefined;
  #far: FarBlocks | undefined;
  #readPast: ReadPast | undefined;
  #stopFollowing: readonly (() => void)[] = [];
  #pumping = false;
  #running = false;
  #drawn = false;
  #share: number | undefined;
  #drawing: LabelDrawing | undefined;
  #makesRoom = false;
  /** The smallest font that the browser draws; `undefined` until there is an anchor to measure in. */
  #leastFont: number | undefined;
  /** The sheet that gives room, and when it is in the page: nothing is measured before. */
  #css = '';
  #liftCss = '';
  #roomIn: Promise<unknown> = Promise.resolve();

  /** `mark` names the attribute of our anchors on this page: one that it can't foresee. */
  constructor(document: Document, ports: AnnotatorPorts, mark: string) {
    this.#document = document;
    this.#mark = mark;
    this.#ports = ports;
    this.#ink = createInk(mark);
    this.#labelled = new LabelledBlocks(document, this.#ink, this.#ink.isAnchor);
    this.#blocks = this.#labelled.map;
    this.#queue = new ReadingQueue({
      isOurs: this.#ink.isAnchor,
      knownBlock: (element) => this.#labelled.shownBlock(element),
      onNothing: (element) => this.#forget(element),
      onRoot: (root) => {
        if (!this.#roots.has(root)) this.#changes?.watchRoot(root);
        this.#roots.add(root);
      },
      onLate: (elements) => this.#late?.watch(elements),
      onPassedOver: (elements) => this.#changes?.watchClass(elements),
      onWaiting: () => void this.#pump().catch((error: unknown) => this.#fail(error)),
    });
  }

  /** How many words are annotated so far. */
  get wordCount(): number {
    return this.#labelled.wordCount;
  }

  /** How many texts have words without a label for want of room. */
  get tightCount(): number {
    return this.#labelled.tightCount;
  }

  /** The annotated blocks in the order of the document. */
  get blocks(): readonly Annotated[] {
    return this.#labelled.inOrder();
  }

  blockOf(element: Element): Annotated | undefined {
    return this.#blocks.get(element);
  }

  /** How much of the page's text was Chinese when it was begun with, 0 to 1. */
  get share(): number {
    this.#share ??= chineseShare(sampleText(this.#document));
    return this.#share;
  }

  /**
   * Begins, unless nothing on the page is Chinese; the sheet that gives room may be in the page already. Where the
   * reader has asked for room boxes of a fixed height grow.
   */
  start(drawing: LabelSettings, { roomIsIn = false, makesRoom = false } = {}): Started {
    if (this.#running) return { on: true };
    const { body } = this.#document;
    if (!body) return { on: false, reason: 'There is no text on this page.' };
    if (this.#document.designMode === 'on') return { on: false, reason: 'This page is being edited.' };
    this.#queue.pageIsChinese = isChinesePage(this.#document);
    if (!this.#queue.pageIsChinese && !this.#document.querySelector('[lang^="zh" i], [lang^="cmn" i]')) {
      return { on: false, reason: 'The text on this page does not look Chinese.' };
    }
    const settings = { ...drawing, leastFont: this.#leastFont };
    this.#drawing = settings;
    this.#makesRoom = makesRoom;
    this.#labelled.begin(settings, makesRoom);
    this.#running = true;
    this.#drawn = false;
    this.#share = undefined;
    this.#follow(drawing);
    this.#css = roomCss(this.#mark, settings);
    this.#liftCss = makesRoom ? liftCss(this.#mark) : '';
    const sheets = [
      ...(roomIsIn && !this.#leastFont ? [] : [this.#css]),
      ...(makesRoom ? [this.#liftCss] : []),
    ];
    this.#roomIn = Promise.all(sheets.map((css) => this.#ports.setRoom(css, true)));
    this.#roomIn.catch((error: unknown) => this.#fail(error));
    this.#queue.add([{ element: body, onScreen: true }]);
    return { on: true };
  }

  /** Follows what the page does from now on. */
  #follow({ print }: LabelSettings): void {
    this.#queue.begin();
    this.#changes = watchPage(this.#document, this.#onPage);
    this.#late = createLateElements(this.#onDefined);
    this.#readPast = watchReadPast(this.#document, (texts) => this.#ports.onRead(texts));
    // On paper all labels are wanted that have been drawn.
    if (!print) this.#far = createFarBlocks(this.#onFar);
    const stopLook = watchLook(this.#document, {
      onChanged: () => void this.#labelled.redraw([...this.#blocks.keys()]),
      onPaper: () => (print ? this.#labelled.redrawNow() : undefined),
    });
    const stopDrift = watchDrift(this.#document, {
      blocks: () => this.#blocks.keys(),
      hasMoved: (element) => this.#labelled.hasMoved(element),
      onMoved: (elements) => void this.#labelled.redraw(elements),
    });
    const stopPaper = print ? keepWidthOnPaper(this.#document, this.#ports.setRoom) : () => {};
    this.#stopFollowing = [stopLook, stopDrift, stopPaper];
    this.#document.addEventListener('scrollend', this.#onScrollEnd, { passive: true, capture: true });
  }

  /** Asks for the labels again and draws them; anchors and their room stay, so the page sees nothing of it. */
  async relabel(): Promise<void> {
    const annotated = [...this.#blocks.values()].filter(({ labels }) => labels.length > 0);
    const blocks = annotated.map(({ block }) => block);
    for (let from = 0; from < blocks.length && this.#running; from += BLOCKS_A_REQUEST) {
      const asked = blocks.slice(from, from + BLOCKS_A_REQUEST);
      const answer = await this.#ports.annotate(asked.map(({ text }) => text));
      if (!this.#running) return;
      // What the page has changed meanwhile is read by itself.
      const still = asked.map((block, i) => ({ block, labels: answer[i] ?? [] }));
      const same = still.filter(({ block }) => this.#blocks.get(block.element)?.block === block);
      this.#labelled.setLabels(
        same.map(({ block }) => block),
        same.map(({ labels }) => labels),
      );
      await this.#labelled.redraw(same.map(({ block }) => block.element));
    }
  }

  /** Removes everything that we added from the page. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    this.#queue.stop();
    this.#changes?.stop();
    this.#late?.stop();
    this.#readPast?.stop();
    this.#far?.stop();
    this.#far = undefined;
    for (const stop of this.#stopFollowing) stop();
    this.#document.removeEventListener('scrollend', this.#onScrollEnd, { capture: true });
    this.#labelled.end();
    this.#roots.clear();
    for (const css of [this.#css, this.#liftCss].filter(Boolean)) {
      this.#ports.setRoom(css, false).catch(() => undefined); // the page may be gone
    }
  }

  /** The annotated word under a point of the viewport, also through what is empty and lies over it. */
  wordAt(x: number, y: number): PointedWord | undefined {
    const caret = caretAt(this.#document, { x, y }, [...this.#roots]);
    const home = caret && this.#labelled.homes.get(caret.node);
    const annotated = home && this.#blocks.get(home);
    const offset = caret && annotated && offsetIn(annotated.block, caret.node, caret.offset);
    const word = annotated && offset !== undefined && wordAtOffset(annotated, { offset, x, y });
    if (word) return word;
    for (const element of elementsSeenAt(this.#document, { x, y })) {
      const below = blockAround(element, (one) => this.#blocks.get(one));
      const found = below && wordByPlace(below, { x, y });
      if (found) return found;
    }
    return undefined;
  }

  /** Works the queue off; one at a time, so that drawing never overtakes itself. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    try {
      while (this.#running && !this.#queue.isEmpty) {
        const { isUrgent } = this.#queue;
        const blocks = this.#queue.takeBatch();
        if (blocks.length > 0) await this.#annotate(blocks, isUrgent);
        else await nextTurn();
      }
    } finally {
      this.#pumping = false;
    }
  }

  async #annotate(blocks: readonly TextBlock[], urgent: boolean): Promise<void> {
    const answer = this.#ports.annotate(blocks.map((block) => block.text));
    answer.catch(() => undefined); // heard below, after what can be done meanwhile
    await this.#labelled.anchor(blocks, urgent);
    if (!this.#running) return;
    if (!this.#drawn) warmLabelText(this.#drawing?.script ?? 'pinyin');
    await this.#roomIn;
    if (!this.#running || this.#heedsSmallestFont()) return;
    this.#labelled.refit(blocks);
    const labels = await answer;
    if (!this.#running) return;
    this.#labelled.setLabels(blocks, labels);
    const drawn = blocks.map(({ element }) => element);
    await this.#labelled.redraw(drawn, urgent);
    if (urgent) await painted();
    if (!this.#running) return;
    if (!this.#drawn) this.#ports.onDrawn();
    this.#drawn = true;
    for (const element of drawn) this.#watchDrawn(element);
  }

  /** Whether labels are larger than was planned for, since the reader has small fonts drawn larger: then begins anew. */
  #heedsSmallestFont(): boolean {
    if (this.#leastFont !== undefined || !this.#drawing || this.#blocks.size === 0) return false;
    this.#leastFont = this.#labelled.smallestFont();
    if (this.#leastFont === 0) return false;
    this.stop();
    this.start(this.#drawing, { makesRoom: this.#makesRoom });
    return true;
  }

  #watchDrawn(element: Element): void {
    const annotated = this.#blocks.get(element);
    if (!annotated) return;
    this.#changes?.watchSize(element);
    if (annotated.drawing) this.#far?.watch(element);
    const { text, partial } = annotated.block;
    if (!partial) this.#readPast?.watch(element, text);
  }

  readonly #onPage: ChangeListeners = {
    onChanged: (nodes) => this.#revisit(nodes),
    onRestless: (nodes) => {
      for (const one of blocksOf(nodes)) {
        if (!this.#labelled.clear(one)) continue;
        this.#queue.leaveRestless(one);
        this.#changes?.forgetSize(one); // it is watched again once it has labels
      }
    },
    onMissed: () => this.#rescan(),
    onRetagged: (elements) => this.#retag([...elements]),
    isOverspent: (now) => this.#queue.isOverspent(now),
    onResized: (elements) => void this.#labelled.redraw([...elements]),
    isOurs: (node) => this.#ink.isAnchor(node),
  };

  /** Reads again what the page has changed, and forgets what is gone. */
  #revisit(nodes: ReadonlySet<Node>): void {
    const now = performance.now();
    for (const element of this.#labelled.noteLost(now)) this.#forget(element);
    const blocks = blocksOf(nodes);
    for (const element of blocks) this.#labelled.refusals.forgive(element, now);
    this.#queue.revisit(blocks);
    this.#late?.check();
  }

  /** Reads again what is near the screen; blocks whose text is as it was keep their labels. */
  #rescan(): void {
    if (this.#queue.isOverspent(performance.now())) return;
    for (const [element, { labels, left }] of this.#blocks) {
      if (!element.isConnected) this.#forget(element);
      else if (labels.length === 0 && left === undefined && !this.#queue.isRestless(element))
        this.#queue.touch(element);
    }
    this.#readAgain();
  }

  /** The language or state of elements has changed: their blocks are judged again. */
  #retag(elements: readonly Element[]): void {
    this.#queue.pageIsChinese = isChinesePage(this.#document);
    for (const element of this.#blocks.keys()) {
      if (!elements.some((one) => one.contains(element))) continue;
      if (isInSkipped(element)) this.#forget(element);
      else this.#queue.touch(element);
    }
    this.#readAgain();
  }

  /** Opens the page again from its top. */
  #readAgain(): void {
    const { body } = this.#document;
    this.#queue.readAgain(body && !isInSkipped(body) ? body : null);
  }

  #forget(element: Element): void {
    if (!this.#blocks.has(element)) return;
    this.#labelled.forget(element);
    this.#changes?.forgetSize(element);
    this.#far?.forget(element);
    this.#readPast?.forget(element);
  }

  /** Custom elements may have got a root of their own, which is read; their own text may be gone from sight. */
  readonly #onDefined = (elements: readonly Element[]): void => {
    const nodes = elements.flatMap((element) => [element, element.parentNode ?? element]);
    this.#revisit(new Set(nodes));
  };

  /** Blocks far off lose their labels and keep their room, so that nothing jumps. */
  readonly #onFar = (row: readonly Element[]): void => {
    const left = row.filter((element) => this.#labelled.letGo(element));
    for (const element of left) this.#changes?.forgetSize(element);
    this.#queue.watchFar(left);
  };

  /** Huge blocks are drawn around the screen only, so they are drawn again when the reader has scrolled. */
  readonly #onScrollEnd = (): void => {
    const huge = [...this.#blocks.values()].filter(({ block }) => block.partial);
    if (huge.length > 0) this.#queue.reread(huge.map(({ block }) => block.element));
    this.#late?.check();
  };

  #fail(error: unknown): void {
    if (!this.#running) return;
    this.stop();
    this.#ports.onFailure(error);
  }
}
