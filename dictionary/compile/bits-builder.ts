/** The words of a BitVector of dictionary/bits.ts with ones at the given ascending places. */
export function buildBits(places: readonly number[]): Uint32Array {
  const words = new Uint32Array(((places.at(-1) ?? 0) >> 5) + 1);
  for (const place of places) words[place >> 5] = (words[place >> 5] ?? 0) | (1 << (place & 31));
  return words;
}

/** The bits of a RowCounts: for each owner a zero, then a one for each of its rows. */
export function buildRowCounts(counts: readonly number[]): Uint32Array {
  const places: number[] = [];
  let at = 0;
  for (const count of counts) {
    at++;
    for (let row = 0; row < count; row++) places.push(at++);
  }
  return buildBits(places);
}
