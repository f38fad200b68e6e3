/**
 * Fonts by their generic names: under any other a page may define a face of its own, and its server is asked for what
 * is written in it. Which fonts these are follows from each element's `lang`.
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
 * register any custom property that it knows by name (`@property`), and so change what it comes to. A name that is no
 * token's comes to its fallback. `tokens` is tokens.css.
 */
export function withLiteralTokens(css: string, tokens: string): string {
  // What follows is for some media only.
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

/** Where the parenthesis closes that is open at a place. */
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
