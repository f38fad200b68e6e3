/** Draws the simulation: for each vocabulary, week by week, with how much help words beyond the level were drawn. */
import type { Help } from '../../vocabulary/index.ts';
import { type Simulation, WEEKS } from './simulation.ts';

const STEPS: readonly (readonly [help: Help, name: string, fill: string])[] = [
  ['full', 'pinyin and meaning', '#2f7d6b'],
  ['reading', 'pinyin', '#63ab97'],
  ['faint', 'faint pinyin', '#a9d3c6'],
  ['none', 'none', '#d9d4c7'],
];
const BAR = 16;
const GAP = 3;
const HEIGHT = 150;
const TOP = 46;
const PANEL = WEEKS * (BAR + GAP) + 26;
const LEFT = 40;

/** The figure as SVG. */
export function drawFigure(simulations: ReadonlyMap<number, readonly Simulation[]>): string {
  const panels = [...simulations].map(([size, readers], at) => drawPanel(size, readers, LEFT + at * PANEL));
  const width = LEFT + simulations.size * PANEL;
  const height = TOP + HEIGHT + 44;
  const axis = [0, 50, 100].map((percent) => {
    const y = TOP + HEIGHT * (1 - percent / 100);
    return `<text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${percent}%</text>`;
  });
  const legend = STEPS.map(([, name, fill], at) => {
    const x = LEFT + at * 150;
    return `<rect x="${x}" y="6" width="12" height="12" fill="${fill}"/><text x="${x + 18}" y="16">${name}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="12" fill="#76726a">`,
    '<title>Help with words beyond the level, week by week, for simulated readers</title>',
    ...legend,
    ...axis,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

function drawPanel(size: number, readers: readonly Simulation[], left: number): string {
  const bars = Array.from({ length: WEEKS }, (_, week) => {
    const drawn = STEPS.map(([help]) =>
      readers.reduce((sum, { weeks }) => sum + (weeks[week]?.drawn[help] ?? 0), 0),
    );
    const all = drawn.reduce((sum, count) => sum + count, 0);
    let y = TOP + HEIGHT;
    const x = left + week * (BAR + GAP);
    return drawn
      .map((count, step) => {
        const height = (HEIGHT * count) / Math.max(1, all);
        y -= height;
        const fill = STEPS[step]?.[2];
        return `<rect x="${x}" y="${y.toFixed(1)}" width="${BAR}" height="${height.toFixed(1)}" fill="${fill}"/>`;
      })
      .join('');
  });
  const middle = left + (WEEKS * (BAR + GAP) - GAP) / 2;
  const foot = TOP + HEIGHT;
  return [
    ...bars,
    `<text x="${left + BAR / 2}" y="${foot + 15}" text-anchor="middle">1</text>`,
    `<text x="${left + (WEEKS - 1) * (BAR + GAP) + BAR / 2}" y="${foot + 15}" text-anchor="middle">${WEEKS}</text>`,
    `<text x="${middle}" y="${foot + 34}" text-anchor="middle">${size.toLocaleString('en')} words</text>`,
  ].join('\n');
}
