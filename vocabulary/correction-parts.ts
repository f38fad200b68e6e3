/** A correction taken apart by what it corrects, so that each thing is seen and taken back by itself. Pure. */
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** What a correction is about. */
export type CorrectionKind = 'reading' | 'sense' | 'name' | 'words';

/** One thing that a correction says. */
export interface CorrectionPart {
  readonly kind: CorrectionKind;
  /** That thing alone. */
  readonly correction: Correction;
  /** All that the correction says. */
  readonly whole: Correction;
  /** What is left of it without this; `null` for nothing. */
  readonly rest: Correction | null;
}

const FIELDS = [
  ['reading', 'reading'],
  ['sense', 'sense'],
  ['name', 'nameType'],
  ['words', 'own'],
] as const;

/** What a correction says, one by one: a reading, a meaning, a name, or that words begin and end elsewhere. */
export function correctionParts(whole: Correction): CorrectionPart[] {
  const [word] = whole.words;
  const said = FIELDS.filter(([, field]) => word?.[field] !== undefined);
  if (!word || whole.words.length > 1 || said.length === 0)
    return [{ kind: 'words', correction: whole, whole, rest: null }];
  return said.map(([kind, field]) => {
    const { [field]: own, ...others } = word;
    const alone: CorrectedWord = { text: word.text, [field]: own };
    const rest = said.length > 1 ? { ...whole, words: [others] } : null;
    return { kind, correction: { ...whole, words: [alone] }, whole, rest };
  });
}
