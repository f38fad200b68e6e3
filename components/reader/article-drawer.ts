/**
 * Fills an article as it scrolls. The text comes first, the screen's at once and the rest in small steps; readings
 * follow for the sections near the screen, a bounded number of words a frame, so that no task is long.
 */
import type { Token, WordLevel } from '../../dictionary/index.ts';
import { errorMessage, type KnownWords, type Standing } from '../../vocabulary/index.ts';
import { type ReadPast, watchReadPast } from '../annotator/index.ts';
import type { Paragraph } from '../word-surface/index.ts';
import { setAir } from './air.ts';
import { drawPlain, drawWords, type WordStyle } from './draw-words.ts';
import { onScreenFirst } from './scrolling.ts';
import { makeSection, numberOf, partsOf } from './section-elements.ts';
import type { NumberedPart } from './sections.ts';
import { keepTabStop } from './tab-stop.ts';

/** Texts to tokens, one list a text. */
export type Annotate = (texts: readonly string[]) => Promise<readonly (readonly Token[])[]>;

interface DrawerNeeds {
  /** Contains the sections (`[data-section]`): the first one with the parts (`[data-part]`) of the head, the others empty. */
  readonly root: HTMLElement;
  /** The parts of the sections after the head. */
  readonly sections: readonly (readonly NumberedPart[])[];
  /** The texts of all parts, by number. */
  readonly texts: readonly string[];
  /** By part: the English of its sentences, where there is any. */
  readonly english: readonly (readonly string[] | undefined)[];
  readonly annotate: Annotate;
  /** Called with texts that were read past. */
  readonly onRead: (texts: readonly string[]) => void;
  /** The first words near the screen are drawn. */
  readonly onDrawn: () => void;
  readonly onProblem: (problem: string | undefined) => void;
}

/** How words are drawn and how well they are known; changes as the reader reads. */
export interface DrawerLook {
  readonly style: WordStyle;
  readonly knownWords: KnownWords;
  /** The difficulty of a form, for those that count as known by the reader's level. */
  readonly levelOf: (form: string) => WordLevel | undefined;
}

/** UTF-16 units of text written, and of words drawn, in one step; how far from the screen readings are drawn. */
const PLAIN_STEP = 4000;
const WORDS_STEP = 240;
const AHEAD = '70% 0px';

/** Draws an article's words, those on the screen first. */
export class ArticleDrawer {
  readonly #needs: DrawerNeeds;
  #look: DrawerLook;
  readonly #sections: readonly HTMLElement[];
  readonly #tokens = new Map<number, readonly Token[]>();
  /** The look in which a part was drawn; absent where it is plain. */
  readonly #drawn = new Map<number, WordStyle>();
  readonly #written = new Set<HTMLElement>();
  readonly #asked = new Set<HTMLElement>();
  readonly #near = new Set<HTMLElement>();
  readonly #observer: IntersectionObserver;
  readonly #readPast: ReadPast;
  #step = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #told = false;
  #stopped = false;

  constructor(needs: DrawerNeeds, look: DrawerLook) {
    this.#needs = needs;
    this.#look = look;
    this.#sections = [...needs.root.querySelectorAll<HTMLElement>('[data-section]')];
    this.#readPast = watchReadPast(document, needs.onRead);
    this.#observer = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: AHEAD });
  }

  /** Writes the text, beginning at a part, and watches what comes near the screen. */
  start(firstPart: number): void {
    const found = this.#needs.sections.findIndex((parts) => parts.some(({ index }) => index === firstPart));
    // The section of the head comes before those of the text.
    const from = found + 1;
    this.#writeSome([...this.#sections.slice(from), ...this.#sections.slice(0, from).reverse()]);
    for (const section of this.#sections) this.#observer.observe(section);
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    this.#readPast.stop();
    cancelAnimationFrame(this.#step);
    clearTimeout(this.#idle);
  }

  /** Changes the look of words. Where other elements are needed they are drawn again, near the screen first. */
  setLook(look: DrawerLook): void {
    const before = this.#look;
    this.#look = look;
    if (before.knownWords !== look.knownWords || before.levelOf !== look.levelOf) this.#showStandings();
    if (before.style !== look.style) this.#schedule();
  }

  /** Asks for all words again, after a correction or a failure. */
  askAgain(): void {
    this.#tokens.clear();
    this.#asked.clear();
    for (const part of this.#drawn.keys()) this.#drawn.set(part, NO_STYLE);
    for (const section of this.#near) void this.#ask(section);
  }

  /** Draws everything, for printing; resolves when that is done. */
  async drawAll(): Promise<void> {
    for (const section of this.#sections) {
      if (this.#stopped) return;
      this.#writeSection(section);
      await this.#ask(section);
      for (const part of partsOf(section)) this.#draw(part);
      await nextTask();
    }
  }

  /** Draws at once the words that have arrived: the browser is about to print. */
  drawKnown(): void {
    for (const section of this.#sections) {
      this.#writeSection(section);
      for (const part of partsOf(section)) this.#draw(part);
    }
  }

  /** The parts whose words are drawn, in order: each with its text, and its words. */
  drawnParts(): Paragraph[] {
    return partsOf(this.#needs.root).flatMap((element) => {
      const number = numberOf(element);
      if (!this.#drawn.has(number)) return [];
      const words = (this.#tokens.get(number) ?? []).filter(({ pinyin }) => pinyin !== '');
      return [{ element, text: this.textOf(element), words }];
    });
  }

  textOf(part: HTMLElement): string {
    return this.#needs.texts[numberOf(part)] ?? '';
  }

  /** The token of a word's element, and its part's text. */
  tokenAt(word: HTMLElement): { readonly token: Token; readonly text: string } | undefined {
    const part = word.closest<HTMLElement>('[data-part]');
    const token = this.#tokens.get(numberOf(part))?.[Number(word.dataset.token)];
    return token && part ? { token, text: this.textOf(part) } : undefined;
  }

  /** The element of the word at an offset of a part; `undefined` where it is not drawn. */
  wordAt(part: number, offset: number): HTMLElement | undefined {
    const index = this.#tokens.get(part)?.findIndex(({ start, end }) => start <= offset && offset < end);
    if (index === undefined || index < 0) return undefined;
    const element = this.#needs.root.querySelector(`[data-part="${part}"] [data-token="${index}"]`);
    return element instanceof HTMLElement ? element : undefined;
  }

  #writeSome(sections: readonly HTMLElement[]): void {
    let written = 0;
    let at = 0;
    for (; at < sections.length && written < PLAIN_STEP; at++) {
      written += this.#writeSection(sections[at]);
    }
    const rest = sections.slice(at);
    if (rest.length > 0 && !this.#stopped) this.#idle = setTimeout(() => this.#writeSome(rest));
  }

  /** Returns how many UTF-16 units were written. */
  #writeSection(section: HTMLElement | undefined): number {
    if (!section || this.#written.has(section)) return 0;
    this.#written.add(section);
    const parts = this.#needs.sections[Number(section.dataset.section)];
    const elements = parts ? makeSection(parts) : [];
    let written = 0;
    // Filled before it is inserted into the page, which is then laid out once.
    for (const element of elements) {
      for (const part of element.dataset.part ? [element] : partsOf(element)) written += this.#write(part);
    }
    if (parts) section.replaceChildren(...elements);
    else for (const part of partsOf(section)) written += this.#write(part);
    return written;
  }

  #write(part: HTMLElement): number {
    const text = this.textOf(part);
    setAir(part, text, this.#look.style.script); // as with readings: lines stay when they come
    drawPlain(part, text);
    return text.length;
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const section = target as HTMLElement; // only sections are observed
      if (!isIntersecting) this.#near.delete(section);
      else {
        this.#near.add(section);
        this.#writeSection(section);
        void this.#ask(section);
      }
    }
    this.#schedule();
  }

  async #ask(section: HTMLElement): Promise<void> {
    if (this.#asked.has(section)) return;
    this.#asked.add(section);
    const parts = partsOf(section).map(numberOf);
    try {
      const found = await this.#needs.annotate(parts.map((part) => this.#needs.texts[part] ?? ''));
      parts.forEach((part, index) => {
        this.#tokens.set(part, found[index] ?? []);
      });
      this.#needs.onProblem(undefined);
      this.#schedule();
    } catch (error) {
      this.#asked.delete(section);
      this.#needs.onProblem(errorMessage(error));
    }
  }

  #schedule(): void {
    if (this.#stopped || this.#step !== 0) return;
    this.#step = requestAnimationFrame(() => {
      this.#step = 0;
      this.#drawSome();
    });
  }

  /** Draws what is near, what is on the screen first, until the step is full. */
  #drawSome(): void {
    const waiting = [...this.#near].flatMap(partsOf).filter((part) => this.#isWaiting(numberOf(part)));
    let drawn = 0;
    for (const part of onScreenFirst(waiting)) {
      const length = this.#needs.texts[numberOf(part)]?.length ?? 0;
      // A long part has a step of its own.
      if (drawn > 0 && drawn + length > WORDS_STEP) {
        this.#schedule();
        return;
      }
      drawn += length;
      this.#draw(part);
    }
    if (this.#told || this.#drawn.size === 0) return;
    this.#told = true;
    this.#needs.onDrawn();
  }

  #isWaiting(part: number): boolean {
    return this.#tokens.has(part) && this.#drawn.get(part) !== this.#look.style;
  }

  #draw(part: HTMLElement): void {
    const number = numberOf(part);
    const tokens = this.#tokens.get(number);
    const { style } = this.#look;
    if (!tokens || this.#drawn.get(number) === style) return;
    this.#drawn.set(number, style);
    const text = this.textOf(part);
    this.#readPast.watch(part, text);
    const putBack = keepTabStop(part);
    setAir(part, text, style.script);
    drawWords(part, {
      text,
      tokens,
      style,
      standingOf: (token) => this.#standingOf(token),
      english: this.#needs.english[number],
    });
    putBack();
  }

  #standingOf({ text, reading, kind }: Token): Standing {
    if (kind !== 'word') return 'known';
    return this.#look.knownWords({ form: text, reading, level: this.#look.levelOf(text) });
  }

  #showStandings(): void {
    for (const number of this.#drawn.keys()) {
      const tokens = this.#tokens.get(number) ?? [];
      const part = this.#needs.root.querySelector(`[data-part="${number}"]`);
      for (const word of part?.querySelectorAll<HTMLElement>('[data-token]') ?? []) {
        const token = tokens[Number(word.dataset.token)];
        const standing = token && this.#standingOf(token);
        if (standing && word.dataset.standing !== standing) word.dataset.standing = standing;
      }
    }
  }
}

/** There is no part in this element any more: it has to be drawn again. */
const NO_STYLE: WordStyle = { script: 'none', glosses: false };

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
