/**
 * How many words a reader knows, by a yes/no check: words of the scale (dictionary/levels) and made-up ones, each
 * chosen by the answers so far.
 *
 * The model. A reader knows the word of rank r with the chance 1 / (1 + (r / m)^k): half of the words at m, k says how
 * steeply that falls. Of what they don't know, made-up words included, they say yes to a share g (false alarms, as in signal
 * detection: Huibregtse, Admiraal and Meara 2002, Language Testing 19). So yes has the chance g + (1 - g) * known:
 * Birnbaum's three-parameter logistic (1968). The three are estimated together: on a grid, whose points every answer weights
 * (expected a posteriori, Bock and Mislevy 1982, Applied Psychological Measurement 6). The vocabulary is the sum of
 * the chances over the scale. The next word is the one that is expected to leave the least variance of its logarithm.
 */
import { MADE_UP_WORDS, type WrittenWord } from './made-up-words.ts';
import { type Random, shuffle } from './practice/index.ts';
import { MAX_VOCABULARY } from './reader-level.ts';

/** Number of words asked. */
export const CHECK_LENGTH = 40;
/** One word in this many is made up; which one is random. */
const MADE_UP_EACH = 4;
/** The share of made-up words claimed as known from which the result is only a guess. */
const DOUBTFUL_SHARE = 0.45;

/** Easiest and hardest reader of the grid, by the words of which they know half. */
const MIDDLES = { from: 40, to: 36_000, steps: 64 };
const STEEPNESSES = [3.2, 4, 5, 6.5] as const;
const FALSE_ALARMS = [0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5] as const;
/** Ranks that may be asked, and how far from the likeliest size they are considered, in natural logarithms. */
const CANDIDATES = { steps: 9, reach: 0.8 };
/** Points of less weight than this are dropped. */
const NEGLIGIBLE = 1e-6;

/** A word of the scale, and its rank. */
export interface ScaleWord extends WrittenWord {
  readonly size: number;
}

/** A word that is asked; `size` is absent where it is made up. */
export interface CheckQuestion extends WrittenWord {
  readonly size?: number;
}

/** The result of the answers. */
export interface VocabularyEstimate {
  readonly size: number;
  /** With 80% probability it is between these. */
  readonly low: number;
  readonly high: number;
  /** Made-up words asked, and those among them that were claimed as known. */
  readonly madeUp: number;
  readonly falseAlarms: number;
  /** So many made-up words were claimed that the size is only a guess. */
  readonly isDoubtful: boolean;
}

/** A possible reader, with the weight that the answers give them. */
interface GridPoint {
  readonly middle: number;
  readonly steepness: number;
  readonly falseAlarm: number;
  /** Natural logarithm of their vocabulary. */
  readonly size: number;
  readonly weight: number;
}

/** The chance that a reader knows the word of a rank. */
export function chanceKnown(rank: number, { middle, steepness }: Pick<GridPoint, 'middle' | 'steepness'>) {
  return 1 / (1 + (rank / middle) ** steepness);
}

/** How many words of the scale such a reader knows. */
export function vocabularyOf(reader: Pick<GridPoint, 'middle' | 'steepness'>): number {
  let sum = 0;
  for (let rank = 1, next = 2; rank <= MAX_VOCABULARY; rank = next) {
    next = Math.min(MAX_VOCABULARY + 1, Math.ceil(rank * 1.03));
    sum += (next - rank) * chanceKnown((rank + next - 1) / 2, reader);
    if (next === rank) next += 1;
  }
  return sum;
}

/** Bands of the scale, equal in doublings, and how many words of each a reader may be asked. */
const BANDS = 40;
const BAND_WORDS = 12;

/** Draws words from all parts of the scale, different ones for each reader: more than a check asks. */
export function drawCheckWords<T extends { readonly size: number }>(
  words: readonly T[],
  random: Random,
): T[] {
  const bandOf = (size: number): number =>
    Math.floor((BANDS * Math.log(size)) / Math.log(MAX_VOCABULARY + 1));
  const drawn = new Map<number, number>();
  return shuffle(words, random).filter(({ size }) => {
    const before = drawn.get(bandOf(size)) ?? 0;
    drawn.set(bandOf(size), before + 1);
    return before < BAND_WORDS;
  });
}

/** A check of one reader. */
export class VocabularyCheck {
  private readonly random: Random;
  private points: readonly GridPoint[];
  private readonly words: ScaleWord[];
  private readonly madeUp: WrittenWord[];
  private readonly madeUpAt: ReadonlySet<number>;
  private asked = 0;
  private madeUpAsked = 0;
  private falseAlarms = 0;

  /** @param words of all parts of the scale; each is asked at most once */
  constructor(words: readonly ScaleWord[], random: Random) {
    this.random = random;
    grid ??= createGrid();
    this.points = grid;
    this.words = [...words].sort((a, b) => a.size - b.size);
    this.madeUp = [...MADE_UP_WORDS];
    const blocks = Array.from({ length: CHECK_LENGTH / MADE_UP_EACH }, (_, block) => block * MADE_UP_EACH);
    this.madeUpAt = new Set(blocks.map((block) => block + Math.floor(random() * MADE_UP_EACH)));
  }

  /** The next question; `undefined` after the last, and where there are no more words. */
  next(): CheckQuestion | undefined {
    if (this.asked >= CHECK_LENGTH) return undefined;
    return this.madeUpAt.has(this.asked) ? take(this.madeUp, this.random) : this.takeNear(this.bestRank());
  }

  /** Takes an answer: whether the reader claims to know the word. */
  answer({ size }: CheckQuestion, yes: boolean): void {
    this.asked += 1;
    if (size === undefined) this.madeUpAsked += 1;
    if (size === undefined && yes) this.falseAlarms += 1;
    let total = 0;
    const weights = this.points.map((point) => {
      const chance = chanceOfYes(size, point);
      const weight = point.weight * (yes ? chance : 1 - chance);
      total += weight;
      return weight;
    });
    this.points = this.points.flatMap((point, at) => {
      const weight = (weights[at] ?? 0) / total;
      return weight > NEGLIGIBLE ? [{ ...point, weight }] : [];
    });
  }

  estimate(): VocabularyEstimate {
    const sorted = [...this.points].sort((a, b) => a.size - b.size);
    const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
    const sizeAt = (share: number): number => {
      let below = 0;
      const found = sorted.find(({ weight }) => {
        below += weight;
        return below >= share * total;
      });
      return Math.round(Math.exp((found ?? sorted.at(-1))?.size ?? 0));
    };
    const { madeUpAsked, falseAlarms } = this;
    return {
      size: Math.round(Math.exp(this.meanSize())),
      low: sizeAt(0.1),
      high: sizeAt(0.9),
      madeUp: madeUpAsked,
      falseAlarms,
      isDoubtful: madeUpAsked > 0 && falseAlarms / madeUpAsked >= DOUBTFUL_SHARE,
    };
  }

  private meanSize(): number {
    let total = 0;
    let sum = 0;
    for (const { weight, size } of this.points) {
      total += weight;
      sum += weight * size;
    }
    return sum / total;
  }

  /** The rank whose answer is expected to leave the least variance. */
  private bestRank(): number {
    const mean = this.meanSize();
    const vocabularies = sumFalseAlarms(this.points);
    const { steps, reach } = CANDIDATES;
    let best = { rank: Math.exp(mean), left: Number.POSITIVE_INFINITY };
    for (let step = 0; step < steps; step++) {
      const away = reach * ((2 * step) / (steps - 1) - 1);
      const rank = Math.min(MAX_VOCABULARY, Math.exp(mean + away));
      const left = expectedVariance(vocabularies, rank);
      if (left < best.left) best = { rank, left };
    }
    return best.rank;
  }

  /** Takes one of the words nearest to a rank. */
  private takeNear(rank: number): ScaleWord | undefined {
    const at = this.words.findIndex(({ size }) => size >= rank);
    const from = Math.max(0, (at < 0 ? this.words.length : at) - 2);
    const near = Math.min(this.words.length - from, 4);
    return this.words.splice(from + Math.floor(this.random() * near), 1)[0];
  }
}

/** Made for the first check. */
let grid: readonly GridPoint[] | undefined;

function createGrid(): GridPoint[] {
  const { from, to, steps } = MIDDLES;
  return Array.from({ length: steps }, (_, step) => from * (to / from) ** (step / (steps - 1))).flatMap(
    (middle) =>
      STEEPNESSES.flatMap((steepness) => {
        const size = Math.log(vocabularyOf({ middle, steepness }));
        return FALSE_ALARMS.map((falseAlarm) => ({ middle, steepness, falseAlarm, size, weight: 1 }));
      }),
  );
}

/** The chance that a reader says yes to the word of a rank, or to a made-up one. */
function chanceOfYes(rank: number | undefined, point: GridPoint): number {
  const known = rank === undefined ? 0 : chanceKnown(rank, point);
  return point.falseAlarm + (1 - point.falseAlarm) * known;
}

/** Readers that differ in false alarms only: their weight, and the weight of those who say yes to unknown words. */
interface Vocabulary extends Pick<GridPoint, 'middle' | 'steepness' | 'size' | 'weight'> {
  readonly alarmed: number;
}

function sumFalseAlarms(points: readonly GridPoint[]): Vocabulary[] {
  const sums = new Map<number, Vocabulary>();
  for (const { middle, steepness, size, weight, falseAlarm } of points) {
    const sum = sums.get(size) ?? { middle, steepness, size, weight: 0, alarmed: 0 };
    sums.set(size, { ...sum, weight: sum.weight + weight, alarmed: sum.alarmed + weight * falseAlarm });
  }
  return [...sums.values()];
}

/** The expected variance of the size, in logarithms, after an answer, times the total weight. */
function expectedVariance(vocabularies: readonly Vocabulary[], rank: number): number {
  let [yes, yesSum, no, noSum, squares] = [0, 0, 0, 0, 0];
  for (const one of vocabularies) {
    const { weight, alarmed, size } = one;
    const known = chanceKnown(rank, one);
    const yesWeight = known * weight + (1 - known) * alarmed;
    const noWeight = weight - yesWeight;
    yes += yesWeight;
    yesSum += yesWeight * size;
    no += noWeight;
    noSum += noWeight * size;
    squares += weight * size * size;
  }
  return squares - (yes > 0 ? yesSum ** 2 / yes : 0) - (no > 0 ? noSum ** 2 / no : 0);
}

function take<T>(items: T[], random: Random): T | undefined {
  return items.splice(Math.floor(random() * items.length), 1)[0];
}
