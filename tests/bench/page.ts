/**
 * `npm run bench -- page`: annotating pages of 5,000 and 100,000 characters by labels over untouched text, against
 * the same pages with static `<ruby>`, ruby by a naive script, and the plain pages, in one run of a real Chromium.
 * Messages to the background are part of our time. Medians; absolute times say little on a shared machine, the
 * ratios do.
 */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';
import { createDictionary, openLexicon } from '../../dictionary/index.ts';
import { CHROMIUM_BUILD, launchChromium } from '../e2e/chromium.ts';
import { startServer } from '../e2e/server.ts';
import { htmlOf, naiveScript, takeParagraphs, withRuby } from './page-html.ts';
import {
  measureLabels,
  measureLoad,
  measureNaive,
  measureScrolling,
  type Sample,
  type ScrolledPage,
  type Scrolling,
} from './page-measures.ts';
import { median, printTable } from './table.ts';

/** `BENCH_RUNS` for another number, while one works on it. */
const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const LENGTHS = [5_000, 100_000] as const;
const SCROLLED: readonly ScrolledPage[] = ['plain', 'annotated', 'all kept'];
const RUBY = 1;
const OURS = 3;

/** Runs the benchmark and prints its tables. */
export async function benchPage(): Promise<void> {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], {
    stdio: 'ignore',
    env: { ...process.env, HANGJIAN_BUILD: 'testing' },
  });
  const dictionary = createDictionary(openLexicon(ensureLexicon()));
  const server = await startServer();
  const extension = await launchChromium({ viewport: { width: 1000, height: 800 } });
  const control = await extension.openPopup();
  const rows: string[][] = [];
  const ours: number[] = [];
  let longPage = '';
  for (const length of LENGTHS) {
    const paragraphs = takeParagraphs(length);
    const rubies = paragraphs.map((text) => withRuby(dictionary, text));
    const plain = server.add(`/plain-${length}.html`, htmlOf(paragraphs));
    const ruby = server.add(`/ruby-${length}.html`, htmlOf(rubies));
    const naive = server.add(`/naive-${length}.html`, htmlOf(paragraphs, naiveScript(rubies)));
    longPage = plain;
    const ways: [name: string, measure: () => Promise<Sample>][] = [
      ['plain page, loading it', () => measureLoad(extension, plain)],
      ['static <ruby>, loading it', () => measureLoad(extension, ruby)],
      ['naive script, from its call', () => measureNaive(extension, naive)],
      ['Hangjian, from the request', () => measureLabels(extension, control, plain)],
    ];
    const samples = ways.map((): Sample[] => []);
    for (let run = 0; run <= RUNS; run++) {
      for (const [i, [, measure]] of ways.entries()) {
        const sample = await measure();
        if (run > 0) samples[i]?.push(sample); // the first run warms up
      }
    }
    const of = (i: number, key: keyof Sample): number =>
      median((samples[i] ?? []).map((sample) => sample[key]));
    ours.push(of(OURS, 'firstScreen'));
    ways.forEach(([name], i) => {
      const ms = (key: 'firstScreen' | 'allDone' | 'longestTask') => of(i, key).toFixed(0);
      const ratio = (of(i, 'firstScreen') / of(RUBY, 'firstScreen')).toFixed(3);
      const heap = (of(i, 'heap') / 2 ** 20).toFixed(1);
      const figures = [ms('firstScreen'), ratio, ms('allDone'), ms('longestTask'), heap];
      rows.push([length.toLocaleString('en'), name, ...figures]);
    });
  }
  const scrolled: Scrolling[][] = SCROLLED.map(() => []);
  for (let run = 0; run < RUNS; run++) {
    for (const [i, as] of SCROLLED.entries())
      scrolled[i]?.push(await measureScrolling(extension, control, { address: longPage, as }));
  }
  await extension.close();
  await server.close();
  const head = [
    'characters',
    'way',
    'first screen ms',
    '/ ruby',
    'all done ms',
    'longest task ms',
    'heap MiB',
  ];
  const note = "scripts' and Hangjian's heap: what they add; tasks under 50 ms count as 0";
  printTable(`Pages in Chromium, medians of ${RUNS} (${note})`, head, rows);
  printTable(
    `Scrolling the long page, medians of ${RUNS} runs`,
    ['page', 'frames', 'over 33 ms', 'longest task ms', 'heap MiB after', 'nodes after'],
    scrolled.map((runs, i) => {
      const of = (key: keyof Scrolling) => median(runs.map((run) => run[key])).toFixed(0);
      const heap = (median(runs.map((run) => run.heap)) / 2 ** 20).toFixed(1);
      return [SCROLLED[i] ?? '', of('frames'), of('slowFrames'), of('longestTask'), heap, of('nodes')];
    }),
  );
  const [short = 1, long = 1] = ours;
  const size = (name: string) => `${(statSync(join(CHROMIUM_BUILD, name)).size / 1000).toFixed(0)} KB`;
  console.log(`\nLong page / short page: ${(long / short).toFixed(2)}`);
  console.log(
    `Content script ${size('content-script.js')}, labels ${size('labels.js')}, card ${size('card.js')}`,
  );
}
