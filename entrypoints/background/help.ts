/** How much help words need: what the reader has said and shown of a word comes before their level. */
import type { Token, TokenLevels } from '../../dictionary/index.ts';
import {
  type Encounters,
  encounterKey,
  type Help,
  type HelpCause,
  helpOf,
  isBelowLevel,
  isRare,
  type ReviewTime,
  type Settings,
} from '../../vocabulary/index.ts';
import type { SaidOf } from './knowledge-index.ts';

/** What a reader knows and wants, as far as it bears on help. */
export interface HelpReader {
  /** What they have said of words; absent while that is still being read. */
  readonly saidOf: SaidOf | undefined;
  /** What they have shown of forms; absent as above. */
  readonly metOf: ((key: string) => Encounters | undefined) | undefined;
  readonly settings: Pick<Settings, 'level' | 'names' | 'rareOnly' | 'fading'>;
  readonly levels: Pick<TokenLevels, 'of'>;
  readonly at: ReviewTime;
}

/** How much help a word needs, and what that was decided by. */
export interface WordHelp {
  readonly help: Help;
  readonly cause: HelpCause;
  readonly met: Encounters | undefined;
  /** The reader is learning it. */
  readonly learning: boolean;
}

/** Tells how much help a word needs, and why. */
export type HelpFor = (token: Pick<Token, 'kind' | 'text' | 'reading' | 'nameType'>) => WordHelp;

/** Returns what tells it. */
export function helpFor({ saidOf, metOf, settings, levels: found, at }: HelpReader): HelpFor {
  const { level, names, rareOnly, fading: fades } = settings;
  return (token) => {
    const said = saidOf?.(token);
    const learning = said?.knowledge === 'learning';
    const met = metOf?.(encounterKey(token.text, token.reading));
    const word = found.of(token);
    if (token.kind === 'name' && !said) {
      // 中国, 北京: names that everybody meets.
      const known = isBelowLevel(word, level);
      return { help: names && !known ? 'full' : 'none', cause: known ? 'level' : 'names', met, learning };
    }
    const easy = isBelowLevel(word, level) || (rareOnly && !isRare(word));
    return { ...helpOf({ said, met, easy, fades }, at), met, learning };
  };
}
