/** The two sections of a BitVector of dictionary/bits.ts. */
export interface BuiltBits {
  readonly words: Uint32Array;
  /** Ones before each word. */
  readonly ranks: Uint32Array;
}

/** A vector with ones at the given ascending places. */
export function buildBits(places: readonly number[]): BuiltBits {
  const words = new Uint32Array(((places.at(-1) ?? 0) >> 5) + 1);
  for (const place of places) words[place >> 5] = (words[place >> 5] ?? 0) | (1 << (place & 31));
  const ranks = new Uint32Array(words.length);
  for (const place of places) {
    const next = (place >> 5) + 1;
    if (next < ranks.length) ranks[next] = (ranks[next] ?? 0) + 1;
  }
  for (let word = 1; word < ranks.length; word++) ranks[word] = (ranks[word] ?? 0) + (ranks[word - 1] ?? 0);
  return { words, ranks };
}

/** The bits of a RowCounts: for each owner a zero, then a one for each of its rows. */
export function buildRowCounts(counts: readonly number[]): BuiltBits {
  const places: number[] = [];
  let at = 0;
  for (const count of counts) {
    at++;
    for (let row = 0; row < count; row++) places.push(at++);
  }
  return buildBits(places);
}
