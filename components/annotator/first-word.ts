import type { TextBlock } from './text-blocks.ts';
import { rangeOf } from './text-runs.ts';
import type { WordLabel } from './word-label.ts';

/** A block with its words. */
interface ReadBlock {
  readonly block: TextBlock;
  readonly labels: readonly WordLabel[];
}

/** The word with which reading begins. */
interface FirstWord {
  readonly block: TextBlock;
  readonly label: WordLabel;
}

/** Bars and boxes around an article, which are not read first. */
const ASIDE =
  'header, nav, footer, aside, menu, [role=banner], [role=navigation], [role=contentinfo], [role=complementary]';
const ARTICLE = 'article, main, [role=main], [role=article], [itemprop=articleBody]';
/** Minimum length of running text, which also contains a comma or a full stop. */
const MIN_UNITS = 16;
const STOP = /[，。；！？]/;

/** The first visible word to read: of the article, else of a headline or running text, else of anything. */
export function firstInSight(blocks: readonly ReadBlock[]): FirstWord | undefined {
  const seen = blocks.flatMap(({ block, labels }) => {
    const { bottom, top } = block.element.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight) return [];
    const label = labels.find(({ start, end }) => {
      const rect = rangeOf(block, start, end)?.getBoundingClientRect();
      return rect && rect.width > 0 && rect.top >= 0 && rect.bottom <= innerHeight;
    });
    return label ? [{ block, label }] : [];
  });
  const isAside = ({ element }: TextBlock): boolean => {
    const bar = element.closest(ASIDE);
    return bar !== null && !bar.closest(ARTICLE);
  };
  const isRunning = ({ element, text }: TextBlock): boolean =>
    element.matches('h1') || (text.length >= MIN_UNITS && STOP.test(text));
  const inside = seen.filter(({ block }) => !isAside(block));
  const first =
    inside.find(({ block }) => block.element.closest(ARTICLE) !== null) ??
    inside.find(({ block }) => isRunning(block)) ??
    inside[0] ??
    seen[0];
  if (first) return first;
  const any = blocks.find(({ labels }) => labels.length > 0);
  const label = any?.labels[0];
  return label && { block: any.block, label };
}
