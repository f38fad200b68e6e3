/** Merges corrections: one over another of its form, those of a file with the stored ones. Pure. */
import { correctionId } from './correction-scope.ts';
import type { CorrectedWord, Correction } from './stored-corrections.ts';

/** Whether a correction says that its form is one word or a name: such a word overrides our segments. */
export function isOwnWord({ words: [word, ...more] }: Pick<Correction, 'words'>): boolean {
  if (!word || more.length > 0 || [...word.text].length < 2) return false;
  const { reading, sense, nameType, own } = word;
  return own === true || nameType !== undefined || (reading === undefined && sense === undefined);
}

/** Merges two corrections of one form, the second over the first: a reading and a sense hold together. */
export function mergeCorrections(under: Correction | undefined, over: Correction): Correction {
  const [before] = under?.words ?? [];
  const [now] = over.words;
  if (!under || !before || !now || under.words.length !== 1 || over.words.length !== 1) return over;
  // Another reading is another entry: a sense chosen for the old one does not apply.
  const { sense, ...rest } = before;
  const kept = now.reading || sense === undefined ? rest : { ...rest, sense };
  const merged: CorrectedWord = { ...kept, ...now };
  const isOwn = isOwnWord(under) || isOwnWord(over);
  return { ...over, words: [isOwn && !isOwnWord({ words: [merged] }) ? { ...merged, own: true } : merged] };
}

/** Merges corrections of a file into the stored ones: of one form and scope the newer is kept; new ones come last. */
export function joinCorrections(stored: readonly Correction[], others: readonly Correction[]): Correction[] {
  const joined = new Map(stored.map((one) => [correctionId(one), one]));
  for (const one of others) {
    const before = joined.get(correctionId(one));
    if (!before || one.time > before.time) joined.set(correctionId(one), one);
  }
  return [...joined.values()];
}
