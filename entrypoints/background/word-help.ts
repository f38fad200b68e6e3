/** How much help words need: what the reader has said and shown of a word comes before its level. */
import type { Token, TokenLevels } from '../../dictionary/index.ts';
import {
  type Encounters,
  encounterKey,
  type HelpNeed,
  helpOf,
  isBelowLevel,
  isRare,
  type ReviewTime,
  type Settings,
} from '../../vocabulary/index.ts';
import type { SaidOf } from './knowledge-index.ts';

/** What is known of a reader that matters for help. */
export interface HelpReader {
  /** What they have said of words; absent while that is still being read. */
  readonly saidOf: SaidOf | undefined;
  /** What they have shown of forms; absent as above. */
  readonly metOf: ((key: string) => Encounters | undefined) | undefined;
  readonly settings: Pick<Settings, 'level' | 'names' | 'numbers' | 'rareOnly' | 'fading'>;
  readonly levels: Pick<TokenLevels, 'of'>;
  readonly at: ReviewTime;
}

/** How much help a word needs, and why. */
export interface WordHelp extends HelpNeed {
  readonly met: Encounters | undefined;
}

/** Returns how much help a word needs, and why. */
export type HelpFor = (token: Pick<Token, 'kind' | 'text' | 'reading' | 'nameType'>) => WordHelp;

/** Makes that function for one reader. */
export function helpFor({ saidOf, metOf, settings, levels: found, at }: HelpReader): HelpFor {
  const { level, names, numbers, rareOnly, fading: fades } = settings;
  return (token) => {
    const said = saidOf?.(token);
    const learning = said?.knowledge === 'learning';
    const met = metOf?.(encounterKey(token.text, token.reading));
    const word = found.of(token);
    const isKnown = isBelowLevel(word, level);
    const easy = isKnown || (rareOnly && !isRare(word));
    const need = { met, learning, isAbove: !easy };
    if (token.kind === 'name' && !said) {
      // Names that everybody meets are treated by their level: 中国, 北京.
      if (names && isKnown) return { help: 'none', cause: 'level', ...need };
      return { help: names ? 'full' : 'none', cause: 'names', ...need };
    }
    if (token.kind === 'number' && numbers) return { help: 'full', cause: 'names', ...need };
    return { ...need, ...helpOf({ said, met, easy, fades }, at) };
  };
}
