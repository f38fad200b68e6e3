/**
 * The rules of GB/T 16159 for headwords, in the order in which they are applied:
 *
 *   a list of our own       三中全会  Sānzhōng Quánhuì
 *   months and weekdays     一月      yīyuè
 *   places in a letter each 京津冀    Jīng-Jīn-Jì
 *   other short names       中共      Zhōnggòng
 *   one to three syllables  电视台    diànshìtái
 *   doubled words           干干净净  gāngān-jìngjìng
 *   idioms of four          一鼓作气  yīgǔ-zuòqì, but 不翼而飞 bùyì'érfēi
 *   all else, word by word  高速公路  gāosù gōnglù
 */
import type { Lexicon } from '../lexicon/index.ts';
import { formatPinyin, isSyllable } from '../pinyin/index.ts';
import { isHan } from '../text/index.ts';
import type { Syllable } from '../types.ts';

/** The separator of two syllables. */
type Joint = '' | ' ' | '-';

/** A headword with the entry of its reading. */
interface Spelled {
  readonly form: number;
  readonly entry: number;
}

/** Words of up to this many syllables are written together. */
const LONGEST_WHOLE = 3;
/** Words of fewer syllables are not in our own lists. */
const SHORTEST_APART = 3;
const MONTH_OR_DAY = /^(?:[一二三四五六七八九十]+月|(?:星期|礼拜|周)[一二三四五六日天])$/;
/** With one of these second or third an idiom has no two halves: 总而言之, 义不容辞. */
const WHOLE_IDIOM = /^(?:.[所不莫之而于其以乎].{2}|..[而之于其以乎为].)$/;
const DOUBLED = /^(.)\1(.)\2$/;
/** Within a longer word these are words of their own: 说一不二 is not 说一. */
const APART = new Set([...'的地得和与及或在是把被从对向跟']);
/** Places, peoples and dynasties in one letter that are neither a country nor a province of the lists. */
const PLACE_LETTERS = new Set([...'亚非太拉港台珠藏贵杭广兰郑满汉秦魏隋唐宋元明清']);
/** Joins two words of a name. */
const AND = new Set([...'与和及']);
const CAPITAL = /^[A-Z].*\d$/;

/** The cost of a character outside a longer word, in nats. */
const LONE_COST = 16;

/** Writes the reading of a headword; `parts` are the entry's own unless the sentence has another reading. */
export function spellWord(
  lexicon: Lexicon,
  word: Spelled,
  parts: readonly Syllable[] = lexicon.readingOf(word.entry),
): string {
  const capitals = countCapitals(parts);
  const isWhole = parts.filter((part) => part !== 'r5').length <= LONGEST_WHOLE;
  if (parts.length < SHORTEST_APART && capitals === 0) return formatPinyin(parts);
  const headword = lexicon.simplifiedOf(word.entry);
  const own = lexicon.lists.pairs('spelled-words').get(headword);
  if (own !== undefined) {
    const joints = parts.map((_, at) => jointIn(own, at));
    const small = parts.map((part, at) => (at > 0 && joints[at - 1] === '' ? part.toLowerCase() : part));
    return formatPinyin(joinParts(small, (at) => joints[at] ?? ''));
  }
  if (capitals > 0) return formatPinyin(spellName(lexicon, word, { headword, parts }));
  if (isWhole) return formatPinyin(parts);
  let at = 0;
  const clauses = splitAtMarks(parts).map((clause): readonly Syllable[] => {
    if (!isSyllable(clause[0] ?? '')) {
      at += clause.length;
      return clause;
    }
    const text = headword.slice(at, at + clause.length);
    at += clause.length;
    const joints = jointsOf(lexicon, word, text);
    return joinParts(clause, (index) => joints[index] ?? '');
  });
  return formatPinyin(clauses.flat());
}

/** Whether our tables, jieba or CC-CEDICT call a headword an idiom. */
export function isIdiom(lexicon: Lexicon, { form, entry }: Pick<Spelled, 'form' | 'entry'>): boolean {
  return (
    lexicon.profiles.partOfSpeech(form) === 'i' ||
    lexicon.ownSensesOf(entry).some(({ key }) => key.startsWith('idiom')) ||
    lexicon.glossesOf(entry).some((gloss) => gloss.includes('(idiom)'))
  );
}

/** Runs of syllables, and what stands between them. */
function splitAtMarks(parts: readonly Syllable[]): Syllable[][] {
  const runs: Syllable[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last !== undefined && isSyllable(last[0] ?? '') === isSyllable(part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

/** The separator after each character of a text without marks. */
function jointsOf(lexicon: Lexicon, word: Spelled, text: string): Joint[] {
  const characters = [...text];
  if (characters.length <= LONGEST_WHOLE || !characters.every(isHan)) return [];
  if (DOUBLED.test(text)) return ['', '-'];
  if (text.length === 4 && isIdiom(lexicon, word)) return WHOLE_IDIOM.test(text) ? [] : ['', '-'];
  const joints: Joint[] = [];
  let end = 0;
  for (const length of joinLoners(text, wordLengths(lexicon, text))) {
    end += length;
    joints[end - 1] = ' ';
  }
  joints[end - 1] = '';
  return joints;
}

/** The words within a headword, without itself, by their lengths: the cheapest way through it. */
function wordLengths(lexicon: Lexicon, text: string): number[] {
  const { trie, profiles } = lexicon;
  const best = new Array<number>(text.length + 1).fill(0);
  const lengths = new Array<number>(text.length).fill(1);
  for (let start = text.length - 1; start >= 0; start--) {
    best[start] = LONE_COST + (best[start + 1] ?? 0);
    for (let end = start + 2; end <= text.length; end++) {
      const form = trie.findIn(text, start, end);
      if (form < 0 || end - start === text.length) continue;
      const cost = profiles.costOf(form) + (best[end] ?? 0);
      if (cost >= (best[start] ?? 0)) continue;
      best[start] = cost;
      lengths[start] = end - start;
    }
  }
  const path: number[] = [];
  for (let at = 0; at < text.length; at += lengths[at] ?? 1) {
    const length = lengths[at] ?? 1;
    // 社会主义 within 社会主义者 is two words.
    if (length > LONGEST_WHOLE) path.push(...wordLengths(lexicon, text.slice(at, at + length)));
    else path.push(length);
  }
  return path;
}

/** Attaches single characters to the word before them, at the beginning to the next one; several of them to each other. */
function joinLoners(text: string, lengths: readonly number[]): number[] {
  const joined: number[] = [];
  let at = 0;
  let loners = 0;
  const flush = (next: number): number => {
    if (loners === 0) return next;
    const before = joined.length;
    if (loners > 1) joined.push(loners);
    else if (before === 0) next += 1;
    else joined[before - 1] = (joined[before - 1] ?? 0) + 1;
    loners = 0;
    return next;
  };
  for (const length of lengths) {
    if (length === 1 && !APART.has(text.charAt(at))) loners++;
    else joined.push(flush(length));
    at += length;
  }
  const rest = flush(0);
  return rest > 0 ? [...joined, rest] : joined;
}

/** Each part of a name begins with a capital; an abbreviation of several words is one part, or a letter for each place. */
function spellName(
  lexicon: Lexicon,
  word: Spelled,
  { headword, parts }: { headword: string; parts: readonly Syllable[] },
): Syllable[] {
  if (MONTH_OR_DAY.test(headword)) return parts.map((part) => part.toLowerCase());
  const characters = [...headword];
  if (characters.length !== parts.length) return [...parts];
  const isShort = isShortName(lexicon, word, parts.length);
  const isPerson = lexicon.profiles.kindOf(word.form) === 'person';
  const spelt: Syllable[] = [];
  for (const [at, part] of parts.entries()) {
    const [before = '', character = ''] = [characters[at - 1], characters[at]];
    // 中老铁路: two places, then words, unless the second begins one of them (中美洲).
    const isLast =
      at > 0 && CAPITAL.test(part) && !isLone(parts, at) && !beginsWord(lexicon, { headword, parts }, at);
    const follows = at > 0 && isLone(parts, at - 1) && (isLone(parts, at) || isLast);
    const isPair =
      follows && !isPerson && isPlaceLetter(lexicon, before) && isPlaceLetter(lexicon, character);
    if (isPair && isLast) spelt.push('-', part, ' ');
    else if (isPair || (AND.has(character) && CAPITAL.test(parts[at + 1] ?? '')))
      spelt.push(isPair ? '-' : ' ', part);
    // 亚太经合: behind a pair a new word begins.
    else if (follows && isShort && spelt.at(-2) !== '-' && !isLast) spelt.push(part.toLowerCase());
    else spelt.push(part);
  }
  return spelt;
}

/** Whether the syllables from `at` to the next capital are a headword. */
function beginsWord(
  lexicon: Lexicon,
  { headword, parts }: { headword: string; parts: readonly Syllable[] },
  at: number,
): boolean {
  const next = parts.findIndex((part, index) => index > at && CAPITAL.test(part));
  return lexicon.trie.findIn(headword, at, next < 0 ? parts.length : next) >= 0;
}

/** Whether a part is a word of one syllable: a capital, and no small letter behind it. */
function isLone(parts: readonly Syllable[], at: number): boolean {
  const next = parts[at + 1];
  return CAPITAL.test(parts[at] ?? '') && (next === undefined || !isSyllable(next) || CAPITAL.test(next));
}

/** Whether a name is an abbreviation of a longer one: 中共, 英超, 北师大. */
function isShortName(lexicon: Lexicon, { form }: Spelled, length: number): boolean {
  const kind = lexicon.profiles.kindOf(form);
  if (kind === 'person' || kind === 'place') return false;
  // jieba's tags for people are mostly noise: 英超 has one.
  return kind === 'organization' || length < 4 || !lexicon.profiles.partOfSpeech(form).startsWith('nr');
}

function isPlaceLetter({ lists }: Lexicon, character: string): boolean {
  return (
    lists.pairs('countries').has(character) ||
    lists.pairs('provinces').has(character) ||
    PLACE_LETTERS.has(character)
  );
}

/** A row of the list has its characters with their separators: `三中 全会`. */
function jointIn(written: string, at: number): Joint {
  let place = -1;
  for (const unit of written) {
    if (unit === ' ' || unit === '-') {
      if (place === at) return unit;
    } else place++;
  }
  return '';
}

/** The parts with a separator where `joint` has one after that syllable. */
function joinParts(parts: readonly Syllable[], joint: (at: number) => Joint): Syllable[] {
  return parts.flatMap((part, at) => {
    const mark = at + 1 < parts.length ? joint(at) : '';
    return mark === '' ? [part] : [part, mark];
  });
}

function countCapitals(parts: readonly Syllable[]): number {
  return parts.filter((part) => CAPITAL.test(part)).length;
}
