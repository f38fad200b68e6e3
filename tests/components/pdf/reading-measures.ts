/** How much of a page was read, and in which order. */

/** Share of lines that are found, in their order: the longest row of them, each farther on than the one before it. */
export function linesInOrder(lines: readonly string[], read: string): number {
  // Hunt and Szymanski 1977: of each length the row with the smallest end; the last place of a line comes first.
  const ends: number[] = [];
  for (const line of lines) {
    for (
      let place = read.lastIndexOf(line);
      place >= 0;
      place = place === 0 ? -1 : read.lastIndexOf(line, place - 1)
    ) {
      let at = ends.findIndex((end) => end >= place);
      if (at < 0) at = ends.length;
      ends[at] = place;
    }
  }
  return ends.length / lines.length;
}

/** Share of characters that are there, in their order, and no others: 1 less the edits for each character (Myers 1986). */
export function charactersRight(expected: string, read: string): number {
  const [a, b] = [[...expected], [...read]];
  const most = Math.ceil(0.2 * a.length) + 1;
  let reached = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    const next = new Map<number, number>();
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && (reached.get(k - 1) ?? -1) < (reached.get(k + 1) ?? -1));
      let x = down ? (reached.get(k + 1) ?? 0) : (reached.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return 1 - edits / a.length;
    }
    reached = new Map([...reached, ...next]);
  }
  return 0;
}
