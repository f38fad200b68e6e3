/** Whether each word of a query stands somewhere in the words of a setting, without regard to case and accents. */
export function isFound(query: string, words: readonly string[]): boolean {
  const text = plain(words.join('\n'));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
