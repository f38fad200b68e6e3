/** PDF files as texts: newspapers of many layouts, and files that can't be read. */
import { expect, test } from 'vitest';
import { openPdf } from '../../../components/pdf-session/open-pdf.ts';
import { readPdf } from '../../../components/pdf-session/read-pdf.ts';
import { makeNewspapers } from '../../fixtures/pdf/newspapers.ts';
import {
  type FontKind,
  MING,
  MING_BIG5,
  MUTE,
  SONG,
  SONG_GBK,
  SUBSET,
  writePdf,
  writeProtectedPdf,
} from '../../fixtures/pdf/pdf-file.ts';
import { openMap } from './open-map.ts';
import { charactersRight, linesInOrder } from './reading-measures.ts';

const MIN_LINES = 0.98;
const MIN_CHARACTERS = 0.99;
const MIN_PARAGRAPHS = 0.88;

const read = (bytes: Uint8Array, name = '报纸.pdf') =>
  readPdf(bytes, { name, readMap: openMap, onProgress: () => undefined });
/** Without spaces and hyphens, which lines have at their ends. */
const bare = (text: string): string => text.replace(/[\s-]/g, '');

const newspapers = makeNewspapers();
const measured: { lines: number; characters: number; all: number }[] = [];

test('there are twenty newspapers, half of them held out', () => {
  expect(newspapers).toHaveLength(20);
  expect(newspapers.filter(({ tuned }) => tuned)).toHaveLength(10);
});

test.each(newspapers)('$name', async ({ bytes, lines, paragraphs }) => {
  const { text } = await read(bytes);
  const parts: string[] = [];
  for (const part of text.parts) {
    if (part.goesOn) parts[parts.length - 1] += part.text;
    else parts.push(part.text);
  }
  const expected = lines.map(bare);
  const whole = bare(parts.join(''));
  const inOrder = linesInOrder(expected, whole);
  const right = charactersRight(expected.join(''), whole);
  measured.push({ lines: inOrder * lines.length, characters: right * whole.length, all: whole.length });
  expect(inOrder).toBeGreaterThanOrEqual(MIN_LINES);
  expect(right).toBeGreaterThanOrEqual(MIN_CHARACTERS);
  const found = new Set(parts.map(bare));
  const joined = paragraphs.filter((one) => found.has(bare(one))).length / paragraphs.length;
  expect(joined).toBeGreaterThanOrEqual(MIN_PARAGRAPHS);
  expect(parts.join('')).not.toMatch(/\p{Script=Han}\s+\p{Script=Han}/u);
});

/** A page with a sentence in each line. */
const page = (font: FontKind, text: string, lines = 1) => ({
  width: 400,
  height: 600,
  runs: Array.from({ length: lines }, (_one, at) => ({ text, x: 50, y: 80 + at * 20, size: 12, font })),
});
const SENTENCE = '银行行长昨天说，今年的工作都很好，大家都很高兴。';

test.each([
  ['named, by UCS-2', SONG],
  ['named, by GBK', SONG_GBK],
  ['a subset with a map to Unicode', SUBSET],
])('a font: %s', async (_name, font) => {
  const { text } = await read(writePdf([page(font, SENTENCE)]));
  expect(text.parts.map((part) => part.text)).toEqual([SENTENCE]);
});

test.each([
  ['named, by UCS-2', MING],
  ['named, by Big5', MING_BIG5],
])('a traditional font: %s', async (_name, font) => {
  const sentence = '臺北市的會議，大家都說今年的工作很好。';
  const { text } = await read(writePdf([page(font, sentence)]));
  expect(text.parts.map((part) => part.text)).toEqual([sentence]);
});

test('each part names its page; the file is named, and the title is the headline', async () => {
  const { text, pages } = await read(makeNewspapers()[14]?.bytes ?? new Uint8Array());
  expect(pages).toBe(3);
  expect(text.source).toEqual({ kind: 'file', name: '报纸.pdf', encoding: 'PDF' });
  expect(text.title).toBe(text.parts[0]?.text);
  const numbers = text.parts.map((part) => part.page ?? 0);
  expect([...new Set(numbers)]).toEqual([1, 2, 3]);
  expect(text.parts.some((part) => /2024年3月15日|—\s?\d/.test(part.text))).toBe(false);
});

test('pages are read one after the other, and told', async () => {
  const told: [number, number][] = [];
  const bytes = writePdf([page(SONG, SENTENCE), page(SONG, SENTENCE)]);
  await readPdf(bytes, { name: 'a.pdf', readMap: openMap, onProgress: (...one) => told.push(one) });
  expect(told).toEqual([
    [0, 2],
    [1, 2],
    [2, 2],
  ]);
});

test('pages without text are told apart', async () => {
  const scan = { width: 400, height: 600, runs: [], scanned: true };
  const { text, scanned } = await read(writePdf([page(SONG, SENTENCE), scan, page(SONG, SENTENCE)]));
  expect(scanned).toEqual([2]);
  expect(text.parts.map((part) => part.page)).toEqual([1, 3]);
  await expect(read(writePdf([scan, scan]))).rejects.toThrow(
    '“报纸.pdf” is scanned. Its 2 pages are pictures',
  );
});

test('a font without a map to Unicode is said to be unreadable, alone or with others', async () => {
  await expect(read(writePdf([page(MUTE, SENTENCE, 8)]))).rejects.toThrow(
    'The text of “报纸.pdf” can’t be read',
  );
  const both = writePdf([page(SONG, SENTENCE, 9), page(MUTE, SENTENCE, 8)]);
  const { text, damaged } = await read(both);
  expect(damaged).toBeGreaterThan(100);
  expect(text.parts.map((part) => part.text).join('')).toBe(SENTENCE.repeat(9));
});

test.each([
  ['protected', writeProtectedPdf(), 'asks for a password'],
  ['no PDF file', new TextEncoder().encode('银行行长'.repeat(200)), 'is damaged, or no PDF file'],
  ['the beginning of one', writePdf([page(SONG, SENTENCE)]).slice(0, 300), 'is damaged, or no PDF file'],
  ['zeros', new Uint8Array(5000), 'is damaged, or no PDF file'],
])('%s is refused in plain words', async (_name, bytes, words) => {
  await expect(read(bytes)).rejects.toThrow(words);
});

test('the figures over all newspapers', () => {
  const sum = (of: 'lines' | 'characters' | 'all'): number => measured.reduce((all, one) => all + one[of], 0);
  const printed = newspapers.reduce((all, { lines }) => all + lines.length, 0);
  expect(measured).toHaveLength(20);
  expect(sum('lines') / printed).toBeGreaterThanOrEqual(0.998);
  expect(sum('characters') / sum('all')).toBeGreaterThanOrEqual(0.999);
});

test('a character map that is not bundled is missed by nobody: the file says so itself', async () => {
  await expect(openMap('KSC-H.bcmap')).rejects.toThrow('not bundled');
  await expect(openPdf(writePdf([page(SONG, SENTENCE)]), openMap)).resolves.toMatchObject({ numPages: 1 });
});
