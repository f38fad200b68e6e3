/** axe-core in a page, ours or one of a test: put in by the debugger, since our pages let no foreign script in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of Playwright, or of a guest in either browser. */
interface Evaluating {
  evaluate<T>(expression: string): Promise<T>;
}

export interface AxeOptions {
  /** Only what may differ between the light and the dark. */
  readonly colors?: boolean;
}

/** What axe finds wrong inside an element, one line each. */
export async function violationsOf(
  page: Evaluating,
  selector = 'html',
  { colors = false }: AxeOptions = {},
): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`typeof globalThis.axe === 'object'`)))
    await page.evaluate(`${AXE}; null`);
  const options = {
    // Nothing is written down of what is right: on a page of many words that takes longer than the looking.
    resultTypes: ['violations'],
    ...(colors && { runOnly: ['color-contrast', 'link-in-text-block'] }),
  };
  return page.evaluate<string[]>(`axe.run(${JSON.stringify(selector)}, ${JSON.stringify(options)}).then(
    ({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html + ' ' + failureSummary)))`);
}
