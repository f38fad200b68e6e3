/** A correction divided by what it corrects, so that each part can be seen and removed by itself. Pure. */
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** The kind of a part. */
export type CorrectionKind = 'reading' | 'sense' | 'name' | 'words';

/** One part of a correction. */
export interface CorrectionPart {
  readonly kind: CorrectionKind;
  /** A correction of this part only. */
  readonly correction: Correction;
  /** The whole correction. */
  readonly whole: Correction;
  /** The correction without this part; `null` for nothing. */
  readonly rest: Correction | null;
}

const FIELDS = [
  ['reading', 'reading'],
  ['sense', 'sense'],
  ['name', 'nameType'],
  ['words', 'own'],
] as const;

/** The parts of a correction: a reading, a meaning, a name, or that words begin and end elsewhere. */
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
