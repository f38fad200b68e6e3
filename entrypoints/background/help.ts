/** Which words need help: what the reader has said of a word comes before their level. */
import { type Token, TokenLevels } from '../../dictionary/index.ts';
import { isBelowLevel, isRare, type Settings } from '../../vocabulary/index.ts';
import { getLexicon } from './dictionary.ts';
import type { HelpWish } from './knowledge-index.ts';

let levels: Promise<TokenLevels> | undefined;

/** The levels of words, over the lexicon, opened once in a worker's life. */
export function getTokenLevels(): Promise<TokenLevels> {
  levels ??= getLexicon()
    .then((lexicon) => new TokenLevels(lexicon))
    .catch((error: unknown) => {
      levels = undefined;
      throw error;
    });
  return levels;
}

/**
 * Returns what tells whether a word needs no help: the reader knows or ignores it, or has said nothing of it and it lies
 * below their level or is not rare enough, or it is a name and they want no help with names.
 * @param wish what the reader has said of words; absent while that is still being read
 */
export function needsNoHelp({
  wish,
  settings: { level, names, rareOnly },
  levels: found,
}: {
  readonly wish: HelpWish | undefined;
  readonly settings: Pick<Settings, 'level' | 'names' | 'rareOnly'>;
  readonly levels: Pick<TokenLevels, 'of'>;
}): (token: Token) => boolean {
  return (token) => {
    const wanted = wish?.(token);
    if (wanted !== undefined) return !wanted;
    if (token.kind === 'name') return !names;
    const word = found.of(token);
    return isBelowLevel(word, level) || (rareOnly && !isRare(word));
  };
}
