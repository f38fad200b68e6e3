/** Zips of recordings, good and bad ones. */
import { type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readZip } from '../../../components/voice-pack/read-zip.ts';

/** Bytes that begin as a sound file of a kind. */
function sound(kind: 'mp3' | 'ogg' | 'wav', length = 400): Uint8Array {
  const bytes = new Uint8Array(length).fill(7);
  const begin = { mp3: [0xff, 0xfb], ogg: [...'OggS'], wav: [...'RIFF'] }[kind];
  bytes.set(begin.map((one) => (typeof one === 'string' ? one.charCodeAt(0) : one)));
  return bytes;
}

async function read(files: Zippable | Uint8Array<ArrayBuffer>) {
  const bytes = files instanceof Uint8Array ? files : zipSync(files);
  const staged = new Map<string, number>();
  const shares: number[] = [];
  const found = await readZip(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
    stage: async (sounds) => {
      for (const one of sounds) staged.set(one.sound, one.bytes.byteLength);
    },
    onProgress: (share) => shares.push(share),
  });
  return { ...found, staged, shares };
}

test('syllables in any folder, stored or deflated, in any of the formats; other files are counted', async () => {
  const { sounds, staged, bytes, others, unreadable, shares } = await read({
    'collection/64k/cmn-ma1.mp3': [sound('mp3'), { level: 0 }],
    'collection/64k/CMN-LV4.OPUS': [sound('ogg'), { level: 9 }],
    'cmn-hao3.wav': sound('wav'),
    'cmn-你好.mp3': sound('mp3'),
    'readme.txt': new Uint8Array([1]),
    '__MACOSX/._cmn-ma2.mp3': sound('mp3'),
  });
  expect(sounds.toSorted()).toEqual(['hao3', 'lu:4', 'ma1']);
  expect([...staged.keys()].toSorted()).toEqual(['hao3', 'lu:4', 'ma1']);
  expect(bytes).toBe(1200);
  expect({ others, unreadable }).toEqual({ others: 1, unreadable: 0 });
  expect(shares).toEqual([1]);
});

test('a name that stands twice, once for far more than a sound may take: the other one is read', async () => {
  const bytes = zipSync(
    { 'cmn-ma1.mp3': sound('mp3', 300), 'cmn-ma2.mp3': new Uint8Array(3_000_000) },
    { level: 9 },
  );
  const name = new TextEncoder().encode('cmn-ma2.mp3');
  // Both of its headers, as the second file of the first one's name.
  for (let at = 0; at + name.length <= bytes.length; at++)
    if (name.every((unit, index) => bytes[at + index] === unit)) bytes[at + 6] = '1'.charCodeAt(0);
  const { staged, unreadable } = await read(bytes as Uint8Array<ArrayBuffer>);
  expect(staged).toEqual(new Map([['ma1', 300]]));
  expect(unreadable).toBe(1);
});

test('of several recordings of a syllable the largest', async () => {
  const { staged } = await read({
    '18k/cmn-ma1.mp3': sound('mp3', 100),
    '64k/cmn-ma1.mp3': sound('mp3', 900),
    '24k/cmn-ma1.mp3': sound('mp3', 300),
  });
  expect(staged).toEqual(new Map([['ma1', 900]]));
});

test('many are read in steps, with progress', async () => {
  const files = Object.fromEntries(
    [
      'a',
      'e',
      'o',
      'ai',
      'ei',
      'ao',
      'ou',
      'an',
      'en',
      'ma',
      'ba',
      'pa',
      'fa',
      'da',
      'ta',
      'na',
      'la',
      'ga',
      'ka',
    ]
      .flatMap((letters) => [1, 2, 3, 4].map((tone) => `cmn-${letters}${tone}.mp3`))
      .map((name) => [name, sound('mp3')]),
  );
  const { sounds, shares } = await read(files);
  expect(sounds).toHaveLength(76);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
});

describe('refused in plain words', () => {
  test.each([
    ['no zip', Uint8Array.of(1, 2, 3), 'not a zip'],
    ['an empty file', new Uint8Array(0), 'not a zip'],
    ['an empty zip', zipSync({}), 'no sound files'],
    ['a zip of words', zipSync({ 'cmn-你好.mp3': sound('mp3') }), 'named like “cmn-你好.mp3”'],
    ['a zip of texts', zipSync({ 'a.txt': Uint8Array.of(1) }), 'no sound files'],
    ['no sound in it', zipSync({ 'cmn-ma1.mp3': new Uint8Array(300) }), 'can’t be read'],
    ['an empty sound', zipSync({ 'cmn-ma1.mp3': new Uint8Array(0) }), 'can’t be read'],
  ])('%s', async (_what, bytes, said) => {
    await expect(read(bytes as Uint8Array<ArrayBuffer>)).rejects.toThrow(said);
  });

  test('a file that unpacks to megabytes of nothing is left out, whatever its zip says of it', async () => {
    const bomb = zipSync(
      { 'cmn-ma1.mp3': new Uint8Array(50_000_000), 'cmn-ma2.mp3': sound('mp3') },
      { level: 9 },
    );
    const { sounds, unreadable } = await read(bomb as Uint8Array<ArrayBuffer>);
    expect(sounds).toEqual(['ma2']);
    expect(unreadable).toBe(1);
    // It says that it is small: no more is unpacked than it says.
    const lie = bomb.slice();
    const view = new DataView(lie.buffer);
    for (let at = 0; at + 4 < lie.length; at++)
      if (view.getUint32(at, true) === 50_000_000) view.setUint32(at, 1000, true);
    const { staged } = await read({ 'cmn-ma2.mp3': sound('mp3') });
    expect(staged.get('ma2')).toBe(400);
    const lied = await read(lie);
    expect(lied.sounds).toEqual(['ma2']);
  });

  test('a zip that is cut off, or whose bytes are changed', async () => {
    const whole = zipSync({ 'cmn-ma1.mp3': sound('mp3', 4000), 'cmn-ma2.mp3': sound('mp3', 4000) });
    await expect(read(whole.slice(0, whole.length - 30))).rejects.toThrow('not a zip');
    const damaged = whole.slice();
    damaged.fill(0xee, 40, 60); // within the first file
    const { sounds, unreadable } = await read(damaged);
    expect(sounds).toContain('ma2');
    expect(sounds.length + unreadable).toBe(2);
  });

  test('compressed in a way that is not known', async () => {
    const whole = zipSync({ 'cmn-ma1.mp3': sound('mp3'), 'cmn-ma2.mp3': sound('mp3') });
    const view = new DataView(whole.buffer);
    for (let at = 0; at + 12 < whole.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) {
        view.setUint16(at + 10, 14, true); // LZMA, in the directory of the first file
        break;
      }
    const { sounds, unreadable } = await read(whole as Uint8Array<ArrayBuffer>);
    expect(sounds).toEqual(['ma2']);
    expect(unreadable).toBe(1);
  });
});
