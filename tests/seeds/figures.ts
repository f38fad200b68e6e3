/** Figures of a Chinese sentence and of its English, as numbers that can be compared. */

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** The figures in digits of a Chinese text, with what 万 and 亿 behind them make of them: `2.55 万人次` -> 25500. */
export function figuresOf(chinese: string): number[] {
  const figures = chinese.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(?:余|多|几)?\s*([百千万亿]*)/g);
  return [...figures].map(([, digits = '', scales = '']) => {
    const scale = [...scales].reduce((product, one) => product * (SCALES[one] ?? 1), 1);
    return round(Number(digits.replaceAll(',', '')) * scale);
  });
}

const WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The numbers that an English text says, in digits or words: `25,500`, `1.2 million`, `March` (3), `third`. */
export function figuresSaid(english: string): ReadonlySet<number> {
  const said = new Set<number>();
  const numbers = english.matchAll(
    /(\d[\d,]*(?:\.\d+)?)(?:st|nd|rd|th)?[-\s]?(thousand|million|billion|trillion)?/gi,
  );
  for (const [, digits = '', scale = ''] of numbers) {
    const value = Number(digits.replaceAll(',', ''));
    const times = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }[scale.toLowerCase()] ?? 1;
    said.add(round(value * times));
    said.add(value);
  }
  for (const word of english.toLowerCase().match(/[a-z]+/g) ?? []) {
    for (const [list, from] of [
      [WORDS, 0],
      [MONTHS, 1],
      [ORDINALS, 1],
    ] as const) {
      const at = list.indexOf(word);
      if (at >= 0) said.add(at + from);
    }
    if (word === 'once') said.add(1);
    if (word === 'twice' || word === 'double' || word === 'doubled') said.add(2);
    if (word === 'half') said.add(50);
    if (word === 'noon') said.add(12);
  }
  return said;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
