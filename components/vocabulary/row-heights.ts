/**
 * The positions of the rows of a long list of which only those near the screen were measured: the others count
 * with an estimate. A Fenwick tree, so that a measurement and a look-up take some fifteen steps.
 */
export class RowHeights {
  readonly #heights: Float64Array;
  /** Sums of heights; `#sums[i]` holds those of the rows before `i` that its lowest bit spans. */
  readonly #sums: Float64Array;

  /** `heights`: of each row in CSS pixels, measured or estimated. */
  constructor(heights: ArrayLike<number>) {
    this.#heights = Float64Array.from(heights);
    this.#sums = new Float64Array(this.#heights.length + 1);
    for (const [row, height] of this.#heights.entries()) {
      const i = row + 1;
      this.#sums[i] = (this.#sums[i] ?? 0) + height;
      const above = i + (i & -i);
      if (above < this.#sums.length) this.#sums[above] = (this.#sums[above] ?? 0) + (this.#sums[i] ?? 0);
    }
  }

  /** How many rows there are. */
  get length(): number {
    return this.#heights.length;
  }

  /** The height of all rows together. */
  get total(): number {
    return this.topOf(this.length);
  }

  heightOf(row: number): number {
    return this.#heights[row] ?? 0;
  }

  /** The top of a row, from the list's top. For the index after the last row, the list's end. */
  topOf(row: number): number {
    let sum = 0;
    for (let i = row; i > 0; i -= i & -i) sum += this.#sums[i] ?? 0;
    return sum;
  }

  /** The row at a position; the first above the list, the last below it, -1 in an empty list. */
  rowAt(place: number): number {
    if (this.length === 0) return -1;
    let row = 0;
    let left = place;
    for (let step = 1 << Math.floor(Math.log2(this.length)); step > 0; step >>= 1) {
      const next = row + step;
      const sum = this.#sums[next] ?? Number.POSITIVE_INFINITY;
      if (next > this.length || sum > left) continue;
      row = next;
      left -= sum;
    }
    return Math.min(row, this.length - 1);
  }

  /** Notes a row's measured height; returns by how much it differs from what was known. */
  measure(row: number, height: number): number {
    const change = height - this.heightOf(row);
    if (change === 0 || row < 0 || row >= this.length) return 0;
    this.#heights[row] = height;
    for (let i = row + 1; i < this.#sums.length; i += i & -i) this.#sums[i] = (this.#sums[i] ?? 0) + change;
    return change;
  }
}

/** The rows to draw, `[first, end)`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** The rows between two positions, and those up to `spare` pixels beyond. */
export function windowOf(
  heights: RowHeights,
  { top, bottom, spare }: { readonly top: number; readonly bottom: number; readonly spare: number },
): RowWindow {
  if (heights.length === 0) return { first: 0, end: 0 };
  return { first: heights.rowAt(top - spare), end: heights.rowAt(bottom + spare) + 1 };
}
