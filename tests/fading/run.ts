import { readPracticeTexts } from './practice-texts.ts';
import { helpShare, type Simulation, simulateReader, WEEKS } from './simulation.ts';

/** Vocabularies of the readers, and how many of each. */
export const SIZES = [500, 1000, 2000, 5000, 10_000] as const;
export const READERS_EACH = Number(process.env.READERS ?? 6);

/** Lets all readers read, by vocabulary; always the same ones. */
export function simulateAll(): ReadonlyMap<number, readonly Simulation[]> {
  const texts = readPracticeTexts();
  return new Map(
    SIZES.map((size) => [
      size,
      Array.from({ length: READERS_EACH }, (_, reader) =>
        simulateReader(texts, { size, seed: size + reader }),
      ),
    ]),
  );
}

/** The help of each whole week, the mean of some readers: 1 for all of it. */
export function helpByWeek(readers: readonly Simulation[]): number[] {
  return Array.from({ length: WEEKS }, (_, week) => {
    const shares = readers.map(({ weeks }) => (weeks[week] ? helpShare(weeks[week]) : 0));
    return shares.reduce((sum, share) => sum + share, 0) / readers.length;
  });
}
