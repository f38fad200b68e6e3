/** Countries and provinces as newspapers pair them, in a character each: 中美关系, 俄乌冲突, 晋陕. */
import type { Candidates } from '../lattice/index.ts';
import type { WordLists } from '../lexicon/index.ts';
import type { Syllable } from '../types.ts';

/** Cost in nats: whatever the two characters would cost. */
const COST = 8;

/** Finds pairs with the lists of one lexicon (`dictionary/data/lists`). */
export class CountryPairs {
  /** Characters that stand for countries, with their English; for provinces and cities, where they are no common word. */
  private readonly countries: ReadonlyMap<string, string>;
  private readonly provinces: ReadonlyMap<string, string>;
  /** What is said of two countries: 关系, 峰会. */
  private readonly behindCountries: ReadonlySet<string>;
  /** What provinces may stand before, where one of them begins other words too: 两省, 股市. */
  private readonly behindProvinces: ReadonlySet<string>;
  /** By code unit: 1 for a country; 1 for a province. */
  private readonly isCountry = new Uint8Array(0x10000);
  private readonly isProvince = new Uint8Array(0x10000);

  constructor(lists: WordLists) {
    this.countries = lists.pairs('countries');
    this.provinces = lists.pairs('provinces');
    this.behindCountries = lists.words('behind-countries');
    this.behindProvinces = lists.words('behind-provinces');
    for (const country of this.countries.keys()) this.isCountry[country.charCodeAt(0)] = 1;
    for (const province of this.provinces.keys()) this.isProvince[province.charCodeAt(0)] = 1;
  }

  /** Adds the pairs and threes of a text, where the word behind them tells that they are: 中美 is Central America too. */
  addPairs(text: string, candidates: Candidates): void {
    const { isCountry, isProvince } = this;
    for (let at = 0; at + 1 < text.length; at++) {
      if (isProvince[text.charCodeAt(at)] === 1 && isProvince[text.charCodeAt(at - 1)] !== 1)
        this.addProvinces(text, at, candidates);
      if (isCountry[text.charCodeAt(at)] === 0 || isCountry[text.charCodeAt(at + 1)] === 0) continue;
      const end = isCountry[text.charCodeAt(at + 2)] === 0 ? at + 2 : at + 3;
      if (
        new Set(text.slice(at, end)).size === end - at &&
        this.behindCountries.has(text.slice(end, end + 2))
      )
        candidates.add(at, end, { cost: COST, kind: 'pair' });
    }
  }

  /** Adds the provinces of a text that stand side by side, up to four: 晋陕两省, 沪深300. */
  private addProvinces(text: string, at: number, candidates: Candidates): void {
    let end = at + 1;
    while (end < at + 4 && this.isProvince[text.charCodeAt(end)] === 1) end++;
    if (end - at < 2 || new Set(text.slice(at, end)).size < end - at) return;
    const next = text.charAt(end);
    if (this.behindProvinces.has(text.slice(end, end + 2)) || !/\p{Script=Han}/u.test(next))
      candidates.add(at, end, { cost: COST, kind: 'pair' });
  }

  /** Returns what a pair is in English: `'中美'` -> `China–US`. */
  glossOf(pair: string): string {
    // Beside Israel the other is Palestine.
    if (/^(?:以巴|巴以)$/.test(pair)) return pair === '以巴' ? 'Israel–Palestine' : 'Palestine–Israel';
    const isProvinces = [...pair].every((character) => this.provinces.has(character));
    const names = isProvinces ? this.provinces : this.countries;
    return [...pair].map((character) => names.get(character) ?? character).join('–');
  }
}

/** How those are read in pairs that are read otherwise as words. */
const READINGS: ReadonlyMap<string, Syllable> = new Map([
  ['蒙', 'Meng3'],
  ['朝', 'Chao2'],
  ['塞', 'Sai4'],
  ['沙', 'Sha1'],
]);

/** How a country or province of a pair is read, where it isn't as its character is; `undefined` else. */
export function pairReading(character: string): Syllable | undefined {
  return READINGS.get(character);
}
