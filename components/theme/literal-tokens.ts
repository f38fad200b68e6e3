/**
 * Fonts by their generic names: a page may define a font under any other name, and its server would see which letters
 * it is used for. Which fonts the generic names stand for follows from each element's `lang`.
 */
const GENERIC_FONTS: Readonly<Record<string, string>> = {
  latin: 'system-ui, sans-serif',
  pinyin: 'system-ui, sans-serif',
  hei: 'sans-serif',
  'hei-hant': 'sans-serif',
  song: 'serif',
  'song-hant': 'serif',
};

/**
 * A style sheet with the values of our tokens in place of their names, for a root on a page of others: a page can
 * register any custom property that it knows by name (`@property`), and so change its value. A name that is not a
 * token's is replaced by its fallback. `tokens` is tokens.css.
 */
export function withLiteralTokens(css: string, tokens: string): string {
  // The rest applies to some media only.
  const values = readTokens(tokens.split('@media')[0] ?? '');
  const literalOf = (name: string): string | undefined => GENERIC_FONTS[name] ?? values.get(name);
  let literal = '';
  let from = 0;
  for (let at = css.indexOf('var(--'); at >= 0; at = css.indexOf('var(--', from)) {
    const end = closingOf(css, at + 'var('.length);
    const [name = '', ...fallback] = css.slice(at + 'var(--'.length, end).split(',');
    literal += css.slice(from, at) + (literalOf(name.trim()) ?? fallback.join(',').trim());
    from = end + 1;
  }
  return literal + css.slice(from);
}

/** The index of the parenthesis that closes the one open at an index. */
function closingOf(css: string, from: number): number {
  let depth = 1;
  for (let at = from; at < css.length; at++) {
    if (css[at] === '(') depth += 1;
    else if (css[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

function readTokens(css: string): Map<string, string> {
  const found = css.matchAll(/--([\w-]+):\s*([^;}]+)/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, value.trim().replace(/\s+/g, ' ')]));
}
