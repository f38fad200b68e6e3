/**
 * Countries and provinces as newspapers write them, with one character each: in pairs (中美关系, 晋陕), in lists (德、法、英),
 * before what belongs to them (美总统, 泰媒) and after what is done to them (赴泰).
 */
import type { Candidates } from '../lattice/index.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { formatPinyin } from '../pinyin/index.ts';
import type { Syllable } from '../types.ts';

/** Costs in nats: of a pair, of a country alone (more than as part of a headword), of one in a list, of 泰媒. */
const COST = { pair: 8, lone: 4, listed: 5, side: 9 } as const;

/** By code unit, in bits. */
const LETTER = { country: 1, province: 2, partner: 4, certain: 8, side: 16 } as const;
/** Next to one of these a letter that is also a word or a name means a country: 中吉, 中非. */
const GREAT = new Set([...'中美俄日韩欧印']);
/** Next to Israel, 以, which is a common word: 以黎边境. */
const NEAR_ISRAEL = new Set([...'哈黎叙敘']);
const ISRAEL = '以';
const AND = '、和与與及';
/** Two letters of countries that name one place. */
const NO_PAIRS = new Set(['加沙', '巴西', '西欧', '西歐']);
/** After these 美 is the adjective, as it is before 的. */
const BEFORE_ADJECTIVE = /[很真最更太好之而不较更加爱愛审審求唯]$/;

/** Finds them with the lists of one lexicon (`dictionary/data/lists`). */
export class CountryPairs {
  private readonly lexicon: Lexicon;
  /** Characters that stand for countries, with their English; for provinces and cities, if they are not common words. */
  private readonly countries: ReadonlyMap<string, string>;
  private readonly partners: ReadonlyMap<string, string>;
  private readonly provinces: ReadonlyMap<string, string>;
  /** A country with what belongs to it: 泰 Thai, 媒 media. */
  private readonly adjectives: ReadonlyMap<string, string>;
  private readonly nouns: ReadonlyMap<string, string>;
  /** What relates two countries, 关系, 峰会; what a country has, 总统; what is done to one, 赴. */
  private readonly behindCountries: ReadonlySet<string>;
  private readonly behindCountry: ReadonlySet<string>;
  private readonly beforeCountry: ReadonlySet<string>;
  /** What provinces may precede, where one of them begins other words too: 两省, 股市. */
  private readonly behindProvinces: ReadonlySet<string>;
  /** By code unit: bits of `LETTER`. */
  private readonly letters = new Uint8Array(0x10000);

  constructor(lexicon: Lexicon) {
    const { lists } = lexicon;
    this.lexicon = lexicon;
    this.countries = lists.pairs('countries');
    this.partners = lists.pairs('partner-countries');
    this.provinces = lists.pairs('provinces');
    this.adjectives = lists.pairs('country-adjectives');
    this.nouns = lists.pairs('country-nouns');
    this.behindCountries = lists.words('behind-countries');
    this.behindCountry = lists.words('behind-country');
    this.beforeCountry = lists.words('before-country');
    this.behindProvinces = lists.words('behind-provinces');
    const mark = (letters: Iterable<string>, flag: number): void => {
      for (const letter of letters) {
        const unit = letter.charCodeAt(0);
        this.letters[unit] = (this.letters[unit] ?? 0) | flag;
      }
    };
    mark(this.countries.keys(), LETTER.country);
    mark(this.partners.keys(), LETTER.partner);
    mark(this.provinces.keys(), LETTER.province);
    mark(lists.words('certain-countries'), LETTER.certain);
    mark(this.adjectives.keys(), LETTER.side);
  }

  /** Adds the pairs, threes and single letters of a text, where the words around show that they are countries. */
  addPairs(text: string, candidates: Candidates): void {
    for (let at = 0; at < text.length; at++) {
      const flags = this.flagsAt(text, at);
      if (flags === 0) continue;
      if ((flags & LETTER.province) !== 0 && (this.flagsAt(text, at - 1) & LETTER.province) === 0)
        this.addProvinces(text, at, candidates);
      if ((flags & LETTER.country) !== 0 || text.charAt(at + 1) === ISRAEL || GREAT.has(text.charAt(at + 1)))
        this.addCountries(text, at, candidates);
      if ((flags & (LETTER.side | LETTER.country)) !== 0) this.addLone(text, at, candidates);
    }
  }

  private flagsAt(text: string, at: number): number {
    return this.letters[text.charCodeAt(at)] ?? 0;
  }

  /** A pair or three before what relates countries, or before another pair. */
  private addCountries(text: string, at: number, candidates: Candidates): void {
    const end = this.countriesEnd(text, at);
    if (end < 0) return;
    if (this.behindCountries.has(text.slice(end, end + 2)) || this.goesOn(text, end))
      candidates.add(at, end, { cost: COST.pair, kind: 'pair' });
  }

  /** The end of two or three different countries next to each other from here; -1 for none. */
  private countriesEnd(text: string, at: number): number {
    const [first, second] = [this.flagsAt(text, at), this.flagsAt(text, at + 1)];
    const isCountry = (flags: number) => (flags & LETTER.country) !== 0;
    if (text.charAt(at) === text.charAt(at + 1) || NO_PAIRS.has(text.slice(at, at + 2))) return -1;
    if (isCountry(first) && isCountry(second)) {
      const third = text.charAt(at + 2);
      const isThree = isCountry(this.flagsAt(text, at + 2)) && !text.slice(at, at + 2).includes(third);
      return isThree ? at + 3 : at + 2;
    }
    const isNear =
      (text.charAt(at) === ISRAEL && NEAR_ISRAEL.has(text.charAt(at + 1))) ||
      (NEAR_ISRAEL.has(text.charAt(at)) && text.charAt(at + 1) === ISRAEL);
    const isPartner =
      isNear ||
      (GREAT.has(text.charAt(at)) && (second & LETTER.partner) !== 0) ||
      ((first & LETTER.partner) !== 0 && GREAT.has(text.charAt(at + 1)));
    return isPartner ? at + 2 : -1;
  }

  /** Whether another pair follows, and what relates both: 中美、中俄关系. */
  private goesOn(text: string, end: number): boolean {
    if (!AND.includes(text.charAt(end) || ' ')) return false;
    const next = this.countriesEnd(text, end + 1);
    return next > 0 && (this.behindCountries.has(text.slice(next, next + 2)) || this.goesOn(text, next));
  }

  /** Adds a single country, and what belongs to it in one word: 美 before 总统, 泰媒, 德、法、英. */
  private addLone(text: string, at: number, candidates: Candidates): void {
    const { trie } = this.lexicon;
    const flags = this.flagsAt(text, at);
    const isEnd = at > 0 && trie.findIn(text, at - 1, at + 1) >= 0;
    const noun = text.charAt(at + 1);
    if ((flags & LETTER.side) !== 0 && this.nouns.has(noun) && !isEnd && trie.findIn(text, at, at + 2) < 0) {
      // 美方法 is not 美方.
      if (trie.findIn(text, at + 1, at + 3) < 0)
        candidates.add(at, at + 2, { cost: COST.side, kind: 'side' });
    }
    if ((flags & LETTER.country) === 0 || isEnd) return;
    if (this.isListed(text, at)) candidates.add(at, at + 1, { cost: COST.listed, kind: 'pair' });
    // 俄国防部 is 俄 国防部, 美国会 mostly 美国 会.
    const isWord =
      trie.findIn(text, at, at + 2) >= 0 && !/^(?:国[防务]|國[防務])/.test(text.slice(at + 1, at + 3));
    // 赴中應評估風險.
    const isVisited = text.charAt(at) === '中' && text.charAt(at - 1) === '赴' && !isWord;
    if (isVisited) candidates.add(at, at + 1, { cost: COST.lone, kind: 'pair' });
    if ((flags & LETTER.certain) === 0 || isWord) {
      if (/^[法德日意印巴伊埃越朝加荷葡匈塞波沙]$/.test(text.charAt(at)) && this.isOffice(text, at))
        candidates.add(at, at + 1, { cost: COST.lone, kind: 'pair' });
      return;
    }
    const before = text.charAt(at - 1);
    const isAdjective =
      text.charAt(at) === '美' && (BEFORE_ADJECTIVE.test(before) || '的得丽好'.includes(noun || ' '));
    if (isAdjective) return;
    if (this.behindCountry.has(text.slice(at + 1, at + 3)) || this.beforeCountry.has(before))
      candidates.add(at, at + 1, { cost: COST.lone, kind: 'pair' });
  }

  /** Whether an office follows a letter that is a common word too, and a clause begins before it. */
  private isOffice(text: string, at: number): boolean {
    if (
      !/^(?:前?副?总统|前?副?總統|前?总理|前?首相|外长|外長|防长|财长|国防部|外交部|议员|议会|政府)/.test(
        text.slice(at + 1, at + 5),
      )
    )
      return false;
    return (
      at === 0 ||
      !/\p{Script=Han}/u.test(text.charAt(at - 1)) ||
      /[与和同称对据晤见是系由将]$/.test(text.slice(0, at))
    );
  }

  /** Whether a letter is in a list with two more countries, or with one that can't be anything else. */
  private isListed(text: string, at: number): boolean {
    let start = at;
    let end = at + 1;
    let certain = 0;
    let count = 1;
    const look = (letter: number): boolean => {
      const flags = this.flagsAt(text, letter);
      if ((flags & LETTER.country) === 0) return false;
      count++;
      if ((flags & LETTER.certain) !== 0) certain++;
      return true;
    };
    if ((this.flagsAt(text, at) & LETTER.certain) !== 0) certain++;
    while (AND.includes(text.charAt(start - 1) || ' ') && look(start - 2)) start -= 2;
    while (AND.includes(text.charAt(end) || ' ') && look(end + 1)) end += 2;
    if (count < 2 || certain === 0) return false;
    // 美、丽 is no list.
    return count > 2 || certain === count;
  }

  /** Adds the provinces of a text next to each other, up to four: 晋陕两省, 沪深300. */
  private addProvinces(text: string, at: number, candidates: Candidates): void {
    let end = at + 1;
    while (end < at + 4 && (this.flagsAt(text, end) & LETTER.province) !== 0) end++;
    if (end - at < 2 || new Set(text.slice(at, end)).size < end - at) return;
    const next = text.charAt(end);
    if (this.behindProvinces.has(text.slice(end, end + 2)) || !/\p{Script=Han}/u.test(next))
      candidates.add(at, end, { cost: COST.pair, kind: 'pair' });
  }

  /** Returns what a pair is in English: `'中美'` -> `China–US`. */
  glossOf(pair: string): string {
    // Beside Israel the other is Palestine.
    if (/^(?:以巴|巴以)$/.test(pair)) return pair === '以巴' ? 'Israel–Palestine' : 'Palestine–Israel';
    // And 哈 is Hamas, else Kazakhstan.
    if (/^(?:以哈|哈以)$/.test(pair)) return pair === '以哈' ? 'Israel–Hamas' : 'Hamas–Israel';
    const isProvinces = pair.length > 1 && [...pair].every((character) => this.provinces.has(character));
    const names = isProvinces ? this.provinces : this.countries;
    return [...pair]
      .map((character) => names.get(character) ?? this.partners.get(character) ?? character)
      .join('–');
  }

  /** Returns what a country's side is in English: `'泰媒'` -> Thai media. */
  sideGlossOf(side: string): string {
    return `${this.adjectives.get(side.charAt(0)) ?? ''} ${this.nouns.get(side.charAt(1)) ?? ''}`.trim();
  }
}

/** Readings of letters in pairs that differ from those as words. */
const READINGS: ReadonlyMap<string, Syllable> = new Map([
  ['蒙', 'Meng3'],
  ['朝', 'Chao2'],
  ['塞', 'Sai4'],
  ['沙', 'Sha1'],
  ['阿', 'A1'],
  ['刚', 'Gang1'],
  ['埃', 'Ai1'],
  ['哈', 'Ha1'],
  ['委', 'Wei3'],
]);

/** The reading of a country or province in a pair. */
export function readLetter(character: string, readCharacter: (character: string) => Syllable): Syllable {
  const own = READINGS.get(character) ?? readCharacter(character);
  return own.charAt(0).toUpperCase() + own.slice(1);
}

/** Writes a pair: a letter for each place, joined by hyphens, `Zhōng-Měi`. */
export function writePair(reading: readonly Syllable[]): string {
  return reading.map((syllable) => formatPinyin([syllable])).join('-');
}
