/**
 * `npm run bench -- secrecy`: what a page can time of words that its reader knows. Half of a page's words are known,
 * the other half is drawn, then the other way round; the page times both in turns, with the finest clock that browsers
 * give pages. Ratios are known to drawn. Two rows say what to hold them against: nothing known at all, and labels that
 * are left unpainted, which ours never are.
 */
import { execFileSync } from 'node:child_process';
import {
  CLOCKS,
  type Clock,
  type Difference,
  markAll,
  measureDifference,
  memoryOf,
  openClocks,
  type Pair,
  ratioOf,
  rightGuesses,
} from '../e2e/clocks.ts';
import { BROWSERS, type BrowserName, launchGuest } from '../e2e/guest-browser.ts';
import { startServer } from '../e2e/server.ts';
import { median, printTable } from './table.ts';

/** `BENCH_RUNS` for another number, while one works on it. */
const ROUNDS = Number(process.env.BENCH_RUNS ?? 5);
const PAIRS = 40;
const DIFFERENCES: Readonly<Record<Difference, string>> = {
  hidden: 'known words hidden',
  faint: 'known words faint',
  none: 'control: nothing known',
  unpainted: 'for comparison: half of the labels unpainted',
};

/** Runs the benchmark and prints its tables. */
export async function benchSecrecy(): Promise<void> {
  execFileSync('npx', ['--no-install', 'wxt', 'build'], { stdio: 'ignore', env: TESTING });
  execFileSync('npx', ['--no-install', 'wxt', 'build', '-b', 'firefox'], { stdio: 'ignore', env: TESTING });
  const rows: string[][] = [];
  const memory: string[][] = [];
  for (const name of BROWSERS) {
    const { clocks, bytes } = await measureBrowser(name);
    rows.push(...clocks);
    memory.push(...bytes);
  }
  printTable(
    `What a page can time, known against drawn; medians of ${ROUNDS} rounds of ${PAIRS * 2} pairs of 300 words each`,
    ['clock', 'browser', 'what differs', 'ratio', 'least', 'most', 'right guesses'],
    rows,
  );
  printTable(
    `What a page can tell of its nodes' memory, all 600 words known against all drawn, ${MEMORY_ROUNDS} rounds (Firefox tells pages nothing)`,
    ['browser', 'what differs', 'ratio', 'least', 'most', 'KB'],
    memory,
  );
}

const TESTING = { ...process.env, HANGJIAN_BUILD: 'testing' };

async function measureBrowser(name: BrowserName): Promise<{ clocks: string[][]; bytes: string[][] }> {
  const server = await startServer();
  const guest = { browser: await launchGuest(name), server };
  const page = await openClocks(guest);
  const ratios = new Map<string, number[]>();
  const pairs = new Map<string, Pair[]>();
  const note = (key: string, times: readonly Pair[]): void => {
    ratios.set(key, [...(ratios.get(key) ?? []), ratioOf(times)]);
    pairs.set(key, [...(pairs.get(key) ?? []), ...times]);
  };
  const differences = Object.keys(DIFFERENCES) as Difference[]; // the keys that the type names
  for (let round = 0; round < ROUNDS; round++)
    for (const difference of differences) {
      const times = await measureDifference(guest, page, { difference, pairs: PAIRS });
      for (const clock of CLOCKS) note(`${clock} ${difference}`, times[clock]);
    }
  const bytes =
    name === 'chromium'
      ? await measureMemory(
          () => memoryOf(page),
          (known) => markAll(guest, page, known),
        )
      : [];
  await guest.browser.close();
  await server.close();
  const rowOf = (clock: Clock, difference: Difference): string[] => {
    const key = `${clock} ${difference}`;
    const right = `${(rightGuesses(pairs.get(key) ?? []) * 100).toFixed(0)}%`;
    return [clock, name, DIFFERENCES[difference], ...spreadOf(ratios.get(key) ?? []), right];
  };
  return {
    clocks: CLOCKS.flatMap((clock) => differences.map((difference) => rowOf(clock, difference))),
    bytes: bytes.map((row) => [name, ...row]),
  };
}

/** Each answer takes up to 20 s. In each round: nothing known, known, known, nothing known: what only grows cancels out. */
const MEMORY_ROUNDS = 2;
async function measureMemory(
  read: () => Promise<number>,
  mark: (known: 'hidden' | 'faint' | 'none') => Promise<void>,
): Promise<string[][]> {
  const control: number[] = [];
  const found = { hidden: [] as number[], faint: [] as number[] };
  let kilobytes = 0;
  for (let round = 0; round < MEMORY_ROUNDS; round++)
    for (const known of ['hidden', 'faint'] as const) {
      const taken: number[] = [];
      for (const state of ['none', known, known, 'none'] as const) {
        await mark(state);
        taken.push(await read());
      }
      const [before = 0, one = 0, other = 0, after = 0] = taken;
      found[known].push((one + other) / (before + after));
      control.push(after / before);
      kilobytes = after / 1e3;
    }
  return [
    [DIFFERENCES.hidden, ...spreadOf(found.hidden), kilobytes.toFixed(1)],
    [DIFFERENCES.faint, ...spreadOf(found.faint), kilobytes.toFixed(1)],
    [DIFFERENCES.none, ...spreadOf(control), kilobytes.toFixed(1)],
  ];
}

/** Median, least and most of some ratios. */
function spreadOf(ratios: readonly number[]): string[] {
  return [median(ratios), Math.min(...ratios), Math.max(...ratios)].map((ratio) => ratio.toFixed(3));
}
