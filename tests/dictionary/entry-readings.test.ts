import { expect, test } from 'vitest';
import { readingSections } from '../../dictionary/compile/readings.ts';
import { EntryReadings } from '../../dictionary/lexicon/entry-readings.ts';
import { parseCedictLine } from '../../dictionary/lexicon/index.ts';

/** Entries whose readings are told by their characters, and such that are not: two syllables of one character, one of two. */
const ENTRIES = [
  '行 行 [xing2] /to walk/',
  '行 行 [hang2] /row/',
  '行動 行动 [xing2 dong4] /action/',
  '行人 行人 [xing2 ren2] /pedestrian/',
  '銀行 银行 [yin2 hang2] /bank/',
  '人民銀行 人民银行 [Ren2 min2 Yin2 hang2] /central bank/',
  '行行出狀元 行行出状元 [hang2 hang2 chu1 zhuang4 yuan2] /every trade has its master/',
  'T恤 T恤 [T xu4] /T-shirt/',
  '4S店 4S店 [4S dian4] /car dealer/',
  '瓩 瓩 [qian1 wa3] /kilowatt/',
  '𠮷 𠮷 [ji2] /variant/',
  '一會兒 一会儿 [yi1 hui4 r5] /a while/',
  '呂 吕 [Lu:3] /surname/',
].flatMap((line, at) => parseCedictLine(line, at + 1) ?? []);
const UNITS = Uint16Array.from(
  [...new Set(ENTRIES.map(({ simplified, traditional }) => simplified + traditional).join(''))].flatMap(
    (character) => Array.from({ length: character.length }, (_, at) => character.charCodeAt(at)),
  ),
);

test('readings come back as they were', () => {
  // More than one block of entries, so that later ones are found too.
  const entries = [ENTRIES, ENTRIES, ENTRIES].flat();
  const sections = readingSections(entries, { readCharacter: () => undefined, units: UNITS });
  const readings = new EntryReadings({ ...sections, units: new Uint8Array(UNITS.buffer) });
  expect(readings.count()).toBe(entries.length);
  expect(entries.map(({ simplified }, at) => readings.of(at, simplified))).toEqual(
    entries.map(({ reading }) => reading),
  );
});

test('a word read as its characters mostly are takes one byte, a choice stands in its place', () => {
  const entries = ENTRIES.slice(0, 5);
  const { readings } = readingSections(entries, { readCharacter: () => undefined, units: UNITS });
  // 行 xíng, 行 háng, 行动, 行人, 银行
  expect([...readings]).toEqual([0x80, 0x82, 0x80, 0x80, 0x00, 0x82]);
});
