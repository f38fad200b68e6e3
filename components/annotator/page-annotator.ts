import type { LabelSettings } from '../../vocabulary/index.ts';
import type { Annotated } from './annotated.ts';
import type { AnnotatorPorts, Started } from './annotator-ports.ts';
import { createFarBlocks, type FarBlocks } from './far-blocks.ts';
import { createInk, type Ink } from './ink.ts';
import type { LabelDrawing } from './label-size.ts';
import { warmLabelText } from './label-text.ts';
import { LabelledBlocks } from './labelled-blocks.ts';
import { createLateElements, type LateElements } from './late-elements.ts';
import { type ChangeListeners, type PageChanges, watchPage } from './page-changes.ts';
import type { PageReading } from './page-reading.ts';
import { createPointedLabel } from './pointed-label.ts';
import { type ReadPast, watchReadPast } from './read-past.ts';
import type { ReadingQueue } from './reading-queue.ts';
import { watchForRedraw } from './redraw-causes.ts';
import { relabel } from './relabel.ts';
import { RoomSheets } from './room-sheets.ts';
import type { TextBlock } from './text-blocks.ts';
import { painted } from './turns.ts';
import type { PageTexts, PointedWord } from './word-at-point.ts';

/** What an annotator is made of. */
export interface AnnotatorParts {
  readonly ports: AnnotatorPorts;
  readonly reading: PageReading;
  /** The attribute name of our anchors on this page: one that the page can't foresee. */
  readonly mark: string;
}

/**
 * Annotates a page as it is read: the screen, then a screen ahead. Texts are requested in batches; anchors are written, then
 * words measured and labels drawn, a bounded number a task or a frame. Once stopped, the page is as it was.
 */
export class PageAnnotator {
  readonly #document: Document;
  readonly #ports: AnnotatorPorts;
  readonly #reading: PageReading;
  readonly #ink: Ink;
  readonly #labelled: LabelledBlocks;
  readonly #blocks: LabelledBlocks['map'];
  readonly #queue: ReadingQueue;
  readonly #roots = new Set<ShadowRoot>();
  #changes: PageChanges | undefined;
  #late: LateElements | undefined;
  #far: FarBlocks | undefined;
  #readPast: ReadPast | undefined;
  #stopFollowing: () => void = () => {};
  readonly #work: () => Promise<void>;
  #running = false;
  #relabelTurn = 0;
  #drawn = false;
  #drawing: LabelDrawing | undefined;
  #makesRoom = false;
  /** The smallest font that the browser draws; `undefined` until there is an anchor to measure in. */
  #leastFont: number | undefined;
  readonly #room: RoomSheets;
  /** Shows the help of the word that the reader points at, where it is on hover; without a word, of none. */
  readonly pointAt: (word: PointedWord | undefined) => void;

  constructor(document: Document, { ports, reading, mark }: AnnotatorParts) {
    this.#document = document;
    this.#ports = ports;
    this.#reading = reading;
    this.#room = new RoomSheets(mark, ports.setRoom);
    this.#ink = createInk(mark);
    this.#labelled = new LabelledBlocks(document, this.#ink, this.#ink.isAnchor);
    this.#blocks = this.#labelled.map;
    this.pointAt = createPointedLabel(this.#labelled);
    this.#queue = reading.createQueue({
      isOurs: this.#ink.isAnchor,
      knownBlock: (element) => this.#labelled.shownBlock(element),
      onNothing: (element) => this.#forget(element),
      onRoot: (root) => {
        if (!this.#roots.has(root)) this.#changes?.watchRoot(root);
        this.#roots.add(root);
      },
      onLate: (elements) => this.#late?.watch(elements),
      onPassedOver: (elements) => this.#changes?.watchClass(elements),
      onWaiting: () => void this.#work().catch((error: unknown) => this.#fail(error)),
    });
    this.#work = reading.createWorker(this.#queue, {
      isRunning: () => this.#running,
      annotate: (blocks, urgent) => this.#annotate(blocks, urgent),
    });
  }

  /** How many words are annotated so far. */
  get wordCount(): number {
    return this.#labelled.wordCount;
  }

  /** How many texts have words without a label for lack of room. */
  get tightCount(): number {
    return this.#labelled.tightCount;
  }

  /** The annotated blocks in document order. */
  get blocks(): readonly Annotated[] {
    return this.#labelled.inOrder();
  }

  blockOf(element: Element): Annotated | undefined {
    return this.#blocks.get(element);
  }

  /** What is annotated, for finding the word at a point. */
  get texts(): PageTexts {
    return { blocks: this.#labelled, roots: [...this.#roots] };
  }

  /**
   * Begins, unless nothing on the page is Chinese; the sheet that makes room may be in the page already. Where the
   * reader has asked for room, boxes of a fixed height grow.
   */
  start(drawing: LabelSettings, { roomIsIn = false, makesRoom = false } = {}): Started {
    if (this.#running) return { on: true };
    const page = this.#reading.checkPage(this.#document);
    if ('refused' in page) return { on: false, reason: page.refused };
    this.#queue.pageIsChinese = page.isChinese;
    const settings = { ...drawing, leastFont: this.#leastFont };
    this.#drawing = settings;
    this.#makesRoom = makesRoom;
    this.#labelled.begin(settings, makesRoom);
    this.#running = true;
    this.#drawn = false;
    this.#follow(drawing);
    const isIn = roomIsIn && !this.#leastFont;
    this.#room.put(settings, { isIn, makesRoom }).catch((error: unknown) => this.#fail(error));
    this.#queue.add([{ element: page.body, onScreen: true }]);
    return { on: true };
  }

  /** Follows the page's changes from now on. */
  #follow({ print }: LabelSettings): void {
    this.#queue.begin();
    this.#changes = watchPage(this.#document, this.#onPage, this.#reading.isSkipped);
    this.#late = createLateElements(this.#onDefined);
    this.#readPast = watchReadPast(this.#document, (texts) => this.#ports.onRead(texts));
    if (!print) this.#far = createFarBlocks(this.#onFar); // on paper all drawn labels are wanted
    const { setRoom } = this.#ports;
    this.#stopFollowing = watchForRedraw(this.#document, { labelled: this.#labelled, print, setRoom });
    this.#document.addEventListener('scrollend', this.#onScrollEnd, { passive: true, capture: true });
  }

  /** Asks for the labels again and draws them; anchors and their room stay, so the page notices nothing. */
  async relabel(): Promise<void> {
    const blocks = [...this.#blocks.values()].flatMap(({ block, labels }) => (labels[0] ? [block] : []));
    const turn = ++this.#relabelTurn; // the newest takes the place of those before
    await relabel(blocks, {
      annotate: (texts) => this.#ports.annotate(texts),
      isRunning: () => this.#running && turn === this.#relabelTurn,
      isCurrent: (block) => this.#blocks.get(block.element)?.block === block,
      draw: (same, labels) => {
        this.#labelled.setLabels(same, labels);
        return this.#labelled.redraw(same.map(({ element }) => element));
      },
    });
  }

  /** Removes everything that we added from the page. */
  stop(): void {
    if (!this.#running) return;
    this.#running = false;
    for (const one of [this.#queue, this.#changes, this.#late, this.#readPast, this.#far]) one?.stop();
    this.#far = undefined;
    this.#stopFollowing();
    this.#document.removeEventListener('scrollend', this.#onScrollEnd, { capture: true });
    this.#labelled.end();
    this.#roots.clear();
    this.#room.remove();
  }

  async #annotate(blocks: readonly TextBlock[], urgent: boolean): Promise<void> {
    const answer = this.#ports.annotate(blocks.map((block) => block.text));
    answer.catch(() => undefined); // handled below, after what can be done meanwhile
    await this.#labelled.anchor(blocks, urgent);
    if (!this.#running) return;
    if (!this.#drawn) warmLabelText(this.#drawing?.script ?? 'pinyin');
    await this.#room.isIn;
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

  /** Begins again if labels are larger than planned, since the reader has small fonts drawn larger; returns whether it did. */
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
    if (!annotated.block.partial) this.#readPast?.watch(element, annotated.block.text);
  }

  readonly #onPage: ChangeListeners = {
    onChanged: (nodes) => this.#revisit(nodes),
    onRestless: (nodes) => {
      for (const one of this.#reading.blocksOf(nodes)) {
        if (!this.#labelled.clear(one)) continue;
        this.#queue.leaveRestless(one);
        this.#changes?.forgetSize(one); // watched again once it has labels
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
    const blocks = this.#reading.blocksOf(nodes);
    for (const element of blocks) this.#labelled.refusals.forgive(element, now);
    this.#queue.revisit(blocks);
    this.#late?.check();
  }

  /** Reads again what is near the screen; blocks whose text is unchanged keep their labels. */
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
    this.#queue.pageIsChinese = this.#reading.isChinesePage(this.#document);
    for (const element of this.#blocks.keys()) {
      if (!elements.some((one) => one.contains(element))) continue;
      if (this.#reading.isInSkipped(element)) this.#forget(element);
      else this.#queue.touch(element);
    }
    this.#readAgain();
  }

  /** Opens the page again from its top. */
  #readAgain(): void {
    const { body } = this.#document;
    this.#queue.readAgain(body && !this.#reading.isInSkipped(body) ? body : null);
  }

  #forget(element: Element): void {
    if (!this.#blocks.has(element)) return;
    this.#labelled.forget(element);
    this.#changes?.forgetSize(element);
    this.#far?.forget(element);
    this.#readPast?.forget(element);
  }

  /** Custom elements may have got a root, which is read; their own text may no longer be displayed. */
  readonly #onDefined = (elements: readonly Element[]): void =>
    this.#revisit(new Set(elements.flatMap((element) => [element, element.parentNode ?? element])));

  /** Blocks far away lose their labels and keep their room, so that nothing jumps. */
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
