/**
 * `npm run bench -- forecast`: what to expect of a page of 5,000 characters, in a real Chromium: from the request for the
 * counted words to the answer, with the page's article found and annotated in between; and from the popup's navigation to the painted forecast.
 */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { launchChromium, tabIdOf } from '../e2e/chromium.ts';
import { startServer } from '../e2e/server.ts';
import { htmlOf, takeParagraphs } from './page-html.ts';
import { median, printTable } from './table.ts';

const LENGTH = 5000;
const RUNS = 15;

/** Runs the benchmark and prints its table. */
export async function benchForecast(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('npx', ['--no-install', 'wxt', 'build'], {
      stdio: 'ignore',
      env: { ...process.env, HANGJIAN_BUILD: 'testing' },
    });
  const server = await startServer();
  const extension = await launchChromium({ viewport: { width: 1000, height: 800 } });
  await extension.context.addInitScript(watchForecast);
  const page = await extension.context.newPage();
  await page.goto(server.add('/forecast.html', htmlOf(takeParagraphs(LENGTH))));
  await extension.toggle(page);
  const tabId = await tabIdOf(extension.worker, page);
  const answers: number[] = [];
  const painted: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const popup = await extension.openPopup(page);
    await popup.waitForFunction(() => 'forecastPainted' in globalThis, undefined, { timeout: 30_000 });
    painted.push(
      await popup.evaluate(() => (globalThis as unknown as { forecastPainted: number }).forecastPainted),
    );
    answers.push(await timeSurvey(popup, tabId));
    await popup.close();
  }
  await extension.close();
  await server.close();
  const row = (name: string, samples: readonly number[]): string[] => {
    const sorted = samples.toSorted((a, b) => a - b);
    return [
      name,
      ...[sorted[0] ?? 0, median(sorted), sorted.at(-1) ?? 0].map((value) => value.toFixed(0)),
      '300',
    ];
  };
  printTable(
    `The forecast of a page of ${LENGTH.toLocaleString('en')} characters, ${RUNS} runs, milliseconds`,
    ['what', 'fastest', 'median', 'slowest', 'budget'],
    [row('its words counted', answers), row('popup opened to painted forecast', painted)],
  );
}

/** In our page: the time until the background has counted the words of a tab's article. */
function timeSurvey(popup: Page, tabId: number): Promise<number> {
  return popup.evaluate(async (tab) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
    ).chrome;
    const began = performance.now();
    await runtime.sendMessage({ hangjian: 'surveyPage', request: { tabId: tab } });
    return performance.now() - began;
  }, tabId);
}

/** In the popup, before its own scripts: notes when the forecast is painted. */
function watchForecast(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.page-forecast')) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => Object.assign(globalThis, { forecastPainted: performance.now() });
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
