import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { GrammarFinding } from '../../dictionary/index.ts';
import { isFixedWord, patternsAt } from '../word-card/index.ts';
import type { ArticleDrawer } from './article-drawer.ts';
import type { ReaderWorld } from './ports.ts';

interface PatternsOf extends Pick<ReaderWorld, 'findPatterns'> {
  readonly drawer: ArticleDrawer | undefined;
  readonly on: boolean;
}

/**
 * Marks the patterns of the sentence that pointer or focus are in: `data-pattern` is `mark` on their fixed words, `within` on the
 * words between; `data-lit` is on those of the pattern that is pointed at.
 */
export function usePatterns(
  root: RefObject<HTMLElement | null>,
  { drawer, on, findPatterns }: PatternsOf,
): void {
  useEffect(() => {
    const article = root.current;
    if (!article || !drawer || !on) return undefined;
    const marker = new PatternMarker(drawer, findPatterns);
    const ended = new AbortController();
    const { signal } = ended;
    const enter = ({ target }: Event): void => {
      if (target instanceof Element) void marker.enter(target);
    };
    article.addEventListener('pointerover', (event) => event.pointerType === 'mouse' && enter(event), {
      signal,
    });
    article.addEventListener('focusin', enter, { signal });
    article.addEventListener('pointerleave', () => marker.leave(), { signal });
    return () => {
      ended.abort();
      marker.clear();
    };
  }, [root, drawer, on, findPatterns]);
}

interface PlacedWord {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

class PatternMarker {
  readonly #drawer: ArticleDrawer;
  readonly #find: ReaderWorld['findPatterns'];
  /** By text of a part. */
  readonly #found = new Map<string, Promise<readonly GrammarFinding[]>>();
  #sentence: Element | undefined;
  /** The word that the reader is at now; findings may come later. */
  #pointed: Element | undefined;
  #words: readonly PlacedWord[] = [];
  #patterns: readonly GrammarFinding[] = [];

  constructor(drawer: ArticleDrawer, find: ReaderWorld['findPatterns']) {
    this.#drawer = drawer;
    this.#find = find;
  }

  /** Marks the sentence of an element that the reader has come to, and lights the pattern of its word. */
  async enter(target: Element): Promise<void> {
    this.#pointed = target.closest('[data-token]') ?? undefined;
    const sentence = target.closest('.sentence');
    if (!sentence) {
      this.leave();
      return;
    }
    if (sentence !== this.#sentence || !this.#words[0]?.element.isConnected) await this.#mark(sentence);
    if (sentence === this.#sentence) this.light(this.#pointed);
  }

  /** Nothing is pointed at. */
  leave(): void {
    this.#pointed = undefined;
    this.light(undefined);
  }

  /** Lights the pattern that a word belongs to, and no other. */
  light(word: Element | undefined): void {
    const place = this.#words.find(({ element }) => element === word);
    const [lit] = place ? patternsAt(this.#patterns, place) : [];
    for (const { element, start, end } of this.#words) {
      const isPart = lit?.parts.some((part) => part.start < end && part.end > start) ?? false;
      element.toggleAttribute('data-lit', isPart);
    }
  }

  clear(): void {
    for (const { element } of this.#words) {
      delete element.dataset.pattern;
      element.removeAttribute('data-lit');
    }
    this.#sentence = undefined;
    this.#words = [];
    this.#patterns = [];
  }

  async #mark(sentence: Element): Promise<void> {
    this.clear();
    this.#sentence = sentence;
    const words = [...sentence.querySelectorAll<HTMLElement>('[data-token]')].flatMap((element) => {
      const found = this.#drawer.tokenAt(element);
      return found ? [{ element, text: found.text, start: found.token.start, end: found.token.end }] : [];
    });
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return;
    const patterns = await this.#patternsOf(first.text);
    if (this.#sentence !== sentence) return;
    this.#words = words;
    this.#patterns = patterns.filter(({ start, end }) => start < last.end && end > first.start);
    for (const { element, start, end } of words) {
      const around = this.#patterns.filter((found) => found.start < end && found.end > start);
      const isMark = around.some((found) => isFixedWord(found, { start, end }));
      if (around.length > 0) element.dataset.pattern = isMark ? 'mark' : 'within';
    }
  }

  /** The findings of a part; none while they can't be had: the text is read without them. */
  #patternsOf(text: string): Promise<readonly GrammarFinding[]> {
    const known = this.#found.get(text);
    if (known) return known;
    const asked = this.#find([text]).then(
      ({ found: [of = []] }) => of,
      () => {
        this.#found.delete(text);
        return [];
      },
    );
    this.#found.set(text, asked);
    return asked;
  }
}
