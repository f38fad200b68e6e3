import uPlot from 'uplot';
import { textLocale } from '../../vocabulary/language/index.ts';
import type { ChartSeries, Figure } from './figures.ts';

const HEIGHT = 150;
/** CSS pixels between two marks on the axis along the bottom. */
const TICK_SPACE = 64;
const WIDEST_BAR = 28;
/** With no more than this many places, each has its mark. */
const FEW_PLACES = 8;

/**
 * Draws a figure's chart into an element and follows its width and the theme's colours; returns a function that
 * removes it.
 * @param onPlace called with the place under the pointer, `null` for none
 */
export function drawChart(
  root: HTMLElement,
  figure: Figure,
  onPlace: (at: number | null) => void,
): () => void {
  let plot: uPlot | undefined;
  const draw = (): void => {
    plot?.destroy();
    const { places, series } = figure;
    const data = [[...places], ...series.map(({ values }) => [...values])] as uPlot.AlignedData; // one x, then each series
    plot = new uPlot(optionsOf(figure, root, onPlace), data, root);
  };
  draw();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', draw);
  const sizes = new ResizeObserver(() => {
    const width = root.clientWidth;
    if (width > 0 && width !== plot?.width) plot?.setSize({ width, height: HEIGHT });
  });
  sizes.observe(root);
  return () => {
    dark.removeEventListener('change', draw);
    sizes.disconnect();
    plot?.destroy();
  };
}

/** Reads tokens as colours that a canvas can draw: their values in the present theme. */
function colorsOf(root: HTMLElement): (name: string) => string {
  const probe = document.createElement('span');
  return (name) => {
    probe.style.color = `var(--${name})`;
    root.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

function optionsOf(figure: Figure, root: HTMLElement, onPlace: (at: number | null) => void): uPlot.Options {
  const style = getComputedStyle(root);
  const color = colorsOf(root);
  const { places, series, formatPlace } = figure;
  const hasCounts = series.some(({ isShare }) => !isShare);
  const hasShares = series.some(({ isShare }) => isShare);
  const half = series.some(({ shape }) => shape === 'bars') ? 0.5 : 0;
  const axis = {
    stroke: color('soft'),
    font: `12px ${style.fontFamily}`,
    grid: { stroke: color('line'), width: 1 },
    ticks: { show: false },
    gap: 4,
  };
  return {
    width: root.clientWidth || 320,
    height: HEIGHT,
    padding: [8, hasShares && hasCounts ? 0 : 32, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: [(places[0] ?? 0) - half, (places.at(-1) ?? 1) + half] },
      count: { range: (_, __, most) => [0, Math.max(4, most * 1.08)] },
      share: { range: [0, 1.02] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        space: places.length > FEW_PLACES ? TICK_SPACE : TICK_SPACE / 2,
        size: 26,
        incrs: [1, 2, 7, 14, 28, 56, 91, 182, 364, 728, 1820],
        values: (_, ticks) => ticks.map((tick) => (Number.isInteger(tick) ? formatPlace(tick) : '')),
      },
      ...(hasCounts
        ? [{ ...axis, scale: 'count', size: 44, space: 36, incrs: WHOLE_STEPS, values: shorten }]
        : []),
      ...(hasShares
        ? [
            {
              ...axis,
              scale: 'share',
              side: hasCounts ? (1 as const) : (3 as const),
              grid: { ...axis.grid, show: !hasCounts },
              size: 44,
              splits: () => [0, 0.5, 1],
              values: () => ['0%', '50%', '100%'],
            },
          ]
        : []),
    ],
    series: [{}, ...series.map((one) => seriesOf(one, color))],
    hooks: { setCursor: [({ cursor }) => onPlace(cursor.idx ?? null)] },
  };
}

const WHOLE_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** `1200` -> `1.2K`; in Chinese `12000` -> `1.2万`. */
function shorten(_: uPlot, values: number[]): string[] {
  const { format } = new Intl.NumberFormat(textLocale(), { notation: 'compact' });
  return values.map((value) => format(value));
}

function seriesOf(
  { color: name, shape, isShare }: ChartSeries,
  color: (name: string) => string,
): uPlot.Series {
  const scale = isShare ? 'share' : 'count';
  const ink = color(name);
  const points = { show: false };
  if (shape === 'line') return { scale, stroke: ink, width: 2, spanGaps: true, points };
  const paths = uPlot.paths.bars?.({ size: [0.72, WIDEST_BAR] });
  return { scale, stroke: ink, fill: ink, width: 0, points, ...(paths && { paths }) };
}
