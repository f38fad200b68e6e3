/** Translates a sentence with the browser's translator: our names are kept, long sentences divided. Pure except for it. */
import type { BrowserTranslator } from './browser-translator.ts';

/** A name in a sentence, as we write it in English; UTF-16 code units. */
export interface NamedStretch {
  readonly start: number;
  readonly end: number;
  readonly english: string;
}

/** A sentence to translate. */
export interface SentenceToTranslate {
  readonly text: string;
  /** In order, not overlapping. */
  readonly names: readonly NamedStretch[];
}

/** A translation, and whether it contains all names as we write them. */
export interface MachineTranslation {
  readonly english: string;
  readonly namesKept: boolean;
}

/**
 * Translates a sentence. Names are passed as we write them, in Latin letters, which translators copy; if one is missing
 * in the result, the sentence is translated as it is written, and the names are the translator's.
 * @throws {Error} when any part of it fails: never half a sentence
 */
export async function translateSentence(
  translator: BrowserTranslator,
  { text, names }: SentenceToTranslate,
  signal?: AbortSignal,
): Promise<MachineTranslation> {
  const translate = async (whole: string): Promise<string> => {
    const english: string[] = [];
    for (const piece of await splitToFit(translator, whole, signal)) {
      signal?.throwIfAborted();
      english.push((await translator.translate(piece, { signal })).trim());
    }
    return english.filter((piece) => piece !== '').join(' ');
  };
  if (names.length > 0) {
    const english = await translate(writeNames(text, names));
    if (names.every((name) => english.includes(name.english))) return { english, namesKept: true };
  }
  return { english: await translate(text), namesKept: names.length === 0 };
}

/** The sentence with its names in Latin letters, apart from letters before and after. */
function writeNames(text: string, names: readonly NamedStretch[]): string {
  let written = '';
  let done = 0;
  for (const { start, end, english } of names) {
    written += `${text.slice(done, start)} ${english} `;
    done = end;
  }
  return (written + text.slice(done)).replaceAll(/ {2,}/g, ' ').trim();
}

/** Where a sentence may be divided. */
const CLAUSE_END = /(?<=[，；：、,;]|——)/;

/** The text in parts that the translator accepts, as few as possible, divided between clauses. */
async function splitToFit(
  translator: BrowserTranslator,
  text: string,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const { inputQuota: quota = Number.POSITIVE_INFINITY } = translator;
  const fits = async (piece: string): Promise<boolean> =>
    !Number.isFinite(quota) || ((await translator.measureInputUsage?.(piece, { signal })) ?? 0) <= quota;
  if (await fits(text)) return [text];
  const pieces: string[] = [];
  for (const clause of text.split(CLAUSE_END)) {
    const longer = (pieces.at(-1) ?? '') + clause;
    if (pieces.length > 0 && (await fits(longer))) pieces[pieces.length - 1] = longer;
    else pieces.push(clause);
  }
  return pieces;
}
