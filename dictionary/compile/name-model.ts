/**
 * What names consist of, counted in the sources: how likely a character is in each place of a Chinese name, in a
 * transliterated name and in the stem of a place. Costs are in sixteenths of a nat, -ln of a share.
 */

import { COST_UNIT, IMPOSSIBLE, NAME_ROLES, type NameRole, type Section } from '../lexicon/index.ts';
import { isHan } from '../text/index.ts';

import { bytesOf } from './bytes.ts';
import { surnamesOf } from './names.ts';
import type { Sources } from './sources.ts';

/** Counts, which are turned into costs. */
class Tally {
  private readonly counts = new Map<string, number>();
  private total = 0;

  add(key: string, weight = 1): void {
    this.counts.set(key, (this.counts.get(key) ?? 0) + weight);
    this.total += weight;
  }

  /** Cost of a key in units, `IMPOSSIBLE` where it was seen fewer than `least` times. */
  cost(key: string, least = 1): number {
    const count = this.counts.get(key) ?? 0;
    if (count < least) return IMPOSSIBLE;
    return Math.min(IMPOSSIBLE - 1, Math.round(-Math.log(count / this.total) * COST_UNIT));
  }

  keys(): Iterable<string> {
    return this.counts.keys();
  }

  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }
}

/** Endings that turn a stem into a place. */
const PLACE_ENDING = /(?:街道|社区|苏木|嘎查|[省市县区旗盟州镇乡村路街湖河江山岛])$/;

/** Syllables of foreign names: entries that are a bare capitalised name in English. */
const FOREIGN_GLOSS = /^(?:[A-Z][\p{Script=Latin}'’.-]+(?: [A-Z][\p{Script=Latin}'’.-]+)*)(?:\s*[(,]|$)/u;

/** The sections of the name model. */
export function nameSections(
  sources: Sources,
): Pick<Record<Section, Uint8Array>, 'nameUnits' | 'nameCosts' | 'foreignPairs' | 'simplifiedUnits'> {
  const headwords = new Set(sources.entries.map(({ simplified }) => simplified));
  const surnames = surnamesOf(sources.entries);
  const tallies: Record<NameRole, Tally> = {
    surname: new Tally(),
    middle: new Tally(),
    last: new Tally(),
    single: new Tally(),
    foreign: new Tally(),
    place: new Tally(),
  };
  const pairs = new Tally();
  for (const surname of surnames) if (surname.length === 1) tallies.surname.add(surname, 0.7);
  for (const character of rareCharacters(sources, headwords)) {
    tallies.middle.add(character, 2);
    tallies.last.add(character, 2);
    tallies.single.add(character, 2);
  }
  for (const [word, { tag, frequency }] of sources.usages) {
    if (tag === 'nr' || tag === 'nrfg') countPerson(word, { tallies, surnames, headwords });
    if (tag === 'nrt' && word.length > 2 && !headwords.has(word)) countForeign(word, tallies, pairs);
    if (tag === 'ns' && word.length > 2 && frequency > 2 && !headwords.has(word)) countPlace(word, tallies);
  }
  for (const { simplified, reading, glosses } of sources.entries) {
    if (!/^[A-Z]/.test(reading[0] ?? '')) continue;
    if (PLACE_ENDING.test(simplified)) countPlace(simplified, tallies);
    const foreign = glosses.some((gloss) => FOREIGN_GLOSS.test(gloss)) && simplified.length > 1;
    if (foreign || simplified.includes('·')) {
      const bare = glosses[0]?.match(FOREIGN_GLOSS)?.[0] ?? '';
      // 上海 Shanghai is no transliteration.
      const own = reading
        .slice(0, 2)
        .join('')
        .replace(/[^a-z]/gi, '')
        .toLowerCase();
      if (
        bare
          .replace(/[^a-z]/gi, '')
          .toLowerCase()
          .startsWith(own) ||
        PLACE_ENDING.test(simplified)
      )
        continue;
      countForeign(simplified, tallies, pairs);
    }
  }
  return { ...characterSections(tallies), ...pairSection(pairs, tallies), ...simplifiedSection(sources) };
}

/** Characters are rare below this frequency; below the second also those that mean something else, or that jieba does not list. */
const RARE_FREQUENCY = 600;
const VERY_RARE_FREQUENCY = 200;
/** 口, 土 to 夕 not; 手, 肉, 疒, 虫, 足, 犬, 鼠 to 龠, 鱼 and 鸟, 骨, 辶. */
const OF_BODY: readonly (readonly [number, number])[] = [
  [0x53e3, 0x56d6],
  [0x624b, 0x652d],
  [0x72ac, 0x737f],
  [0x7592, 0x764e],
  [0x8089, 0x81e2],
  [0x866b, 0x8827],
  [0x8db3, 0x8e9c],
  [0x8fb5, 0x908d],
  [0x9aa8, 0x9acd],
  [0x9b5a, 0x9d79],
  [0x9e1f, 0x9e67],
];

/** Rare characters (婧 翀): in running text they are likely part of a name. */
function rareCharacters({ usages, entries }: Sources, headwords: ReadonlySet<string>): string[] {
  const ordinary = new Set<string>();
  const characters = new Set<string>();
  for (const { simplified, glosses } of entries) {
    if (simplified.length !== 1 || !isHan(simplified)) continue;
    characters.add(simplified);
    if (glosses.some((gloss) => /^to |^\(?classifier/.test(gloss))) ordinary.add(simplified);
  }
  return [...characters].filter((character) => {
    const frequency = usages.get(character)?.frequency ?? 0;
    if (!headwords.has(character) || frequency >= RARE_FREQUENCY) return false;
    return usages.has(character) && !ordinary.has(character)
      ? true
      : frequency < VERY_RARE_FREQUENCY && !isOfBody(character);
  });
}

/** Whether a character belongs to a radical (Unicode is in their order) under which parents look for no name. */
function isOfBody(character: string): boolean {
  const unit = character.charCodeAt(0);
  return OF_BODY.some(([first, last]) => unit >= first && unit <= last);
}

function countPerson(
  word: string,
  known: {
    tallies: Record<NameRole, Tally>;
    surnames: ReadonlySet<string>;
    headwords: ReadonlySet<string>;
  },
): void {
  const { tallies, surnames, headwords } = known;
  const [surname = '', ...given] = word;
  if (headwords.has(word) || !surnames.has(surname) || ![...word].every(isHan)) return;
  const [first = '', second = ''] = given;
  if (given.length === 2) {
    if (headwords.has(first + second) && tallies.surname.of(surname) === 0) return;
    tallies.surname.add(surname);
    tallies.middle.add(first);
    tallies.last.add(second);
    tallies.single.add(second, 0.5);
  } else if (given.length === 1) {
    tallies.surname.add(surname, 0.3);
    tallies.single.add(first, 1);
  }
}

function countForeign(name: string, tallies: Record<NameRole, Tally>, pairs: Tally): void {
  for (const part of name.split(/[·‧・\-–]/)) {
    const characters = [...part];
    if (characters.length < 2 || !characters.every(isHan)) continue;
    for (const [index, character] of characters.entries()) {
      tallies.foreign.add(character);
      pairs.add((characters[index - 1] ?? '^') + character);
    }
  }
}

function countPlace(name: string, tallies: Record<NameRole, Tally>): void {
  for (const character of name.replace(PLACE_ENDING, '')) if (isHan(character)) tallies.place.add(character);
}

/** Minimum counts of a character in a role: jieba's list is noisy. */
const LEAST: Readonly<Record<NameRole, number>> = {
  surname: 0.6,
  middle: 2,
  last: 2,
  single: 1.5,
  foreign: 3,
  place: 1,
};

function characterSections(
  tallies: Record<NameRole, Tally>,
): Pick<Record<Section, Uint8Array>, 'nameUnits' | 'nameCosts'> {
  const units = [...new Set(NAME_ROLES.flatMap((role) => [...tallies[role].keys()]))]
    .filter((character) => character.length === 1)
    .sort();
  // A column for each role: similar costs compress better side by side.
  const columns = NAME_ROLES.map((role) =>
    units.map((character) => tallies[role].cost(character, LEAST[role])),
  );
  return {
    nameUnits: bytesOf(deltas(units.map((character) => character.charCodeAt(0)))),
    nameCosts: Uint8Array.from(columns.flat()),
  };
}

/** Pairs seen in foreign names, three bytes each: both units' rows among the foreign ones, and the cost given the first. */
function pairSection(
  pairs: Tally,
  tallies: Record<NameRole, Tally>,
): Pick<Record<Section, Uint8Array>, 'foreignPairs'> {
  const rows: number[] = [];
  const keys = [...pairs.keys()]
    .filter((key) => pairs.of(key) >= 2 && key.length === 2)
    .filter((key) => [...key].every((c) => c === '^' || tallies.foreign.cost(c, LEAST.foreign) < IMPOSSIBLE))
    .sort();
  const firsts = new Map<string, number>();
  for (const key of pairs.keys()) {
    const [first = ''] = key;
    firsts.set(first, (firsts.get(first) ?? 0) + pairs.of(key));
  }
  for (const key of keys) {
    const [first = ''] = key;
    const cost = Math.round(-Math.log(pairs.of(key) / (firsts.get(first) ?? 1)) * COST_UNIT);
    rows.push(key.charCodeAt(0), key.charCodeAt(1), Math.min(cost, IMPOSSIBLE - 1));
  }
  return { foreignPairs: bytesOf(Uint16Array.from(rows)) };
}

/** Each traditional character with the simplified one with which it is most often paired. */
function simplifiedSection({ entries }: Sources): Pick<Record<Section, Uint8Array>, 'simplifiedUnits'> {
  const counts = new Map<string, Map<string, number>>();
  for (const { simplified, traditional } of entries) {
    if (simplified.length !== traditional.length) continue;
    for (let at = 0; at < simplified.length; at++) {
      const of = counts.get(traditional.charAt(at)) ?? new Map<string, number>();
      of.set(simplified.charAt(at), (of.get(simplified.charAt(at)) ?? 0) + 1);
      counts.set(traditional.charAt(at), of);
    }
  }
  const rows: [number, number][] = [];
  for (const [character, of] of counts) {
    const [best = character] = [...of].sort(([, a], [, b]) => b - a).map(([key]) => key);
    if (best !== character && isHan(character) && isHan(best))
      rows.push([character.charCodeAt(0), best.charCodeAt(0)]);
  }
  rows.sort(([a], [b]) => a - b);
  return {
    simplifiedUnits: bytesOf(
      Uint16Array.from([...deltas(rows.map(([from]) => from)), ...rows.map(([, to]) => to)]),
    ),
  };
}

/** Each number's distance from the one before it: small numbers compress well. */
function deltas(ascending: readonly number[]): Uint16Array {
  return Uint16Array.from(ascending, (value, index) => value - (ascending[index - 1] ?? 0));
}
