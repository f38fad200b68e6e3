/**
 * `npm run derive:levels`: the level lists of ../shared/data/levels and word frequencies -> `dictionary/data/levels.tsv`.
 *
 * Each word gets its level in four lists, and its place on one scale of difficulty: the vocabulary size at which a
 * reader knows it. A list says of a word that its readers learn it between two sizes (the words of the levels below,
 * and with this level): in doublings, the middle of that. Frequency says the rank. The mean of what is there, lists
 * counting 1 and frequency 0.6, puts the words in order; a word's place in that order is its difficulty, so that as
 * many words lie below a size as the size says.
 *
 * Where a list leaves out the parts of its phrases (打电话: 电话) they have the phrase's level; that does not move them on the scale.
 *
 * The table: word (simplified); size; level in HSK 2.0 (1 to 6), HSK 2021 and HSK 2025 (1 to 7, 7 for 7 to 9) and TOCFL
 * (1 to 7), 0 for none. Easiest first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEVELS_HEADER } from '../compile/levels.ts';
import { readSources } from '../compile/sources.ts';

const LISTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'levels');
const TABLE = join(import.meta.dirname, '..', 'data', 'levels.tsv');

/** Words on the scale: as many as the largest vocabulary that a reader can choose, and a third more. */
const MAX_WORDS = 30_000;
const FREQUENCY_WEIGHT = 0.6;
/** A word that no list has is at least this hard: lists of beginners' words are complete. */
const MIN_UNLISTED_SIZE = 1200;
/** Occurrences in BCC for one in jieba's corpus, as their sums are. */
const BCC_PER_JIEBA = 40;

/** A word's level by list; 0 for none. */
interface Levels {
  hsk2: number;
  hsk2021: number;
  hsk2025: number;
  tocfl: number;
}
type List = keyof Levels;

if (!existsSync(LISTS)) {
  console.error(`derive-levels: ${LISTS} is missing, so there is nothing to derive from`);
  process.exit(1);
}

const sources = readSources();
const simplifiedOf = new Map(sources.entries.map(({ traditional, simplified }) => [traditional, simplified]));
const levels = new Map<string, Levels>();
const bcc = new Map<string, number>();

/** The words of a cell: `爸爸|爸` and `学(习)` are two each, `得（děi）` is one. */
function splitCell(cell: string): string[] {
  return cell.split(/[|/｜]/).flatMap((word) => {
    const inner = /^(.*?)[（(](\p{Script=Han}+)[)）](.*)$/u.exec(word);
    const forms = inner ? [`${inner[1]}${inner[3]}`, `${inner[1]}${inner[2]}${inner[3]}`] : [word];
    return forms.map((form) => form.replaceAll(/[^\p{Script=Han}]/gu, '')).filter((form) => form !== '');
  });
}

function put(list: List, word: string, level: number): void {
  const known = levels.get(word) ?? { hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
  if (known[list] === 0 || level < known[list]) known[list] = level;
  levels.set(word, known);
}

function rowsOf(name: string): string[][] {
  const lines = readFileSync(join(LISTS, name), 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}

for (const [word, level] of sources.hsk) put('hsk2', word, level);
for (const [cell = '', , , , level] of rowsOf('hsk-2021.tsv'))
  for (const word of splitCell(cell)) put('hsk2021', word, Number(level));
for (const [cell = '', , , , level, count] of rowsOf('hsk-2025.tsv'))
  for (const word of splitCell(cell)) {
    put('hsk2025', word, Number(level));
    bcc.set(word, Math.max(bcc.get(word) ?? 0, Number(count) || 0));
  }
for (const [cell = '', , level] of rowsOf('tocfl.tsv'))
  for (const word of splitCell(cell)) put('tocfl', simplifiedOf.get(word) ?? word, Number(level));

/** By list and level: the middle, in doublings, between the sizes of the levels below and with this level. */
function middles(list: List): number[] {
  const counts: number[] = [];
  for (const one of levels.values()) counts[one[list]] = (counts[one[list]] ?? 0) + 1;
  let below = 0;
  return counts.map((count = 0, level) => {
    if (level === 0) return 0;
    const from = Math.max(below, (below + count) / 4);
    below += count;
    return Math.log2(Math.sqrt(from * below));
  });
}

const LISTS_OF_LEVELS = ['hsk2', 'hsk2021', 'hsk2025', 'tocfl'] as const satisfies readonly List[];
const scales: Readonly<Record<List, readonly number[]>> = {
  hsk2: middles('hsk2'),
  hsk2021: middles('hsk2021'),
  hsk2025: middles('hsk2025'),
  tocfl: middles('tocfl'),
};
const headwords = new Set(sources.entries.map(({ simplified }) => simplified));
const frequencyOf = (word: string): number =>
  Math.max(sources.usages.get(word)?.frequency ?? 0, (bcc.get(word) ?? 0) / BCC_PER_JIEBA);
const candidates = [...new Set([...levels.keys(), ...headwords])].filter(
  (word) => /^\p{Script=Han}+$/u.test(word) && (levels.has(word) || frequencyOf(word) > 0),
);
const rank = new Map(
  [...candidates].sort((a, b) => frequencyOf(b) - frequencyOf(a)).map((word, at) => [word, at + 1]),
);

function difficultyOf(word: string): number {
  const own = levels.get(word);
  const listed = own
    ? (Object.keys(scales) as List[]).flatMap((list) => (own[list] > 0 ? [scales[list][own[list]] ?? 0] : []))
    : [];
  const byRank = Math.log2(rank.get(word) ?? MAX_WORDS);
  if (listed.length === 0) return Math.max(byRank, Math.log2(MIN_UNLISTED_SIZE));
  const sum = listed.reduce((total, one) => total + one, FREQUENCY_WEIGHT * byRank);
  return sum / (listed.length + FREQUENCY_WEIGHT);
}

const ordered = candidates
  .map((word) => ({ word, difficulty: difficultyOf(word) }))
  .sort((a, b) => a.difficulty - b.difficulty || (a.word < b.word ? -1 : 1))
  .slice(0, MAX_WORDS);
/**
 * A list that has 打电话, 踢足球 and 服务员 teaches 电话, 足球 and 服务 with them: the parts of a phrase of three characters or
 * more are as hard as the easiest such phrase where the list leaves them out. Not of set phrases: 没关系, 对不起.
 */
function addParts(): void {
  for (const [word, own] of [...levels]) {
    const characters = [...word];
    if (characters.length < 3 || characters.length > 4 || /[不没]/.test(word)) continue;
    for (const at of characters.keys()) {
      const parts = [characters.slice(0, at).join(''), characters.slice(at).join('')];
      if (at === 0 || !isPhrase(parts)) continue;
      for (const part of parts)
        for (const list of LISTS_OF_LEVELS) if (isWordAlone(part)) addPart(part, { list, level: own[list] });
    }
  }
}

/** A verb with a noun, or two nouns, each a word of some frequency: 打 + 电话, 服务 + 员. */
function isPhrase(parts: readonly string[]): boolean {
  const [head = '', tail = ''] = parts.map((part) => sources.usages.get(part)?.tag ?? '');
  return (
    /^[vn]/.test(head) &&
    /^[nz]/.test(tail) &&
    parts.every((part) => headwords.has(part) && frequencyOf(part) > 100)
  );
}

/** Single characters are words of their own as verbs (打), but seldom as nouns (院, 球). */
function isWordAlone(part: string): boolean {
  return part.length > 1 || sources.usages.get(part)?.tag === 'v';
}

/** The parts that a list leaves out, with the level of the easiest phrase that has them. */
const taught = new Map<string, Levels>();

function addPart(part: string, { list, level }: { readonly list: List; readonly level: number }): void {
  if (level === 0 || (levels.get(part)?.[list] ?? 0) > 0) return;
  const known = taught.get(part) ?? { hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
  if (known[list] === 0 || level < known[list]) known[list] = level;
  taught.set(part, known);
}

addParts();
const none: Levels = { hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 };
const lines = ordered.map(({ word }, at) => {
  const [own, parts] = [levels.get(word) ?? none, taught.get(word) ?? none];
  return [word, at + 1, ...LISTS_OF_LEVELS.map((list) => own[list] || parts[list])].join('\t');
});
writeFileSync(TABLE, `${LEVELS_HEADER}\n${lines.join('\n')}\n`);
console.log(`${TABLE}: ${lines.length} words`);
for (const list of Object.keys(scales) as List[])
  console.log(list, scales[list].map((one) => Math.round(2 ** one)).join(' '));
