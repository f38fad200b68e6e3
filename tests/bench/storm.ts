/**
 * `npm run bench -- storm`: a page that changes 1,000 times a second for a minute, with us and without. Our share of
 * its main thread is what its time on the processor grows by; `STORM_SECONDS` for another length.
 */
import { launchChromium, tabIdOf } from '../e2e/chromium.ts';
import { labelsOf } from '../e2e/on-page.ts';
import { startServer } from '../e2e/server.ts';
import { stormHtml } from './page-html.ts';
import { printTable } from './table.ts';

const SECONDS = Number(process.env.STORM_SECONDS ?? 60);

interface Storm {
  /** Share of the time in which the main thread worked. */
  readonly busy: number;
  readonly longestTask: number;
  readonly changes: number;
}

/** Runs the benchmark and prints its table. */
export async function benchStorm(): Promise<void> {
  const server = await startServer();
  const extension = await launchChromium();
  const control = await extension.openPopup();
  const address = server.add('/storm.html', stormHtml());

  const measure = async (annotated: boolean): Promise<Storm> => {
    const page = await extension.context.newPage();
    await page.goto(address);
    await page.waitForTimeout(500);
    if (annotated) {
      const tabId = await tabIdOf(extension.worker, page);
      await control.evaluate(
        `chrome.runtime.sendMessage({ hangjian: 'turnPage', request: { tabId: ${tabId}, on: true } })`,
      );
      await labelsOf(page);
      await page.waitForTimeout(2000);
    }
    await page.bringToFront();
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const taskSeconds = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    };
    const before = await taskSeconds();
    await page.evaluate(`window.tasks.length = 0, window.changes = 0, storm(${SECONDS * 1000})`);
    const busy = ((await taskSeconds()) - before) / SECONDS;
    const [changes, tasks] = await page.evaluate<[number, number[]]>('[window.changes, window.tasks]');
    await page.close();
    return { busy, longestTask: Math.max(0, ...tasks), changes };
  };

  const plain = await measure(false);
  const annotated = await measure(true);
  await extension.close();
  await server.close();
  const row = (name: string, { busy, longestTask, changes }: Storm): string[] => [
    name,
    (changes / SECONDS).toFixed(0),
    `${(busy * 100).toFixed(1)}%`,
    longestTask.toFixed(0),
  ];
  printTable(
    `A storm of changes, ${SECONDS} s each (processor time of the main thread)`,
    ['page', 'changes a second', 'busy', 'longest task ms'],
    [row('plain', plain), row('annotated', annotated)],
  );
  console.log(`\nOur share of the main thread: ${((annotated.busy - plain.busy) * 100).toFixed(1)}%`);
}
