/** A surface without a browser: words apart by blanks, each character 10 pixels wide, lines of a fixed length. */
import type {
  Opening,
  Paragraph,
  PointedWords,
  SurfaceCard,
  SurfaceWord,
  WordSurface,
  Writing,
} from '../../../components/word-surface/index.ts';

const CHARACTER_PX = 10;
const LINE_PX = 20;

interface FakeLayout {
  /** Characters in a line. */
  readonly width?: number;
  readonly writing?: Writing;
}

export interface FakeSurface extends WordSurface, PointedWords<SurfaceWord> {
  /** Whether the cursor is in sight. */
  shown: boolean;
  word(form: string): SurfaceWord;
  /** The middle of a word, as an event has it. */
  placeOf(form: string): { readonly clientX: number; readonly clientY: number };
}

/** Lays out paragraphs one under the other. Every word must be there once. */
export function createFakeSurface(
  texts: readonly string[],
  { width = 100, writing = 'horizontal' }: FakeLayout = {},
): FakeSurface {
  const paragraphs: Paragraph[] = texts.map((text) => ({
    element: { text },
    text,
    words: [...text.matchAll(/[^ 。]+/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    })),
  }));
  const words = paragraphs.flatMap(({ element, text, words: spans }) =>
    spans.map(
      (span): SurfaceWord => ({ paragraph: element, ...span, form: text.slice(span.start, span.end) }),
    ),
  );
  const boxOf = ({ paragraph, start, end }: SurfaceWord): DOMRect => {
    const at = paragraphs.findIndex(({ element }) => element === paragraph);
    const linesOf = ({ text }: Paragraph): number => Math.ceil(text.length / width);
    const before = paragraphs.slice(0, at).reduce((sum, one) => sum + linesOf(one), 0);
    const line = (before + Math.floor(start / width)) * LINE_PX;
    const [from, to] = [(start % width) * CHARACTER_PX, ((start % width) + end - start) * CHARACTER_PX];
    if (writing === 'horizontal') return rect({ left: from, right: to, top: line, bottom: line + LINE_PX });
    const left = writing === 'vertical-lr' ? line : 1000 - line;
    return rect({ left, right: left + LINE_PX, top: from, bottom: to });
  };
  let cursor: SurfaceWord | undefined;
  const word = (form: string): SurfaceWord => {
    const found = words.find((one) => one.form === form);
    if (!found) throw new Error(`There is no word ${form}.`);
    return found;
  };
  return {
    shown: true,
    word,
    placeOf: (form) => {
      const { left, right, top, bottom } = boxOf(word(form));
      return { clientX: (left + right) / 2, clientY: (top + bottom) / 2 };
    },
    paragraphs: () => paragraphs,
    wordAt: ({ clientX, clientY }) =>
      words.find((one) => {
        const { left, right, top, bottom } = boxOf(one);
        return clientX >= left && clientX < right && clientY >= top && clientY < bottom;
      }),
    wordOf: ({ paragraph, start }) => words.find((one) => one.paragraph === paragraph && one.start === start),
    boxOf,
    writingOf: () => writing,
    firstInSight: () => words[0],
    cursor: () => cursor,
    isCursorShown() {
      return this.shown;
    },
    putCursor(next) {
      cursor = next;
      this.shown = true;
    },
    scrollTo: () => undefined,
  };
}

function rect({ left, right, top, bottom }: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>): DOMRect {
  return { left, right, top, bottom, width: right - left, height: bottom - top } as DOMRect; // all that is read
}

export interface FakeCard extends SurfaceCard {
  /** What was opened last, and how: `图书馆 click`. Empty while it is closed. */
  readonly shown: string;
  /** Every opening and closing, in order. */
  readonly log: readonly string[];
}

/** A card that remembers. Events whose target is `'card'` are its own. */
export function createFakeCard(): FakeCard {
  let open: { readonly form: string; readonly opening: Opening } | undefined;
  const log: string[] = [];
  const describe = (): string =>
    open ? [open.form, open.opening.by, ...(open.opening.act ? [open.opening.act] : [])].join(' ') : '';
  return {
    log,
    get shown() {
      return describe();
    },
    open: ({ form }, opening) => {
      open = { form, opening };
      log.push(describe());
    },
    close: () => {
      if (open) log.push('closed');
      open = undefined;
    },
    openedBy: () => open?.opening.by,
    isOn: ({ target }) => (target as unknown) === 'card',
  };
}

/** A target whose events a test makes: trusted ones, which no script can make in a browser. */
export class FakeTarget extends EventTarget {
  readonly documentElement = new EventTarget();
  readonly #listeners = new Set<{ readonly type: string; readonly listener: (event: unknown) => void }>();

  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: AddEventListenerOptions,
  ): void {
    const entry = { type, listener: listener as (event: unknown) => void };
    this.#listeners.add(entry);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(entry));
  }

  override removeEventListener(type: string, listener: unknown): void {
    for (const entry of this.#listeners)
      if (entry.type === type && entry.listener === listener) this.#listeners.delete(entry);
  }

  get isHeard(): boolean {
    return this.#listeners.size > 0;
  }

  /** Returns whether the event was taken: the browser's own answer to it prevented. */
  fire(type: string, init: object = {}): boolean {
    let taken = false;
    const event = {
      type,
      isTrusted: true,
      target: null,
      preventDefault: () => {
        taken = true;
      },
      stopImmediatePropagation: () => undefined,
      ...init,
    };
    for (const entry of this.#listeners) if (entry.type === type) entry.listener(event);
    return taken;
  }
}
