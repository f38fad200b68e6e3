/**
 * Subtitles as sentences with their times: SubRip (.srt), WebVTT (.vtt), SubStation Alpha (.ass, .ssa). Pure.
 * WebVTT is a standard of the W3C; the two others are what players read.
 */
import { t } from './language/index.ts';
import { OwnTextError } from './own-texts.ts';

/** The format of a file of subtitles. */
export type SubtitleKind = 'srt' | 'vtt' | 'ass';

/** Where a cue's text begins in its sentence, UTF-16 units, and when it is shown, milliseconds. */
export type CueTime = [at: number, from: number, to: number];

/** A sentence, or what was said at one time, with the times of its cues in order. */
export interface SubtitleSentence {
  readonly text: string;
  readonly cues: readonly CueTime[];
}

interface Cue {
  readonly from: number;
  readonly to: number;
  readonly lines: string[];
}

const HAN = /\p{Script=Han}/u;
const KANA = /[\u3041-\u30ff]/;
const LETTER = /\p{L}/u;
/** The number of a cue, alone in its line. */
const NUMBER = /^\s*\d+\s*$/;
/** What a line or a sentence may end with; closing quotation marks follow it. */
const STOPS = /[。！？!?…；;.]["'”’」』）)》]*$/u;
/** A cue that ends so goes on in the next. */
const GOES_ON = /[，、,：:—–-]$/u;
/** In a file with at least this share of cues that end with a stop, a cue without one is the first part of a sentence. */
const PUNCTUATED = 0.3;
/** A sentence runs over cues at most this far apart, and no longer than this; milliseconds, UTF-16 units. */
const MAX_GAP_MS = 2500;
const MAX_SENTENCE = 160;

/**
 * Reads subtitles. Styles, positions, comments and drawings are left out. Of a cue with lines in Chinese and in another
 * language only the Chinese ones are kept; a cue without Chinese stays as it is.
 * @throws {OwnTextError} naming the line that can't be read, or where there is no cue
 */
export function parseSubtitles(text: string, kind: SubtitleKind): SubtitleSentence[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const cues = kind === 'ass' ? assCues(lines) : timedBlocks(lines, kind);
  if (cues.length === 0) throw new OwnTextError(t('texts.subtitles.none'));
  return joinCues(mergeSimultaneous(cues));
}

/** `3723004` -> `1:02:03`; hours only where there are some. */
export function formatCueTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const pad = (number: number): string => String(number).padStart(2, '0');
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** SubRip writes a comma before the milliseconds, WebVTT a dot and no hours where there are none. */
const CLOCK = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})$/;

function parseClock(written: string): number | undefined {
  const [, h = '0', m, s, fraction = ''] = CLOCK.exec(written) ?? [];
  if (m === undefined || s === undefined || Number(m) > 59 || Number(s) > 59) return undefined;
  return (Number(h) * 3600 + Number(m) * 60 + Number(s)) * 1000 + Number(fraction.padEnd(3, '0'));
}

function parseTimes(line: string): Pick<Cue, 'from' | 'to'> | undefined {
  const [start = '', rest = ''] = line.split('-->', 2);
  const from = parseClock(start.trim());
  const to = parseClock(/^\S*/.exec(rest.trim())?.[0] ?? '');
  return from === undefined || to === undefined ? undefined : { from, to: Math.max(from, to) };
}

/** The cues of SubRip and WebVTT: blocks between empty lines, each with a line of times and its text. */
function timedBlocks(lines: readonly string[], kind: 'srt' | 'vtt'): Cue[] {
  const cues: Cue[] = [];
  for (let at = kind === 'vtt' ? afterHead(lines) : 0; at < lines.length; ) {
    const start = at;
    if (lines[start]?.trim() === '') {
      at += 1;
      continue;
    }
    let end = start;
    while (end < lines.length && lines[end]?.trim() !== '') end += 1;
    at = end;
    const block = lines.slice(start, end);
    if (kind === 'vtt' && /^(?:NOTE|STYLE|REGION)\b/.test(block[0] ?? '')) continue;
    const last = cues.at(-1);
    if (last && isRestOfCue(block)) addLines(last, block);
    else cues.push(...cuesOf(block, start));
  }
  return cues;
}

/** WebVTT begins with its name, and what else stands up to the first empty line. */
function afterHead(lines: readonly string[]): number {
  if (!/^WEBVTT(?:\s|$)/.test(lines[0] ?? ''))
    throw lineError(0, t('texts.subtitles.expectedHead', { found: found(lines[0]) }));
  const end = lines.indexOf('', 1);
  const first = lines.findIndex((line) => line.includes('-->'));
  return end < 0 || (first >= 0 && first < end) ? 1 : end;
}

/** Whether a block is what stood after an empty line within a cue: a number begins a cue of its own. */
function isRestOfCue(block: readonly string[]): boolean {
  const isNumbered = block.length > 1 && NUMBER.test(block[0] ?? '');
  return !isNumbered && !block.some((line) => line.includes('-->'));
}

function addLines({ lines }: Cue, block: readonly string[]): void {
  // A number alone is that of a cue without times and text.
  if (block.length > 1 || !NUMBER.test(block[0] ?? '')) lines.push(...tidyLines(block.map(withoutTags)));
}

/** A block is a cue; several where the empty lines between them are missing. */
function cuesOf(block: readonly string[], start: number): Cue[] {
  const timed = block.flatMap((line, at) => (line.includes('-->') ? [at] : []));
  const [first] = timed;
  // Before its times a cue has at most its number, or its name.
  if (first === undefined || first > 1) {
    const at = NUMBER.test(block[0] ?? '') && block.length > 1 ? 1 : 0;
    throw lineError(start + at, t('texts.subtitles.expectedTime', { found: found(block[at]) }));
  }
  return timed.map((at, index) => {
    const times = parseTimes(block[at] ?? '');
    if (!times) throw lineError(start + at, t('texts.subtitles.expectedTime', { found: found(block[at]) }));
    const next = timed[index + 1];
    // The number of the next cue stands before its times.
    const isNumbered = next !== undefined && NUMBER.test(block[next - 1] ?? '') && next - 1 > at;
    const to = next === undefined ? block.length : next - (isNumbered ? 1 : 0);
    return { ...times, lines: tidyLines(block.slice(at + 1, to).map(withoutTags)) };
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&lrm;': '',
  '&rlm;': '',
  '&quot;': '"',
};

/** A line without styles, names of voices, readings and times; SubRip also has the braces of SubStation Alpha. */
function withoutTags(line: string): string {
  return line
    .replace(/<rt>[^<]*(?:<\/rt>)?/gi, '')
    .replace(/<\/?[a-z][^<>]*>|<\/?\d[\d:.]*>/gi, '')
    .replace(/\{\\[^{}]*\}/g, '')
    .replace(/&[a-z]+;/gi, (entity) => ENTITIES[entity.toLowerCase()] ?? entity);
}

/** The cues of SubStation Alpha: the lines `Dialogue:` of its events, whose fields a line `Format:` names. */
function assCues(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  let inEvents = false;
  let fields = ['Layer', 'Start', 'End', 'Style', 'Name', 'MarginL', 'MarginR', 'MarginV', 'Effect', 'Text'];
  for (const [at, line] of lines.entries()) {
    const section = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
    if (section !== undefined) inEvents = section.trim().toLowerCase() === 'events';
    else if (inEvents && line.startsWith('Format:'))
      fields = line
        .slice(7)
        .split(',')
        .map((field) => field.trim());
    else if (inEvents && line.startsWith('Dialogue:')) cues.push(assCue(line, at, fields));
  }
  return cues.filter((cue) => cue.lines.length > 0);
}

function assCue(line: string, at: number, fields: readonly string[]): Cue {
  const values = line.slice('Dialogue:'.length).split(',');
  const fieldOf = (name: string): string => (values[fields.indexOf(name)] ?? '').trim();
  const [from, to] = [parseClock(fieldOf('Start')), parseClock(fieldOf('End'))];
  const textAt = fields.indexOf('Text');
  if (from === undefined || to === undefined || textAt < 0 || values.length <= textAt)
    throw lineError(at, t('texts.subtitles.expectedDialogue', { found: found(line) }));
  // The text is the last field; it may hold commas.
  const text = values.slice(textAt).join(',');
  const styles = /\{[^{}]*\}/g;
  const isDrawing = text.match(styles)?.some((style) => /\\p[1-9]/.test(style)) ?? false;
  const plain = isDrawing ? '' : text.replace(styles, '').replace(/\\h/g, ' ');
  return { from, to: Math.max(from, to), lines: tidyLines(plain.split(/\\[Nn]/)) };
}

function tidyLines(lines: readonly string[]): string[] {
  return lines.map((line) => line.replace(/[\s\u200e\u200f]+/g, ' ').trim()).filter((line) => line !== '');
}

/** Cues in the order of their times; what is shown at one time is one cue, the same text once. */
function mergeSimultaneous(cues: readonly Cue[]): Cue[] {
  const merged = new Map<string, Pick<Cue, 'from' | 'to'> & { readonly lines: Set<string> }>();
  for (const { from, to, lines } of cues.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const before = merged.get(`${from} ${to}`);
    if (!before) merged.set(`${from} ${to}`, { from, to, lines: new Set(lines) });
    else for (const line of lines) before.lines.add(line);
  }
  return [...merged.values()].map((cue) => ({ ...cue, lines: chineseOf([...cue.lines]) }));
}

/** Of lines in two languages the Chinese ones; all of them where none is Chinese. */
function chineseOf(lines: string[]): string[] {
  const isChinese = (line: string): boolean => HAN.test(line) && !KANA.test(line);
  if (!lines.some(isChinese)) return lines;
  return lines.filter((line) => isChinese(line) || !LETTER.test(line));
}

/** What one speaker says at one time. */
interface Said {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function joinCues(cues: readonly Cue[]): SubtitleSentence[] {
  const stopped = cues.filter(({ lines }) => STOPS.test(lines.at(-1) ?? '')).length;
  const isPunctuated = stopped >= cues.length * PUNCTUATED;
  const join = (before: string, after: string): string =>
    before + jointOf(before, after, isPunctuated) + after;
  const sentences: { text: string; cues: CueTime[] }[] = [];
  for (const { text, from, to } of cues.flatMap((cue) => speakersOf(cue, join))) {
    const last = sentences.at(-1);
    const end = last?.cues.at(-1)?.[2] ?? 0;
    const runsOn =
      last !== undefined &&
      from - end <= MAX_GAP_MS &&
      last.text.length + text.length <= MAX_SENTENCE &&
      last.cues.at(-1)?.[1] !== from &&
      (GOES_ON.test(last.text) || (isPunctuated && !STOPS.test(last.text)));
    if (last && runsOn) {
      const joined = join(last.text, text);
      last.cues.push([joined.length - text.length, from, to]);
      last.text = joined;
    } else sentences.push({ text, cues: [[0, from, to]] });
  }
  return sentences;
}

/** Lines that begin with a dash are said by one speaker each. */
function speakersOf({ lines, from, to }: Cue, join: (before: string, after: string) => string): Said[] {
  const said: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/^[-–—•]\s*/, '');
    const before = said.at(-1);
    if (before === undefined || bare !== line) said.push(bare);
    else said[said.length - 1] = join(before, bare);
  }
  return said.filter((text) => text !== '').map((text) => ({ text, from, to }));
}

/** What stands between two lines: in a file without stops a space does what a stop would. */
function jointOf(before: string, after: string, isPunctuated: boolean): string {
  if (/[a-z\d]$/i.test(before) && /^[a-z\d]/i.test(after)) return ' ';
  if (/\p{P}$/u.test(before) || isPunctuated) return '';
  return '　';
}

function lineError(at: number, problem: string): OwnTextError {
  return new OwnTextError(t('errors.file.line', { line: String(at + 1), problem }));
}

/** The beginning of a line, as an error quotes it. */
function found(line = ''): string {
  const characters = [...line.trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : characters.join('');
}
