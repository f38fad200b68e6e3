import type { LabelledBlocks } from './labelled-blocks.ts';
import type { PointedWord } from './word-at-point.ts';
import type { WordLabel } from './word-label.ts';

/** The word whose label is shown because the reader points at it. */
type Pointed = Pick<PointedWord, 'paragraph' | 'start'>;

/**
 * Shows the help of the word that the reader points at, where help is on hover, until they point elsewhere. Its block is laid
 * out as before, with other ink; which words the reader knows makes no difference to that.
 */
export function createPointedLabel(labelled: LabelledBlocks): (word: PointedWord | undefined) => void {
  let shown: Pointed | undefined;
  const mark = ({ paragraph, start }: Pointed, pointedAt: boolean): void => {
    const annotated = labelled.map.get(paragraph);
    if (!annotated) return;
    const labels = annotated.labels.map((label): WordLabel => {
      if (label.start !== start) return label;
      const { pointedAt: _before, ...plain } = label;
      return pointedAt ? { ...plain, pointedAt: true } : plain;
    });
    labelled.map.set(paragraph, { ...annotated, labels });
  };
  return (word) => {
    const wanted = word && isOnHover(word.label) ? word : undefined;
    if (wanted?.paragraph === shown?.paragraph && wanted?.start === shown?.start) return;
    if (shown) mark(shown, false);
    if (wanted) mark(wanted, true);
    const blocks = new Set([shown, wanted].flatMap((one) => (one ? [one.paragraph] : [])));
    shown = wanted && { paragraph: wanted.paragraph, start: wanted.start };
    void labelled.redraw([...blocks]);
  };
}

function isOnHover({ help }: WordLabel): boolean {
  return help?.reading === 'hover' || help?.meaning === 'hover';
}
