/** The headwords of a dictionary, sorted and packed: looked up, and found in a text, without any other data in memory. */

/** Two bytes a code unit, eight more a headword; both scripts are headwords. Rows are sorted by code units. */
export interface PackedIndex {
  /** The headwords, one after another. */
  readonly units: Uint16Array;
  /** By row: where its headword begins in `units`; one more for the end. */
  readonly offsets: Uint32Array;
  /** By row: the number of its entry, with `TRADITIONAL` where the headword is only its traditional spelling. Rows of one headword follow one another, in the order of their entries, traditional-only ones last. */
  readonly entries: Uint32Array;
  /** By block: its first entry. */
  readonly blocks: Uint32Array;
}

/** Marks a row of a traditional headword that is written differently in simplified script. */
export const TRADITIONAL = 0x8000_0000;

/** Rows from `first` up to `end`. */
interface Rows {
  readonly first: number;
  readonly end: number;
}

/** The place of a headword. */
export interface EntryPlace {
  readonly block: number;
  /** The index of the entry in its block. */
  readonly at: number;
}

/** Looks up headwords in a packed index, by binary search in place. */
export class HeadwordIndex {
  readonly #packed: PackedIndex;
  /** Rows by the first code unit of their headwords. */
  readonly #starts = new Map<number, Rows>();

  constructor(packed: PackedIndex) {
    this.#packed = packed;
    const { units, offsets } = packed;
    for (let row = 0, rows = this.rows; row < rows; ) {
      const unit = units[offsets[row] ?? 0] ?? 0;
      const end = this.#lowerBound({ first: row, end: rows }, 0, unit + 1);
      this.#starts.set(unit, { first: row, end });
      row = end;
    }
  }

  get rows(): number {
    return this.#packed.entries.length;
  }

  get blocks(): number {
    return this.#packed.blocks.length;
  }

  has(form: string): boolean {
    return this.#find(form) !== undefined;
  }

  /** The places of a headword's entries, in the order of its rows; `[]` for none. */
  placesOf(form: string): EntryPlace[] {
    const rows = this.#find(form);
    if (!rows) return [];
    const { entries } = this.#packed;
    return Array.from(entries.subarray(rows.first, rows.end), (entry) => this.#placeOf(entry % TRADITIONAL));
  }

  /** Whether a row is the first of a headword in simplified script. */
  isFirst(row: number): boolean {
    if ((this.#packed.entries[row] ?? 0) >= TRADITIONAL) return false;
    return row === 0 || this.textOf(row) !== this.textOf(row - 1);
  }

  /** The headword of a row. */
  textOf(row: number): string {
    const { units, offsets } = this.#packed;
    return String.fromCharCode(...units.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0));
  }

  /** Calls back with every stretch of a text that is a headword, UTF-16 code units [start, end). */
  findIn(text: string, onHeadword: (start: number, end: number) => void): void {
    for (let start = 0; start < text.length; start++) {
      let rows = this.#starts.get(text.charCodeAt(start));
      for (let at = start + 1; rows; at++) {
        if (this.#lengthOf(rows.first) === at - start) onHeadword(start, at);
        if (at >= text.length) break;
        rows = this.#narrow(rows, at - start, text.charCodeAt(at));
      }
    }
  }

  #find(form: string): Rows | undefined {
    let rows = this.#starts.get(form.charCodeAt(0));
    for (let at = 1; rows && at < form.length; at++) rows = this.#narrow(rows, at, form.charCodeAt(at));
    if (!rows || this.#lengthOf(rows.first) !== form.length) return undefined;
    // Of the rows with this beginning, those that end there come first.
    return { first: rows.first, end: this.#lowerBound(rows, form.length, 0) };
  }

  /** Of rows equal up to `depth` those with a unit there; `undefined` for none. */
  #narrow(rows: Rows, depth: number, unit: number): Rows | undefined {
    const first = this.#lowerBound(rows, depth, unit);
    if (first >= rows.end || this.#unitAt(first, depth) !== unit) return undefined;
    return { first, end: this.#lowerBound({ first, end: rows.end }, depth, unit + 1) };
  }

  /** The first of rows equal up to `depth` whose unit there is not below one. */
  #lowerBound({ first, end }: Rows, depth: number, unit: number): number {
    let low = first;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#unitAt(middle, depth) >= unit) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** -1 after the headword's end. */
  #unitAt(row: number, depth: number): number {
    const { units, offsets } = this.#packed;
    const at = (offsets[row] ?? 0) + depth;
    return at < (offsets[row + 1] ?? 0) ? (units[at] ?? 0) : -1;
  }

  #lengthOf(row: number): number {
    const { offsets } = this.#packed;
    return (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
  }

  #placeOf(entry: number): EntryPlace {
    const { blocks } = this.#packed;
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((blocks[middle] ?? 0) > entry) high = middle;
      else low = middle + 1;
    }
    const block = low - 1;
    return { block, at: entry - (blocks[block] ?? 0) };
  }
}
