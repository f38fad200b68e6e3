import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { AIR_STEPS, fittingAir, neededAir } from '../../components/letter-room/letter-room.ts';
import { lettersOf } from '../../components/letter-room/syllable-lengths.ts';

const NEWS =
  '清晨七点，呼和浩特市图书馆的流动图书车准时出发。车上装着两千多册新书，司机和管理员都还没来得及吃早饭。';
const READINGS = { script: 'pinyin', density: 'comfortable', size: 0.65, letter: 0.55 } as const;
const of = (text: string, change: Partial<Parameters<typeof neededAir>[1]> = {}): number =>
  neededAir(text, { ...READINGS, ...change });

describe('room between letters', () => {
  test('running text gets some, by its density', () => {
    const [compact, comfortable, roomy] = (['compact', 'comfortable', 'roomy'] as const).map((density) =>
      of(NEWS, { density }),
    );
    expect(compact).toBeLessThan(comfortable ?? 0);
    expect(comfortable).toBeLessThan(roomy ?? 0);
    for (const air of [compact, comfortable, roomy]) expect(AIR_STEPS).toContain(air);
  });

  test('follows what words need: long syllables, large labels', () => {
    expect(of('装床双窗装床双窗')).toBeGreaterThan(of('一大他不一大他不'));
    expect(of('一大他不一大他不')).toBe(AIR_STEPS[0]);
    expect(of(NEWS, { size: 0.75 })).toBeGreaterThanOrEqual(of(NEWS));
  });

  test('a text keeps its number of lines', () => {
    const line = { width: 320, lines: 1, textSize: 16 };
    expect(fittingAir('今天上午图书馆准时开门', 26, line)).toBe(26);
    expect(fittingAir('今天上午图书馆准时开门迎接读者到来啊', 26, line)).toBe(10);
    expect(fittingAir('今天上午图书馆准时开门迎接读者到来啊好的', 26, line)).toBe(0);
    expect(fittingAir('今天上午图书馆准时开门迎接读者到来啊好的', 26, { ...line, lines: 2 })).toBe(26);
  });
});

test('the letters of common characters are those of a usual reading', () => {
  for (const character of '的了在是我有他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年') {
    const letters = lettersOf(character);
    const lengths = pinyin(character, { multiple: true, type: 'array', toneType: 'none' }).map(
      (reading) => reading.length,
    );
    const isLike = (length: number): boolean =>
      letters === 2 ? length <= 2 : letters === 3 ? length === 3 : length >= 4;
    expect(lengths.some(isLike), character).toBe(true);
  }
});
