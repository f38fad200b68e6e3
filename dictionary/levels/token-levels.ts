/**
 * How hard a token is. Words go by the table of levels; what no list has but everybody knows who knows its parts goes
 * by these: numbers, inflected forms (看看, 高高兴兴, 孩子们, 看完), transparent compounds (每天).
 */
import { LEVEL_LISTS, type Lexicon, type WordLevel } from '../lexicon/index.ts';
import type { Token } from '../types.ts';

/** The level of what no reader needs help with: figures, dates, punctuation. */
const EVERYBODY: WordLevel = { size: 0, hsk2: 1, hsk2021: 1, hsk2025: 1, tocfl: 1 };

/** Forms remembered; a text has fewer. */
const MAX_FORMS = 8192;

/** Results and directions that change a verb's meaning no more than they say themselves. */
const RESULTS = new Set(
  '完 好 到 见 出 开 成 住 掉 走 下 上 来 去 回 进 过 懂 清楚 出来 出去 下来 下去 上来 上去 回来 回去 进来 进去 过来 过去 起来 了'.split(
    ' ',
  ),
);
/** Particles and suffixes behind a word that leave it as hard as it is. */
const ENDINGS = ['们', '了', '过', '着', '的', '地'];
const NUMERAL = '一两二三四五六七八九十几每这那哪各第';

/** The levels of tokens, over one lexicon. */
export class TokenLevels {
  private readonly lexicon: Lexicon;
  private readonly known = new Map<string, WordLevel | undefined>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** The level of a token; `undefined` for a name, and for a word that no scale has. */
  of({ kind, text, nameType }: Pick<Token, 'kind' | 'text' | 'nameType'>): WordLevel | undefined {
    if (kind === 'number' || kind === 'punctuation' || kind === 'other') return EVERYBODY;
    if (kind === 'name' || nameType !== undefined) return undefined;
    const known = this.known.get(text);
    if (known !== undefined || this.known.has(text)) return known;
    if (this.known.size >= MAX_FORMS) this.known.clear();
    const level = this.find(text);
    this.known.set(text, level);
    return level;
  }

  private find(text: string): WordLevel | undefined {
    const simplified = this.simplify(text);
    const own = this.listed(simplified);
    const derived = this.derive(simplified, own);
    return own && derived ? easier(own, derived) : (own ?? derived);
  }

  /** The level of a form as the table has it. */
  private listed(form: string): WordLevel | undefined {
    return this.lexicon.levels.of(this.lexicon.trie.find(form));
  }

  /** The simplified headword of a traditional form; other text as it is. */
  private simplify(text: string): string {
    const form = this.lexicon.trie.find(text);
    if (form < 0) return text;
    const [entry] = this.lexicon.entriesOf(form);
    return entry === undefined ? text : this.lexicon.simplifiedOf(entry);
  }

  /** The level that the parts of a word give it. */
  private derive(text: string, own: WordLevel | undefined): WordLevel | undefined {
    const characters = [...text];
    const isListed = own !== undefined && LEVEL_LISTS.some((list) => own[list] > 0);
    const [a = '', b = '', c = '', d = ''] = characters;
    if (characters.length === 1) return undefined;
    if (characters.length === 2 && a === b) return this.listed(a);
    if (characters.length === 3 && a === c && (b === '一' || b === '不' || b === '了')) return this.listed(a);
    if (characters.length === 4 && a === b && c === d) return this.listed(a + c);
    if (characters.length === 4 && a === c && b === d) return this.listed(a + b);
    const head = characters.slice(0, -1).join('');
    const end = characters.at(-1) ?? '';
    if (ENDINGS.includes(end) && characters.length > 2) return this.listed(head);
    if (end === '们') return this.listed(head);
    if (NUMERAL.includes(a) && characters.length <= 3) return this.join([a, characters.slice(1).join('')]);
    for (const length of isListed ? [] : [2, 1]) {
      const verb = characters.slice(0, -length);
      if (verb.length === 0 || !RESULTS.has(characters.slice(-length).join(''))) continue;
      // 看不到, 看得到
      const bare = verb.length > 1 && /[不得]/.test(verb.at(-1) ?? '') ? verb.slice(0, -1) : verb;
      if (!this.isVerb(bare.join(''))) continue;
      return this.join([bare.join(''), characters.slice(-length).join('')]);
    }
    if (own?.transparent !== true) return undefined;
    const splits = characters
      .slice(1)
      .map((_, at) => this.join([characters.slice(0, at + 1).join(''), characters.slice(at + 1).join('')]));
    return splits.reduce((best, one) => (best && one ? easier(best, one) : (best ?? one)), undefined);
  }

  private isVerb(text: string): boolean {
    const form = this.lexicon.trie.find(text);
    return form >= 0 && this.lexicon.profiles.partOfSpeech(form).startsWith('v');
  }

  /** The level of a word of two parts: that of the harder one. */
  private join(parts: readonly [string, string]): WordLevel | undefined {
    const [first, second] = parts.map((part) => this.listed(part));
    if (!first || !second) return undefined;
    const level = { size: Math.max(first.size, second.size), hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
    for (const list of LEVEL_LISTS)
      level[list] = first[list] === 0 || second[list] === 0 ? 0 : Math.max(first[list], second[list]);
    return level;
  }
}

/** Of two levels of one word the easier one, list by list. */
function easier(a: WordLevel, b: WordLevel): WordLevel {
  const level = { size: Math.min(a.size, b.size), hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
  for (const list of LEVEL_LISTS)
    level[list] = a[list] === 0 ? b[list] : b[list] === 0 ? a[list] : Math.min(a[list], b[list]);
  return level;
}
