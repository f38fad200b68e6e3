/** Which recordings say a text, and how samples are trimmed and stretched. */
import { describe, expect, test } from 'vitest';
import { chooseRecordings } from '../../../components/voice/recordings.ts';
import { changeSpeed, trimSilence } from '../../../components/voice/samples.ts';
import type { SpokenPart } from '../../../dictionary/index.ts';

const RATE = 8000;

/** `ma1 ,ma5 .` as parts, each a word of its own but for what is joined by a hyphen. */
function partsOf(written: string): SpokenPart[] {
  return written.split(' ').flatMap((word, start): SpokenPart[] => {
    if (word === ',') return [{ pause: 'clause' }];
    if (word === '.') return [{ pause: 'sentence' }];
    return word.split('-').map((syllable) => {
      const [, plain = '', r = ''] = /^(.*?\d?)(r?)$/.exec(syllable === '?' ? '' : syllable) ?? [];
      return r ? { syllable: plain, erhua: true, start } : { syllable: plain, start };
    });
  });
}

function chosen(written: string, sounds: string): string {
  const has = new Set(sounds.split(' '));
  const { clips, missing } = chooseRecordings(partsOf(written), (sound) => has.has(sound));
  const shown = clips.map((clip) =>
    'silence' in clip
      ? `(${clip.silence})`
      : `${clip.after > 0 ? '|' : ''}${clip.sound}${clip.soft ? '~' : ''}`,
  );
  return `${shown.join(' ')}${missing ? ` -${missing}` : ''}`;
}

describe('recordings of a text', () => {
  test.each([
    ['ni2-hao3 ma5', 'ni2 hao3 ma5', 'ni2 hao3 |ma5'],
    // A pause for what is missing, counted.
    ['ni2-hao3', 'hao3', '(0.25) hao3 -1'],
    ['? hao3', 'hao3', '(0.25) |hao3 -1'],
    // Pauses: the longer at the end of a sentence.
    ['hao3 , hao3 .', 'hao3', 'hao3 (0.28) hao3 (0.55)'],
    // Neutral tones of collections that have none: high behind a third tone, else falling.
    ['wo3-men5', 'wo3 men1 men4', 'wo3 men1~'],
    ['ta1-men5', 'ta1 men1 men4', 'ta1 men4~'],
    ['ta1-men5', 'ta1 men2', 'ta1 men2~'],
    ['ta1-men5', 'ta1', 'ta1 (0.25) -1'],
    // An r that is recorded, and one that isn't.
    ['dian3r', 'dian3 dianr3', 'dianr3'],
    ['dian3r', 'dian3', 'dian3'],
    // Only neutral tones are made of others.
    ['ma2', 'ma1 ma3 ma4 ma5', '(0.25) -1'],
  ])('%s of %s: %s', (written, sounds, expected) => expect(chosen(written, sounds)).toBe(expected));
});

/** A tone with silence before and behind it, in seconds. */
function tone(hertz: number, { seconds = 0.5, silence = 0 } = {}): Float32Array {
  const samples = new Float32Array(Math.round((seconds + 2 * silence) * RATE));
  const from = Math.round(silence * RATE);
  for (let at = 0; at < seconds * RATE; at++)
    samples[from + at] = 0.7 * Math.sin((2 * Math.PI * hertz * at) / RATE);
  return samples;
}

/** Hertz, by how often it goes through zero, away from the ends. */
function pitchOf(samples: Float32Array): number {
  const inner = samples.subarray(samples.length >> 2, (samples.length * 3) >> 2);
  let crossings = 0;
  for (let at = 1; at < inner.length; at++)
    if ((inner[at - 1] ?? 0) < 0 !== (inner[at] ?? 0) < 0) crossings += 1;
  return (crossings / 2 / inner.length) * RATE;
}

describe('samples', () => {
  test('silence around a sound is removed except for a margin; its ends are faded', () => {
    const trimmed = trimSilence(tone(220, { silence: 0.4 }), RATE);
    expect(trimmed.length / RATE).toBeGreaterThan(0.49);
    expect(trimmed.length / RATE).toBeLessThan(0.55);
    expect(trimmed[0]).toBe(0);
    expect(Math.max(...trimmed)).toBeCloseTo(0.7, 1);
    expect(trimSilence(new Float32Array(800), RATE)).toHaveLength(0);
    expect(trimSilence(new Float32Array(0), RATE)).toHaveLength(0);
  });

  test.each([0.6, 0.75, 0.9, 1.1, 1.25, 1.5, 2])(
    '%s times as fast: that long, at the same pitch',
    (speed) => {
      for (const hertz of [110, 220, 330]) {
        const changed = changeSpeed(tone(hertz), speed, RATE);
        expect(changed.length / RATE).toBeCloseTo(0.5 / speed, 2);
        expect(pitchOf(changed)).toBeGreaterThan(hertz * 0.97);
        expect(pitchOf(changed)).toBeLessThan(hertz * 1.03);
        // No holes and no peaks where frames meet.
        const inner = changed.subarray(changed.length >> 3, (changed.length * 7) >> 3);
        for (let at = 0; at + 80 < inner.length; at += 80)
          expect(Math.max(...inner.subarray(at, at + 80))).toBeGreaterThan(0.5);
        expect(Math.max(...inner)).toBeLessThan(0.85);
      }
    },
  );

  test('at its own speed, or too short for a frame, it stays as it is', () => {
    const samples = tone(220);
    expect(changeSpeed(samples, 1, RATE)).toBe(samples);
    const short = samples.subarray(0, 100);
    expect(changeSpeed(short, 0.8, RATE)).toBe(short);
  });
});
