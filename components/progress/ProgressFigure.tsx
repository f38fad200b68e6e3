import { useId } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import { Chart } from './Chart.tsx';
import type { Figure } from './figures.ts';

/** A figure: a sentence, its chart, and all its numbers in a table to unfold. */
export function ProgressFigure({ figure }: { readonly figure: Figure }) {
  const id = useId();
  const { title, summary, table } = figure;
  return (
    <section class="figure" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p class="figure-summary">{summary}</p>
      {hasData(figure) && <Chart figure={figure} />}
      {table.rows.length > 0 && (
        <details>
          <summary aria-label={t('progress.tableOf', { title })}>{t('progress.table')}</summary>
          <table>
            <thead>
              <tr>
                {table.head.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([place, ...values]) => (
                <tr key={place}>
                  <th scope="row">{place}</th>
                  {values.map((value, at) => (
                    <td key={table.head[at + 1]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** A chart of nothing says less than the sentence over it. */
function hasData({ series }: Figure): boolean {
  return series.some(({ values }) => values.some((value) => value != null && value > 0));
}
