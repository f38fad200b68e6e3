/**
 * How right the words of news are as a reader sees them: cut, spelled and explained. The set (`judged.tsv`) was written
 * by someone who had not seen the tables that it measures. Sentences with odd numbers are for tuning, those with even
 * ones only for reporting. Punctuation is left out of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dictionary, drawnGloss, type Token } from '../../dictionary/index.ts';
import { formatShare, type Share } from './measures.ts';

const FILE = join(import.meta.dirname, 'judged.tsv');

interface JudgedWord {
  readonly sentence: number;
  readonly word: string;
  readonly pinyin: string;
  /** Stems of which one begins a word of a right gloss; `-` where none is right, too. */
  readonly right: readonly string[];
  readonly kind: string;
}

/** What became of a word. */
interface Verdict {
  readonly judged: JudgedWord;
  readonly cut: boolean;
  /** Spelled as it should be, spaces and capitals too. */
  readonly spelled: boolean;
  /** Read as it should be. */
  readonly read: boolean;
  /** The first gloss fits; figures and people have none to fit. */
  readonly fits: boolean;
  /** A gloss is drawn under it that does not fit. */
  readonly misleads: boolean;
  readonly drawn: boolean;
  readonly says: string;
}

function readJudged(): JudgedWord[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [sentence = '', word = '', pinyin = '', right = '', kind = ''] = line.split('\t');
    return { sentence: Number(sentence), word, pinyin, right: right.split(' | '), kind };
  });
}

/** Compares what is said of each word with the set. A token may be several of its words: then it is right as a whole. */
function judge(dictionary: Dictionary): Verdict[] {
  const sentences = Map.groupBy(readJudged(), ({ sentence }) => sentence);
  return [...sentences.values()].flatMap((words) => {
    const tokens = dictionary.annotate(words.map(({ word }) => word).join(''));
    let at = 0;
    const placed = words.map((judged) => {
      const start = at;
      at += judged.word.length;
      return { judged, start, end: at };
    });
    return placed.map(({ judged, start, end }) => {
      const own = tokens.filter((token) => token.start < end && token.end > start);
      const [first, last] = [own[0]?.start ?? 0, own.at(-1)?.end ?? 0];
      // What the tokens of this word cover, in words of the set.
      const covered = placed.filter((one) => one.start < last && one.end > first);
      const whole = covered[0]?.start === first && covered.at(-1)?.end === last;
      return verdictOf(judged, own, whole ? covered.map((one) => one.judged) : undefined);
    });
  });
}

/** @param covered the words of the set that the tokens are; absent where a boundary is crossed */
function verdictOf(
  judged: JudgedWord,
  tokens: readonly Token[],
  covered: readonly JudgedWord[] | undefined,
): Verdict {
  const isNumber = judged.kind === 'number';
  const cut = covered !== undefined && (tokens.length === 1 || isNumber);
  const said = tokens.map(({ pinyin }) => pinyin).join(' ');
  const wanted = (covered ?? [judged]).map(({ pinyin }) => pinyin).join(' ');
  const right = (covered ?? [judged]).flatMap((one) => one.right);
  const gloss = cut ? (tokens[0]?.gloss ?? '') : '';
  const fitsSome = (text: string): boolean => right.some((stem) => begins(text, stem));
  const drawn = tokens.map(drawnGloss).filter((one) => one !== '');
  const alone = covered?.length === 1;
  return {
    judged,
    cut,
    // Words of the set that are one token may be written together.
    spelled: cut && (isNumber || (alone ? said === wanted : plain(said) === plain(wanted))),
    read: plain(said) === plain(wanted),
    fits: cut && (gloss === '' ? isNumber || right.includes('-') : isNumber || fitsSome(gloss)),
    misleads: !isNumber && drawn.some((one) => !fitsSome(one)),
    drawn: drawn.length > 0,
    says: tokens.map(({ text, pinyin, gloss: one }) => `${text} ${pinyin} “${one}”`).join(' + '),
  };
}

/** Whether a word of a gloss begins with a stem. */
function begins(gloss: string, stem: string): boolean {
  return (
    stem !== '-' &&
    ` ${gloss.toLowerCase()}`.replaceAll(/[;,()/-]/g, ' ').includes(` ${stem.replaceAll('-', ' ')}`)
  );
}

function plain(pinyin: string): string {
  return pinyin.toLowerCase().replaceAll(/[\s'’-]/g, '');
}

/** The rows of the table: a half each, then each class of words of the half for reporting. */
export function judgedRows(dictionary: Dictionary): string[][] {
  const verdicts = judge(dictionary);
  if (process.argv.includes('--wrong')) console.log(wrongOf(verdicts).join('\n'));
  const half = (rest: number): Verdict[] => verdicts.filter(({ judged }) => judged.sentence % 2 === rest);
  const report = half(0);
  const kinds = [...new Set(report.map(({ judged }) => judged.kind))].sort();
  return [
    ['', 'words', 'right %', 'cut %', 'read %', 'spelled %', 'gloss fits %', 'drawn misleads %', 'drawn %'],
    ['for tuning', ...cellsOf(half(1))],
    ['for reporting', ...cellsOf(report)],
    ...kinds.map((kind) => [`  ${kind}`, ...cellsOf(report.filter(({ judged }) => judged.kind === kind))]),
  ];
}

function cellsOf(verdicts: readonly Verdict[]): string[] {
  const share = (test: (verdict: Verdict) => boolean, of: readonly Verdict[] = verdicts): string => {
    const counted: Share = { right: of.filter(test).length, all: of.length };
    return formatShare(counted);
  };
  return [
    String(verdicts.length),
    share(({ cut, spelled, fits }) => cut && spelled && fits),
    share(({ cut }) => cut),
    share(({ read }) => read),
    share(({ spelled }) => spelled),
    share(({ fits }) => fits),
    share(
      ({ misleads }) => misleads,
      verdicts.filter(({ drawn }) => drawn),
    ),
    share(({ drawn }) => drawn),
  ];
}

/** What is wrong in the half for tuning, a line each; the other half is not to be looked at. */
function wrongOf(verdicts: readonly Verdict[]): string[] {
  return verdicts
    .filter(({ judged, spelled, fits }) => judged.sentence % 2 === 1 && !(spelled && fits))
    .map(
      ({ judged, says }) =>
        `${judged.sentence} ${judged.word} ${judged.pinyin} [${judged.right.join(' | ')}]: ${says}`,
    );
}
