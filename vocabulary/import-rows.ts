/** Turns a row of a list into a word. */
import { formatPinyin } from '../dictionary/index.ts';
import { plainText } from './cell-text.ts';
import type { ColumnRole } from './column-roles.ts';
import { t } from './language/index.ts';
import { MAX_NOTES, MAX_SENSE, MAX_TAG, MAX_TAGS, type Word } from './stored-word.ts';
import { addMeeting, createWord, type Knowledge, setKnowledge, type WordFacts } from './word.ts';
import { isReadingOf } from './word-facts.ts';
import type { TableRow } from './word-tables.ts';
import { fitReading, splitPinyin } from './written-pinyin.ts';

/** Maximum length of a meaning taken from a file, in UTF-16 code units. */
const MAX_MEANING = 500;
/** Maximum length of a word, in UTF-16 code units. */
const MAX_FORM = 40;

/** The contents of a row, in plain text. */
export interface ImportItem {
  readonly line: number;
  readonly form: string;
  /** The traditional form that the row gives, where it gives one. */
  readonly traditional?: string;
  readonly fields: Readonly<Partial<Record<Exclude<ColumnRole, ''>, string>>>;
  readonly tags: readonly string[];
}

/** A row that is not a word, and why. */
export interface SkippedRow {
  readonly line: number;
  /** Its text, shortened. */
  readonly text: string;
  readonly reason: string;
}

/** Reads a row by its columns. */
export function readRow(
  { line, cells, tags = [] }: TableRow,
  { roles, html }: { readonly roles: readonly ColumnRole[]; readonly html: boolean },
): ImportItem | SkippedRow {
  const fields: Partial<Record<Exclude<ColumnRole, ''>, string>> = {};
  for (const [at, role] of roles.entries()) {
    const cell = cells[at] ?? '';
    if (role !== '' && cell !== '') fields[role] ??= plainText(cell, { html });
  }
  const [form = '', second] = formsOf(fields.word ?? fields.traditional ?? '');
  const [traditional = second] = formsOf(fields.traditional ?? '');
  const text = cells.join(' ').slice(0, 60);
  if (!/\p{Script=Han}/u.test(form)) return { line, text, reason: t('errors.file.noChinese') };
  if (form.length > MAX_FORM) return { line, text, reason: t('errors.file.longWord') };
  const own = (fields.tags ?? '').split(/[;,，\s]+/).filter((tag) => tag !== '');
  const all = [...new Set([...own, ...tags])].map((tag) => tag.slice(0, MAX_TAG));
  const sentence = fields.sentence === undefined ? {} : { sentence: withoutReadings(fields.sentence) };
  return {
    line,
    form,
    ...(traditional !== undefined && isFormOf(traditional, form) && { traditional }),
    fields: { ...fields, ...sentence },
    tags: all.slice(0, MAX_TAGS),
  };
}

/**
 * The word of a row.
 * @param candidates the dictionary's entries for its form, the likeliest first
 */
export function wordOfRow(
  item: ImportItem,
  { candidates, knowledge, time }: { candidates: readonly WordFacts[]; knowledge: Knowledge; time: number },
): Word | SkippedRow {
  const { form, fields } = item;
  const facts = chooseEntry(item, candidates);
  if ('reason' in facts) return facts;
  const said = knowledgeOf(fields.knowledge) ?? knowledge;
  const gloss = (fields.meaning ?? '').slice(0, MAX_MEANING) || facts.gloss;
  const word = createWord({ ...facts, gloss }, { knowledge: said, time });
  const sense = (fields.sense ?? '').slice(0, MAX_SENSE);
  const noted = {
    ...word,
    notes: (fields.notes ?? '').slice(0, MAX_NOTES),
    tags: item.tags,
    ...(sense !== '' && { sense }),
  };
  const sentence = fields.sentence ?? '';
  if (sentence === '') return noted;
  const at = sentence.indexOf(form);
  const met = addMeeting(noted, facts, {
    operation: `import ${hashOf(`${sentence}\n${fields.source ?? ''}\n${fields.address ?? ''}`)}`,
    sentence,
    offset: Math.max(0, at),
    form: at < 0 ? '' : form,
    title: fields.source ?? '',
    address: /^https?:\/\//i.test(fields.address ?? '') ? (fields.address ?? '') : '',
    time,
  });
  return setKnowledge(met, said, time);
}

/**
 * The word of a row: of the dictionary's entries the one with the row's reading, or the likeliest where the row has no
 * readable one. A word that the dictionary does not have, or not with this reading, is the row's own,
 * if it has a reading and a meaning.
 */
function chooseEntry(item: ImportItem, candidates: readonly WordFacts[]): WordFacts | SkippedRow {
  const { line, form, fields } = item;
  const written = fields.pinyin ?? '';
  const fits = candidates.map(({ reading }) => fitReading(written, reading));
  const best = Math.max(0, ...fits);
  const fitting = best > 0 ? candidates.find((_, at) => fits[at] === best) : undefined;
  if (fitting) return fitting;
  const own = ownFacts(item);
  if (own) return own;
  const [likeliest] = candidates;
  if (likeliest) return likeliest;
  return { line, text: form, reason: lackOf(item) };
}

/** What a row lacks for its word, which the dictionary does not have, to be its own. */
function lackOf({ fields }: ImportItem): string {
  if (!fields.pinyin) return t('errors.file.noPinyin');
  return fields.meaning ? t('errors.file.noTone') : t('errors.file.noMeaning');
}

/** A word of the file's own, with the reading and meaning given there. */
function ownFacts({ form, traditional = form, fields }: ImportItem): WordFacts | undefined {
  const meaning = (fields.meaning ?? '').trim();
  const characters = form.match(HAN)?.length ?? 0;
  const written = splitPinyin(fields.pinyin ?? '', characters);
  const reading = written && citationTones(form, written);
  if (meaning === '' || !reading || !isReadingOf(form, reading)) return undefined;
  return {
    headword: form,
    traditional,
    reading,
    pinyin: formatPinyin(reading),
    gloss: meaning.slice(0, MAX_MEANING),
  };
}

/** 一 and 不 in the tones of dictionaries, not in those before the next syllable. */
function citationTones(form: string, reading: readonly string[]): string[] {
  const characters = form.match(HAN) ?? [];
  return reading.map((syllable, at) => {
    if (characters[at] === '一' && /^yi[24]$/.test(syllable)) return 'yi1';
    return characters[at] === '不' && syllable === 'bu2' ? 'bu4' : syllable;
  });
}

const HAN = /\p{Script=Han}/gu;
/** A reading behind its characters, as in Anki's furigana and in ruby as text: `银[yín]行[háng]`. */
const READING_BEHIND =
  /(?<=\p{Script=Han})\[[\p{Script=Latin}\p{Script=Bopomofo}\p{M}\d\s:'’ˉˊˇˋ˙-]{1,40}\]/gu;

/** Text without the readings behind its characters, and without the spaces that Anki requires before them. */
function withoutReadings(text: string): string {
  const plain = text.replaceAll(READING_BEHIND, '');
  return plain === text ? text : plain.replaceAll(/(?<=[\p{Script=Han}\p{P}]) +(?=\p{Script=Han})/gu, '');
}

/** The forms in a cell, the word first: `银行[銀行]`, `银行 (銀行)` and `银行 / 銀行` are 银行 and 銀行. */
function formsOf(text: string): string[] {
  return withoutReadings(text.trim())
    .split(/[[({（【\]/|,，;；)}）】\s]+/u)
    .filter((piece) => piece !== '');
}

/** Whether a form may be the traditional one of another: of the same length, and Chinese. */
function isFormOf(traditional: string, form: string): boolean {
  return [...traditional].length === [...form].length && /\p{Script=Han}/u.test(traditional);
}

function knowledgeOf(text = ''): Knowledge | undefined {
  const wanted = text.trim().toLowerCase();
  return (['new', 'learning', 'known', 'ignored'] as const).find((one) => one === wanted);
}

/** FNV-1a over UTF-16 code units, in hex: the same row is the same meeting however often it is imported. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
