/** Compares typed pinyin with a reading: with tone marks, tone digits or none, spaces or none, `v` or `u:` for `ü`. */
import { formatSyllable, parseSyllable, type Syllable } from '../../dictionary/index.ts';

/** One syllable of the reading with what was typed for it. */
export interface SyllableCheck {
  /** With its tone mark: `háng`. */
  readonly right: string;
  /** The typed letters that correspond to it, with the tone as it was meant; empty for nothing. */
  readonly typed: string;
  readonly letters: boolean;
  /** `untyped`: no tone was given, which is accepted. */
  readonly tone: 'right' | 'wrong' | 'untyped';
}

/** `almost`: the letters are right, some of the given tones are not, or a `u` stands for a `ü`. */
export interface PinyinCheck {
  readonly result: 'right' | 'almost' | 'wrong';
  readonly syllables: readonly SyllableCheck[];
  /** All tones were given and right. */
  readonly tones: boolean;
}

/** A letter as typed, and the tone that it carries. */
interface Letter {
  readonly letter: string;
  tone: number;
}

const MARKS = ['\u0304', '\u0301', '\u030C', '\u0300'];
/** More than any word has; the rest of a longer text is ignored. */
const MAX_LETTERS = 60;
/** Characters typed for tone marks on keyboards without them. */
const LOOKALIKES: Readonly<Record<string, string>> = { '\u0306': '\u030C' };

/** Compares typed pinyin with each right reading and returns the best result. */
export function checkPinyin(typed: string, readings: readonly (readonly Syllable[])[]): PinyinCheck {
  const letters = readLetters(typed);
  const checks = readings.map((reading) => checkReading(letters, reading));
  const rank = ({ result, syllables }: PinyinCheck): number =>
    ({ right: 2, almost: 1, wrong: 0 })[result] * 100 + syllables.filter((one) => one.letters).length;
  return checks.toSorted((a, b) => rank(b) - rank(a))[0] ?? { result: 'wrong', syllables: [], tones: false };
}

function checkReading(letters: readonly Letter[], reading: readonly Syllable[]): PinyinCheck {
  const syllables = reading.map(parseNumbered);
  const cuts = alignLetters(
    letters.map(({ letter }) => letter),
    syllables.map((one) => one.letters),
  );
  let exact = true;
  const checks = syllables.map((syllable, index): SyllableCheck => {
    const own = letters.slice(cuts[index], cuts[index + 1]);
    const spelled = own.map(({ letter }) => letter).join('');
    const given = own.find(({ tone }) => tone > 0)?.tone;
    const isRight = spelled === syllable.letters || (syllable.letters === 'r' && spelled === 'er');
    const isNear = !isRight && spelled === syllable.letters.replace('ü', 'u');
    if (isNear) exact = false;
    const allowed = tonesAllowed(syllables, index);
    return {
      right: formatSyllable(reading[index] ?? '').toLowerCase(),
      typed: spelled === '' ? '' : formatSyllable(`${spelled.replace('ü', 'u:')}${given ?? 5}`),
      letters: isRight || isNear,
      tone: given === undefined ? 'untyped' : allowed.includes(given) ? 'right' : 'wrong',
    };
  });
  if (!checks.every((one) => one.letters)) return { result: 'wrong', syllables: checks, tones: false };
  const wrongTone = checks.some(({ tone }) => tone === 'wrong');
  const tones =
    syllables.every(({ tone }, index) => tone === 5 || checks[index]?.tone === 'right') && !wrongTone;
  return { result: wrongTone || !exact ? 'almost' : 'right', syllables: checks, tones };
}

function parseNumbered(syllable: Syllable): { letters: string; tone: number } {
  const letters = syllable.toLowerCase().replace(/\d$/, '').replaceAll('u:', 'ü');
  return { letters, tone: Number(/\d$/.exec(syllable)?.[0] ?? 5) };
}

/** The tone of the dictionary, and the one said before the next syllable: yí dìng, bú shì, ní hǎo. */
function tonesAllowed(syllables: readonly { letters: string; tone: number }[], index: number): number[] {
  const own = syllables[index];
  const next = syllables[index + 1];
  if (!own) return [];
  if (!next) return [own.tone];
  if (own.letters === 'yi' && own.tone === 1) return [1, next.tone === 4 ? 2 : 4];
  if (own.letters === 'bu' && own.tone === 4 && next.tone === 4) return [4, 2];
  if (own.tone === 3 && next.tone === 3) return [3, 2];
  return [own.tone];
}

/** The typed text as letters, each with its mark; a digit is the tone of the letters before it. */
function readLetters(typed: string): Letter[] {
  const letters: Letter[] = [];
  const plain = typed.normalize('NFKC').toLowerCase().replaceAll('u:', 'ü').replaceAll('v', 'ü');
  for (const unit of plain.normalize('NFD')) {
    const last = letters.at(-1);
    const mark = MARKS.indexOf(LOOKALIKES[unit] ?? unit);
    if (mark >= 0 && last) last.tone = mark + 1;
    else if (unit === '\u0308' && last?.letter === 'u')
      letters[letters.length - 1] = { ...last, letter: 'ü' };
    else if (/[a-z]/.test(unit)) letters.push({ letter: unit, tone: 0 });
    else if (/[0-5]/.test(unit) && last) last.tone = unit === '0' ? 5 : Number(unit);
  }
  return letters.slice(0, MAX_LETTERS);
}

/**
 * Divides typed letters into as many runs as there are syllables, so that they differ from them as little as possible: where
 * each run begins, and the end. (Edit distance over the syllables one after the other.)
 */
function alignLetters(typed: readonly string[], syllables: readonly string[]): number[] {
  const joined = typed.join('');
  // costs[i][end]: the minimum by which the first i syllables differ from the first `end` letters.
  const costs: number[][] = [Array.from(typed, () => Number.POSITIVE_INFINITY)];
  costs[0]?.push(Number.POSITIVE_INFINITY);
  if (costs[0]) costs[0][0] = 0;
  const begins: number[][] = [];
  for (const [index, syllable] of syllables.entries()) {
    const row: number[] = [];
    const from: number[] = [];
    for (let end = 0; end <= typed.length; end++) {
      row[end] = Number.POSITIVE_INFINITY;
      for (let begin = 0; begin <= end; begin++) {
        const cost = (costs[index]?.[begin] ?? 0) + differenceOf(joined.slice(begin, end), syllable);
        if (cost < (row[end] ?? 0)) [row[end], from[end]] = [cost, begin];
      }
    }
    costs.push(row);
    begins.push(from);
  }
  const cuts = [typed.length];
  for (const from of begins.toReversed()) cuts.unshift(from[cuts[0] ?? 0] ?? 0);
  return cuts;
}

/** How far a run is from a syllable; of two equally far, one that is a syllable itself is nearer. */
function differenceOf(run: string, syllable: string): number {
  if (run === syllable || (syllable === 'r' && run === 'er')) return 0;
  return distance(run, syllable) + (parseSyllable(run) === undefined ? 0.5 : 0);
}

/** How many letters have to be inserted, removed or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(
        Math.min((row[j] ?? 0) + Number(letter !== other), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
