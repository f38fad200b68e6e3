/** A number with what it counts: `1 word`, `1,234 words`; `many` is the plural where it is not `one` with an s. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
