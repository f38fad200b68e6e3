/** How often a model is right where it says so, on rows that it was not trained on. */
import type { Dictionary, Token } from '../index.ts';
import type { Row } from './heteronym-rows.ts';

/** Whether something was right, and how sure a model was of it. */
export interface Judged {
  readonly right: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A row as the engine reads it. */
export interface ReadingAnswer extends Judged {
  readonly row: Row;
  readonly said: string;
}

/** Returns each row as the engine reads it. */
export function answerRows(dictionary: Dictionary, rows: readonly Row[]): ReadingAnswer[] {
  return rows.map((row) => {
    const tokens = dictionary.annotate(row.text, { glosses: false });
    const token = tokens.find(({ start, end }) => start <= row.offset && row.offset < end);
    const said = token === undefined ? '' : syllableAt(token, row.offset);
    return { row, said, right: said === row.reading, confidence: token?.confidence ?? 0 };
  });
}

function syllableAt({ start, text, reading }: Token, offset: number): string {
  const before = [...text.slice(0, offset - start)].filter((character) => /\p{Script=Han}/u.test(character));
  return (reading[before.length] ?? '').toLowerCase();
}

/**
 * For probabilities 0, 1/(steps-1), ... 1 the share that was right, never falling (isotonic regression by pooling
 * adjacent violators: Ayer et al., An Empirical Distribution Function for Sampling with Incomplete Information, Annals
 * of Mathematical Statistics 26, 1955).
 */
export function calibrate(answers: readonly Judged[], steps: number): number[] {
  const groups = Array.from({ length: steps }, (_, step) => {
    const inside = answers.filter(({ confidence }) => Math.round(confidence * (steps - 1)) === step);
    // Two rows' worth of trust in what is said.
    const right = inside.filter((one) => one.right).length + 2 * (step / (steps - 1));
    return { right, all: inside.length + 2, width: 1 };
  });
  const pooled: typeof groups = [];
  for (const group of groups) {
    pooled.push(group);
    for (;;) {
      const [before, last] = pooled.slice(-2);
      if (before === undefined || last === undefined || before === last) break;
      if (before.right / before.all <= last.right / last.all) break;
      pooled.splice(-2, 2, {
        right: before.right + last.right,
        all: before.all + last.all,
        width: before.width + last.width,
      });
    }
  }
  return pooled.flatMap(({ right, all, width }) => Array.from({ length: width }, () => right / all));
}

/** How often readings of a given confidence were right, once it is read in `table`. */
export function calibrationTable(answers: readonly Judged[], table: readonly number[]): string {
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];
  const lines = ['| said | rows | mean said | right |', '|---|---|---|---|'];
  const at = (confidence: number): number => {
    const place = confidence * (table.length - 1);
    const low = Math.min(table.length - 2, Math.floor(place));
    const below = table[low] ?? 0;
    return below + ((table[low + 1] ?? 0) - below) * (place - low);
  };
  for (const [index, low] of edges.slice(0, -1).entries()) {
    const high = edges[index + 1] ?? 1;
    const inside = answers
      .map(({ confidence, right }) => ({ share: at(confidence), right }))
      .filter(({ share }) => share >= low && share < high);
    const mean = inside.reduce((sum, { share }) => sum + share, 0);
    const right = inside.filter((one) => one.right).length;
    lines.push(
      `| ${low} to ${Math.min(high, 1)} | ${inside.length} | ${percent(mean, inside.length)} | ${percent(right, inside.length)} |`,
    );
  }
  return lines.join('\n');
}

/** Writes a share in percent. */
export function percent(part: number, all: number): string {
  return all === 0 ? '-' : `${((100 * part) / all).toFixed(2)}%`;
}
