/**
 * `npm run bench -- line`: the sentence word by word on a page of others, in both browsers: from `w` to the painted words,
 * beside opening the card itself, from the pointer's move to the painted entry, the delay set to none. Timed in a world of the
 * extension's or the driver's own, from the event's own time to after the frame.
 */
import { execFileSync } from 'node:child_process';
import { BROWSERS, type BrowserName, type GuestPage, launchGuest } from '../e2e/guest-browser.ts';
import { cardText } from '../e2e/guest-card.ts';
import { changeSettings } from '../e2e/guest-requests.ts';
import { type PageServer, startServer } from '../e2e/server.ts';
import { htmlOf, takeParagraphs } from './page-html.ts';
import { median, printTable } from './table.ts';

const LENGTH = 5000;
const RUNS = 20;
const STEP_MS = 20;
/** The pointer has left the word for good. */
const LEFT_MS = 400;

interface Times {
  pointed: number;
  card: number;
  pressed: number;
  line: number;
}

/** Runs the benchmark and prints its table. */
export async function benchLine(): Promise<void> {
  if (!process.argv.includes('--built'))
    execFileSync('node', ['tests/e2e/build.ts', '--testing-only'], { stdio: 'ignore' });
  const server = await startServer();
  const rows: string[][] = [];
  for (const name of BROWSERS) {
    const runs = await measure(name, server);
    const [card, line] = (['card', 'line'] as const).map((part) => runs.map((run) => run[part]));
    const sorted = (line ?? []).toSorted((a, b) => a - b);
    const [cards, lines] = [median(card ?? []), median(sorted)];
    rows.push([
      name,
      cards.toFixed(0),
      lines.toFixed(0),
      (sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0).toFixed(0),
      (sorted.at(-1) ?? 0).toFixed(0),
      (lines / cards).toFixed(2),
      '50',
    ]);
  }
  await server.close();
  printTable(
    `A sentence word by word, ${RUNS} runs, milliseconds`,
    ['browser', 'card, median', 'line, median', 'line, p95', 'line, slowest', 'line / card', 'budget'],
    rows,
  );
}

async function measure(name: BrowserName, server: PageServer): Promise<{ card: number; line: number }[]> {
  const browser = await launchGuest(name);
  await changeSettings(browser, { hover: 'at-once' });
  const page = await browser.open(server.add(`/line-${name}.html`, htmlOf(takeParagraphs(LENGTH))));
  await page.turn(true);
  await page.front();
  let places: { x: number; y: number }[] = [];
  while (places.length < 30) {
    const shown = (await page.labels()).filter(({ top, bottom }) => top > 100 && bottom < 700);
    places = shown.map(({ left, right, bottom }) => ({ x: (left + right) / 2, y: bottom + 8 }));
  }
  const runs: { card: number; line: number }[] = [];
  // The first one draws what later ones find drawn, and its root is watched from then on.
  for (let turn = 0; turn <= RUNS; turn++) {
    const place = places[(turn * 7) % places.length];
    if (!place) throw new Error('no words on the screen');
    await page.mouse.move(place.x, place.y);
    await until(page, (text) => text.includes('Play'));
    if (turn === 0 && !(await page.inRoots(watch)).includes(true)) throw new Error('no card to watch');
    await page.keyboard.press('w');
    await until(page, (text) => text.includes('word by word'));
    const [times] = await page.inRoots(readTimes);
    if (turn > 0 && times) runs.push(differences(times));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.mouse.move(3, 3);
    await until(page, (text) => text === '');
    await new Promise((resolve) => setTimeout(resolve, LEFT_MS));
  }
  await browser.close();
  return runs;
}

async function until(page: GuestPage, isSo: (text: string) => boolean): Promise<void> {
  while (!isSo(await cardText(page))) await new Promise((resolve) => setTimeout(resolve, STEP_MS));
}

function differences({ pointed, card, pressed, line }: Times): { card: number; line: number } {
  if (card <= pointed || line <= pressed) throw new Error('the card or the line was not painted');
  return { card: card - pointed, line: line - pressed };
}

/** In the card's root: notes when the pointer moved last, `w` was pressed, and when card and line were painted. */
function watch(this: ShadowRoot): true | undefined {
  if (!this.querySelector('.word-card')) return undefined;
  const times: Times = { pointed: 0, card: 0, pressed: 0, line: 0 };
  Object.assign(globalThis, { hangjianTimes: times });
  const noteWhenPainted = (name: 'card' | 'line'): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        times[name] = performance.now();
      };
      port2.postMessage(null);
    });
  };
  // Before the card hears it: what comes first to the window is asked first.
  const note = ({ type, timeStamp }: Event): void => {
    times[type === 'keydown' ? 'pressed' : 'pointed'] = timeStamp;
  };
  for (const type of ['pointermove', 'keydown']) window.addEventListener(type, note, { capture: true });
  let shown = { card: true, line: false };
  new MutationObserver(() => {
    const now = {
      card: this.querySelector('.word-card .senses, .word-card .own-senses') !== null,
      line: this.querySelector('.line-words') !== null,
    };
    for (const name of ['card', 'line'] as const) if (now[name] && !shown[name]) noteWhenPainted(name);
    shown = now;
  }).observe(this, { childList: true, subtree: true });
  return true;
}

function readTimes(this: ShadowRoot): Times | undefined {
  if (!this.querySelector('.word-card')) return undefined;
  return (globalThis as unknown as { hangjianTimes: Times }).hangjianTimes;
}
