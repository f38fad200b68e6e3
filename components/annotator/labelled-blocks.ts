/** The annotated blocks: adds their anchors, measures and draws their labels. */

import type { Annotated } from './annotated.ts';
import { createSurroundings, type Surroundings } from './block-surroundings.ts';
import { createPass, drawAtOnce, drawInTasks } from './draw-in-tasks.ts';
import { type EdgeTags, isSwitched, lookAtEdges } from './edges.ts';
import { type Ink, LIFTED_DEPTH } from './ink.ts';
import { type LabelDrawing, leastTightReading } from './label-size.ts';
import { createDrawing, type Drawing } from './labels.ts';
import { maskLabels } from './masked-labels.ts';
import { type Placement, type Planning, planPlacement, withoutRoom } from './placement.ts';
import { createRefusals, type Refusals } from './refusals.ts';
import { createRepeats, type MarkRepeats } from './repeats.ts';
import { hidesText, levelsTooSmall } from './room-boxes.ts';
import { isBar, type TextBlock } from './text-blocks.ts';
import { nextFrame } from './turns.ts';
import type { WordLabel } from './word-label.ts';

/** For how much text room is made in one frame, in UTF-16 code units. */
const UNITS_PER_FRAME = 700;

/** The annotated blocks of a page: their anchors, labels and placements. */
export class LabelledBlocks {
  readonly map = new Map<Element, Annotated>();
  /** The block that contains a text node's text. */
  readonly homes = new WeakMap<Text, Element>();
  /** Where the page refuses our anchors. */
  refusals: Refusals = createRefusals();
  /** How a block's outermost children looked before its anchor was there. */
  readonly #edges = new WeakMap<Element, EdgeTags>();
  /** Drawings whose anchors the page has removed. */
  readonly #lost = new WeakSet<Drawing>();
  readonly #document: Document;
  readonly #ink: Ink;
  readonly #isOurs: (node: Node) => boolean;
  /** Blocks whose lines have no room for labels, and can't be given any. */
  #tight = new WeakSet<Element>();
  #drawing: LabelDrawing | undefined;
  #makesRoom = false;
  #markRepeats: MarkRepeats = createRepeats('all');

  constructor(document: Document, ink: Ink, isOurs: (node: Node) => boolean) {
    this.#document = document;
    this.#ink = ink;
    this.#isOurs = isOurs;
  }

  begin(drawing: LabelDrawing, makesRoom: boolean): void {
    this.#drawing = drawing;
    this.#makesRoom = makesRoom;
    this.#tight = new WeakSet();
    this.refusals = createRefusals();
    this.#markRepeats = createRepeats(drawing.meetings);
  }

  /** Removes every anchor from the page. */
  end(): void {
    this.#drawing = undefined;
    for (const { drawing } of this.map.values()) drawing?.remove();
    this.map.clear();
  }

  /** How many words are annotated, without those that have left the page. */
  get wordCount(): number {
    let count = 0;
    for (const { labels, left = 0 } of this.map.values()) count += labels.length + left;
    return count;
  }

  /** How many texts have words without a label for lack of room; menus and buttons, helped on hover, don't count. */
  get tightCount(): number {
    let count = 0;
    for (const [element, { block, labels, left, drawing }] of this.map) {
      if (labels.length === 0 || left !== undefined || !element.isConnected) continue;
      // Where a block can grow, more room would help none of its words.
      const isTight = drawing
        ? drawing.placement.least !== undefined && drawing.missing() > 0
        : this.#tight.has(element) && !isBar(block);
      if (isTight) count += 1;
    }
    return count;
  }

  /** In document order. */
  inOrder(): Annotated[] {
    const order = (a: Annotated, b: Annotated): number =>
      a.block.element.compareDocumentPosition(b.block.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    return [...this.map.values()].filter(({ block }) => block.element.isConnected).sort(order);
  }

  /** What was read in an element, unless its labels have been removed. */
  shownBlock(element: Element): TextBlock | undefined {
    const { block, left } = this.map.get(element) ?? {};
    return left === undefined ? block : undefined;
  }

  /** Removes the labels of a block that is far away; its anchor and its room stay. Returns whether it had any. */
  letGo(element: Element): boolean {
    const count = this.map.get(element)?.labels.length ?? 0;
    if (count === 0 || !this.clear(element)) return false;
    const annotated = this.map.get(element);
    if (annotated) this.map.set(element, { ...annotated, left: count });
    return true;
  }

  /** Notes where the page has removed anchors since the last call; returns the blocks that are gone themselves. */
  noteLost(now: number): Element[] {
    const gone: Element[] = [];
    for (const [element, { drawing, block }] of this.map) {
      if (!element.isConnected) {
        this.refusals.noteGone(element, now);
        gone.push(element);
      } else if (drawing && !drawing.isInPlace() && !this.#lost.has(drawing)) {
        this.#lost.add(drawing);
        if (isTextLeft(block)) this.refusals.noteTaken(element, now);
      }
    }
    return gone;
  }

  /** Returns those of some blocks whose words have moved since they were measured. Reads layout. */
  findMoved(elements: readonly Element[]): Element[] {
    const surroundings = createSurroundings(this.#drawing ?? {});
    return elements.filter((element) => {
      const { drawing, labels = [] } = this.map.get(element) ?? {};
      return labels.length > 0 && drawing?.isInPlace() === true && drawing.hasMoved(surroundings);
    });
  }

  /** Removes a block's anchor from the page. */
  forget(element: Element): void {
    this.map.get(element)?.drawing?.remove();
    this.map.delete(element);
  }

  /** Adds anchors to blocks: at once where it is urgent, else a limited amount of text a frame, as their room moves the page. */
  async anchor(blocks: readonly TextBlock[], urgent: boolean): Promise<void> {
    if (urgent) {
      this.#anchorNow(blocks);
      return;
    }
    for (let i = 0; i < blocks.length; ) {
      const from = i;
      for (let units = 0; i < blocks.length && units < UNITS_PER_FRAME; i++)
        units += blocks[i]?.text.length ?? 0;
      await nextFrame();
      if (!this.#drawing) return;
      this.#anchorNow(blocks.slice(from, i));
    }
    await nextFrame(); // the next step reads the layout, which the frame has computed by then
  }

  /** Does all reads before all writes. */
  #anchorNow(blocks: readonly TextBlock[]): void {
    const surroundings = createSurroundings(this.#drawing ?? {});
    const plans = blocks.map((block) => this.#plan(block, surroundings));
    for (const { element } of blocks) {
      const isNew = !this.map.get(element)?.drawing?.isInPlace();
      const edges = isNew ? lookAtEdges(element, this.#isOurs) : undefined;
      if (edges) this.#edges.set(element, edges);
      else this.#edges.delete(element);
    }
    blocks.forEach((block, i) => {
      if (block.element.isConnected) this.#place(block, plans[i]);
    });
  }

  /** The smallest font that the browser draws where labels are; reads layout, once there is an anchor. */
  smallestFont(): number {
    for (const { drawing } of this.map.values()) {
      if (drawing?.isInPlace() && this.#drawing) return drawing.smallestFont(this.#drawing.script);
    }
    return 0;
  }

  setLabels(blocks: readonly TextBlock[], labels: readonly (readonly WordLabel[])[]): void {
    blocks.forEach(({ element, text, masked }, i) => {
      const annotated = this.map.get(element);
      const marked = this.#markRepeats(element, text, labels[i] ?? []);
      if (annotated) this.map.set(element, { ...annotated, labels: maskLabels(marked, masked) });
    });
  }

  /** Where room for labels has made text overflow its box, its letters come closer, then its lines become what they were. */
  refit(blocks: readonly TextBlock[]): void {
    this.#heedEdges(blocks);
    if (this.#makesRoom) this.#lift(blocks);
    const isHiding = ({ element }: TextBlock): boolean => {
      const placement = this.map.get(element)?.drawing?.placement;
      return placement !== undefined && hidesText(placement);
    };
    const crowded = blocks.filter(isHiding);
    for (const block of crowded) this.#closeUp(block);
    const hiding = crowded.filter(isHiding);
    const before = hiding.map(({ element }) => this.map.get(element));
    for (const annotated of before) annotated?.drawing?.remove();
    const plans = before.map((annotated) => {
      const placement = annotated?.drawing?.placement;
      return (
        annotated && placement && this.#drawing && withoutRoom(annotated.block, placement, this.#drawing)
      );
    });
    before.forEach((annotated, i) => {
      if (!annotated) return;
      const { block } = annotated;
      this.map.set(block.element, { block, labels: [] });
      if (plans[i]) this.#place(block, plans[i]);
      else this.#tight.add(block.element); // from now on helped on hover only
    });
  }

  /** Sets the letters of a block closer again: only as far apart as leaves the text its number of lines. */
  #closeUp({ element }: TextBlock): void {
    const { block, drawing } = this.map.get(element) ?? {};
    if (!this.#drawing || !block || !drawing || drawing.placement.air === drawing.placement.leastAir) return;
    const { placement } = drawing;
    drawing.remove();
    this.map.set(element, { block, labels: [] });
    this.#place(block, { ...placement, air: placement.leastAir, least: leastTightReading(this.#drawing) });
  }

  /** Lets boxes grow around texts that have got room, from the inside out: each may make the next too small. */
  #lift(blocks: readonly TextBlock[]): void {
    for (let round = 0; round < LIFTED_DEPTH; round++) {
      const small = blocks.flatMap(({ element }) => {
        const { drawing } = this.map.get(element) ?? {};
        const levels = drawing && levelsTooSmall(drawing.placement, element);
        return levels && levels.length > 0 ? [{ drawing, levels }] : [];
      });
      if (small.length === 0) return;
      for (const { drawing, levels } of small) drawing.lift(levels);
    }
  }

  /** If the page's rules depend on a block's last child, the anchor goes first; if on both ends, there is no anchor. */
  #heedEdges(blocks: readonly TextBlock[]): void {
    const switched = (): TextBlock[] =>
      blocks.filter(({ element }) => {
        const edges = this.map.get(element)?.drawing && this.#edges.get(element);
        return edges && isSwitched(edges, lookAtEdges(element, this.#isOurs));
      });
    for (const { element } of switched()) this.map.get(element)?.drawing?.toStart();
    for (const block of switched()) {
      this.map.get(block.element)?.drawing?.remove();
      this.map.set(block.element, { block, labels: [] });
      this.refusals.refuseForGood(block.element);
    }
  }

  /** Removes the labels of a block and keeps its anchor and its room; returns whether it had any. */
  clear(element: Element): boolean {
    const { drawing, block, labels } = this.map.get(element) ?? {};
    if (!drawing || !block) return false;
    if (labels?.length === 0) return true;
    this.map.set(element, { block, labels: [], drawing });
    drawing.empty();
    return true;
  }

  /** Records a block; one that is to be drawn on has an anchor: its present one, or a new one. Writes. */
  #place(block: TextBlock, placement: Placement | undefined): void {
    const { element } = block;
    const { drawing: before, block: old, labels: known = [] } = this.map.get(element) ?? {};
    const labels = old?.text === block.text ? known : [];
    const kept = placement && before?.isInPlace() ? before : undefined;
    if (!kept) before?.remove();
    const drawing = kept ?? (placement && createDrawing(this.#ink, element, placement));
    if (!kept && drawing) this.refusals.noteAnchor(element, performance.now());
    this.map.set(element, { block, labels, ...(drawing && { drawing }) });
    for (const { node } of block.runs) this.homes.set(node, element);
  }

  #plan(block: TextBlock, surroundings: Surroundings): Placement | undefined {
    const { element } = block;
    if (!this.#drawing || this.refusals.isRefused(element) || this.#tight.has(element)) return undefined;
    const planning: Planning = { drawing: this.#drawing, surroundings, makesRoom: this.#makesRoom };
    const plan = planPlacement(block, planning);
    if (!plan) this.#tight.add(element);
    return plan;
  }

  /** Measures and draws blocks in short tasks. */
  redraw(elements: readonly Element[], urgent = false): Promise<void> {
    return drawInTasks(elements, {
      urgent,
      createPass: () => this.#drawing && createPass(this.#document, this.#drawing),
      find: (element) => this.map.get(element),
    });
  }

  /** Measures and draws everything at once: printing leaves time for one task only. */
  redrawNow(): void {
    if (this.#drawing) drawAtOnce([...this.map.values()], createPass(this.#document, this.#drawing));
  }
}

/** Whether a block still has its text nodes; where all are new, the page was not refusing our anchor. */
function isTextLeft({ element, runs, text }: TextBlock): boolean {
  return runs.some(({ node }) => element.contains(node)) || element.textContent?.trim() === text.trim();
}
