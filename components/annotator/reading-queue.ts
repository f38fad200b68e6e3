/**
 * Queue of elements to annotate next: those near the screen, those on it first. Opening one yields its own text, and the
 * elements in it, which are watched in turn.
 */
import { createBudget } from './budget.ts';
import { isSameText } from './changed-blocks.ts';
import { createFrontier, type Frontier, type Near } from './frontier.ts';
import { isHuge, sliceNearScreen } from './huge-blocks.ts';
import { maskForeign } from './language.ts';
import { type Contents, readContents, type TextBlock } from './text-blocks.ts';
import { nextTurn } from './turns.ts';

/** Texts are sent in batches of about this many UTF-16 code units. */
const BATCH_UNITS = 3000;
/** How many elements are opened in one task. */
const OPENED = 400;
/** Words drawn because the page has changed: how many at once, and how many a second over time (3% of a slow machine). */
const CHANGE_BUDGET = { burst: 1500, perSecond: 110 };
/** UTF-16 code units in a Chinese word, on average. */
const UNITS_PER_WORD = 1.7;

/** What the queue needs of the annotator. */
export interface QueuePorts {
  readonly isOurs: (element: Element) => boolean;
  /** What was read in an element and still has its labels; `undefined` where there is nothing. */
  readonly knownBlock: (element: Element) => TextBlock | undefined;
  /** Called where an element has no Chinese text, or no longer. */
  readonly onNothing: (element: Element) => void;
  readonly onRoot: (root: ShadowRoot) => void;
  /** Custom elements that are not defined yet. */
  readonly onLate: (elements: readonly Element[]) => void;
  /** Elements that are skipped because of their class. */
  readonly onPassedOver: (elements: readonly Element[]) => void;
  /** Something was added to the queue. */
  readonly onWaiting: () => void;
}

/** Blocks to be annotated, the screen first, in batches. */
export class ReadingQueue {
  readonly #ports: QueuePorts;
  readonly #budget = createBudget(CHANGE_BUDGET);
  /** Read again because the page has changed there; drawn again even if its text is the same. */
  readonly #touched = new WeakSet<Element>();
  /** Keeps changing, so it is not read before it has rested. */
  #restless = new WeakSet<Element>();
  #seen = new WeakSet<Element>();
  #queue: Near[] = [];
  #frontier: Frontier | undefined;
  /** Whether the page as a whole is Chinese. */
  pageIsChinese = false;

  constructor(ports: QueuePorts) {
    this.#ports = ports;
  }

  begin(): void {
    this.#frontier = createFrontier((near) => this.add(near));
  }

  stop(): void {
    this.#frontier?.stop();
    this.#frontier = undefined;
    this.#queue = [];
    this.#seen = new WeakSet();
    this.#restless = new WeakSet();
  }

  get isEmpty(): boolean {
    return this.#queue.length === 0;
  }

  /** Whether something on the screen is waiting. */
  get isUrgent(): boolean {
    return this.#queue.some(({ onScreen }) => onScreen);
  }

  /** Whether the page's changes have cost so much recently that only what rests is read again. */
  isOverspent(now: number): boolean {
    return this.#budget.isSpent(now);
  }

  add(near: readonly Near[]): void {
    this.#push(near);
    this.#ports.onWaiting();
  }

  /** Opens the page again from an element down; its contents are read as if for the first time. */
  readAgain(top: Element | null): void {
    this.#seen = new WeakSet();
    if (top) this.add([{ element: top, onScreen: true }]);
  }

  /** The page has changed in these blocks: they are read again once they are near. */
  revisit(elements: Iterable<Element>): void {
    const near: Near[] = [];
    for (const element of elements) {
      this.#seen.delete(element);
      this.#touched.add(element);
      this.#restless.delete(element);
      near.push(...(this.#frontier?.watch([element]) ?? []));
    }
    this.add(near);
  }

  /** Reads elements on the screen once more, their text or the part of it that is near. */
  reread(elements: readonly Element[]): void {
    for (const element of elements) this.#seen.delete(element);
    this.add(elements.map((element) => ({ element, onScreen: true })));
  }

  /** Elements far from the screen are watched until they come near again: a row in page order. */
  watchFar(row: readonly Element[]): void {
    for (const element of row) this.#seen.delete(element);
    this.#frontier?.watchRow(row);
  }

  /** The next reading of an element counts even if its text is the same. */
  touch(element: Element): void {
    this.#touched.add(element);
  }

  /** An element keeps changing: it is not read before it has rested. */
  leaveRestless(element: Element): void {
    this.#restless.add(element);
  }

  isRestless(element: Element): boolean {
    return this.#restless.has(element);
  }

  /** Opens near elements, those on the screen first, until there is a batch of text. Only reads. */
  takeBatch(): TextBlock[] {
    const blocks: TextBlock[] = [];
    let units = 0;
    let opened = 0;
    while (this.#queue.length > 0 && units < BATCH_UNITS && opened < OPENED) {
      const onScreen = this.#queue.findIndex((near) => near.onScreen);
      const [near] = this.#queue.splice(Math.max(0, onScreen), 1);
      if (!near?.element.isConnected || !this.#isStillNear(near)) continue;
      if (units > 0 && onScreen < 0) {
        this.#queue.unshift(near); // the screen is sent on its own; what is ahead follows
        break;
      }
      opened += 1;
      const block = this.#open(near.element);
      if (block) blocks.push(block);
      units += block?.text.length ?? 0;
    }
    return blocks;
  }

  /** Opens an element. Returns its text if it has to be annotated, or annotated again. */
  #open(element: Element): TextBlock | undefined {
    const contents = readContents(element, this.#ports.isOurs);
    const isTouched = this.#touched.delete(element);
    this.#watchInside(contents, isTouched);
    const block = contents.block && maskForeign(contents.block, this.pageIsChinese);
    if (!block) {
      this.#ports.onNothing(element);
      return undefined;
    }
    if (this.#restless.has(element)) return undefined;
    const part = isHuge(block) ? sliceNearScreen(block) : block;
    const known = this.#ports.knownBlock(element);
    if (!isTouched && known && isSameText(known, part)) return undefined;
    if (isTouched) this.#budget.spend(part.text.length / UNITS_PER_WORD, performance.now());
    return part;
  }

  #watchInside({ children, hidden, passedOver, late, root }: Contents, isTouched: boolean): void {
    if (root) this.#ports.onRoot(root);
    if (late.length > 0) this.#ports.onLate(late);
    if (passedOver.length > 0) this.#ports.onPassedOver(passedOver);
    const fresh = children.filter((child) => !this.#seen.has(child));
    if (isTouched) for (const child of fresh) this.#touched.add(child);
    this.#frontier?.watch(hidden.filter((child) => !this.#seen.has(child)));
    this.#push(this.#frontier?.watch(fresh) ?? []);
  }

  #push(near: readonly Near[]): void {
    for (const one of near) {
      if (this.#seen.has(one.element)) continue;
      this.#seen.add(one.element);
      this.#queue.push(one);
    }
  }

  /** Whether an element that was ahead is far behind now: then it is watched again instead. */
  #isStillNear({ element, onScreen }: Near): boolean {
    if (onScreen || !this.#frontier || this.#frontier.watch([element]).length > 0) return true;
    this.#seen.delete(element);
    return false;
  }
}

interface Work {
  readonly isRunning: () => boolean;
  readonly annotate: (blocks: readonly TextBlock[], urgent: boolean) => Promise<void>;
}

/** Returns a function that works through the queue, batch by batch; called while it runs, it does nothing. */
export function createWorker(queue: ReadingQueue, { isRunning, annotate }: Work): () => Promise<void> {
  let working = false;
  return async () => {
    if (working) return;
    working = true;
    try {
      while (isRunning() && !queue.isEmpty) {
        const { isUrgent } = queue;
        const blocks = queue.takeBatch();
        if (blocks.length > 0) await annotate(blocks, isUrgent);
        else await nextTurn();
      }
    } finally {
      working = false;
    }
  };
}
