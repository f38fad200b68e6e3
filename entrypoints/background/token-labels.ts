import { drawnGloss, formatSyllable, formatZhuyin, isDoubtful, type Token } from '../../dictionary/index.ts';
import type { DrawnHelp } from '../../vocabulary/index.ts';
import type { Label, LabelOptions } from '../shared/message-shapes.ts';

/** Words whose English says nothing at a glance: particles, the commonest verbs and pronouns. */
const UNGLOSSED = new Set(
  '的地得了着过在是和与及或也都就又还而把被将从对向于之其这那有不个一为以我你他她它们',
);

/** How a token's help is drawn, and whether the reader is learning it. */
export interface TokenHelp extends DrawnHelp {
  readonly learning: boolean;
}

const ALL: TokenHelp = { reading: 'full', meaning: 'full', learning: false };

/**
 * The labels of a text's tokens: of those that have pinyin, one syllable a character where they can be told apart. A figure
 * in digits has no pinyin; its label is there to be pointed at.
 */
export function toLabels(
  tokens: readonly Token[],
  wish: LabelOptions = {},
  helpWith?: (token: Token) => TokenHelp,
): Label[] {
  return tokens
    .filter(({ pinyin, kind }) => pinyin !== '' || kind === 'number')
    .map((token) => toLabel(token, wish, wish.known === true ? helpWith?.(token) : undefined));
}

function toLabel(
  token: Token,
  { zhuyin = false, glosses = false }: LabelOptions,
  { reading: drawn, meaning, learning }: TokenHelp = ALL,
): Label {
  const { start, end, text, reading } = token;
  if (token.pinyin === '') return [start, end, [], ''];
  const syllables = splitPinyin(token);
  const isSplit = syllables.filter(Boolean).length === reading.length;
  const tones = isSplit
    ? perPiece(syllables, reading, toneOf)
        .map((tone) => tone || '0')
        .join('')
    : '0';
  const gloss = glosses && !UNGLOSSED.has(text) ? drawnGloss(token) : '';
  const doubt = isDoubtful(token);
  const isWhole = drawn === 'full' && meaning === 'full';
  if (!zhuyin && !gloss && isWhole && !learning && !doubt) return [start, end, syllables, tones];
  const symbols = isSplit ? perPiece(syllables, reading, formatZhuyin) : [reading.map(formatZhuyin).join('')];
  const more = {
    ...(zhuyin && { zhuyin: symbols }),
    ...(gloss && { gloss }),
    ...(!isWhole && { help: { reading: drawn, meaning } }),
    ...(learning && { learning }),
    ...(doubt && { doubt }),
  };
  return [start, end, syllables, tones, more];
}

/** Maps each syllable; an empty one stays empty. */
function perPiece(
  syllables: readonly string[],
  reading: readonly string[],
  of: (syllable: string) => string,
): string[] {
  let said = 0;
  return syllables.map((piece) => (piece === '' ? '' : of(reading[said++] ?? '')));
}

function toneOf(syllable: string): string {
  return /^[a-zü:]+([1-5])$/i.exec(syllable)?.[1] ?? '0';
}

const HAN = /\p{Script=Han}/u;

/** A figure's pinyin by characters, none for its digits: 3月21日 -> '', yuè, '', '', rì. */
function splitFigure({ text, reading }: Pick<Token, 'text' | 'reading'>): string[] | undefined {
  const characters = [...text];
  const spoken = characters.filter((character) => HAN.test(character));
  if (!/\p{N}/u.test(text) || spoken.length !== reading.length) return undefined;
  let said = 0;
  return characters.map((character) => (HAN.test(character) ? formatSyllable(reading[said++] ?? '') : ''));
}

/**
 * A word's pinyin by characters, so that a word broken over two lines has its own part on each:
 * `Xī'ān` -> `Xī`, `'ān`. What stands between two syllables goes with the second. A word with letters or figures
 * in it (`卡拉OK`) has one part.
 */
export function splitPinyin(token: Pick<Token, 'text' | 'pinyin' | 'reading'>): string[] {
  const { text, pinyin, reading } = token;
  if ([...text].length !== reading.length) return splitFigure(token) ?? [pinyin];
  const syllables: string[] = [];
  const lower = pinyin.toLowerCase();
  let done = 0;
  for (const syllable of reading) {
    const written = formatSyllable(syllable).toLowerCase();
    const at = lower.indexOf(written, done);
    if (at < 0 || at - done > 1) return [pinyin];
    syllables.push(pinyin.slice(done, at + written.length));
    done = at + written.length;
  }
  return done === pinyin.length ? syllables : [pinyin];
}
