import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { textLocale } from '../../vocabulary/language/index.ts';
import { drawChart } from './draw-chart.ts';
import { type Figure, formatShare } from './figures.ts';

/**
 * A figure's chart, for the eyes only: the figure says the same in words and in a table. The values under the
 * pointer are shown below it.
 */
export function Chart({ figure }: { readonly figure: Figure }) {
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<number | null>(null);
  useLayoutEffect(() => (root.current ? drawChart(root.current, figure, setAt) : undefined), [figure]);
  return (
    <div class="chart" aria-hidden="true">
      <div class="chart-canvas" ref={root} />
      <p class="chart-legend">
        {at !== null && <b>{figure.formatPlace(figure.places[at] ?? 0)}</b>}
        {figure.series.map(({ label, color, shape, values, isShare }) => {
          const value = at === null ? undefined : values[at];
          return (
            <span key={label} class={`chart-key shape-${shape} ink-${color}`}>
              {label}
              {at !== null &&
                ` ${value == null ? '–' : isShare ? formatShare(value) : value.toLocaleString(textLocale())}`}
            </span>
          );
        })}
      </p>
    </div>
  );
}
