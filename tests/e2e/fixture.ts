/** A hostile page and what must come of it: one check that all fixtures go through, in either browser. */
import { expect } from '@playwright/test';
import type { Guest } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import type { DrawnLabel } from './on-page.ts';
import { POLL } from './on-words.ts';
import { READERS_STATE, REMEMBER, SEEN_BY_PAGE, TEXT_LINES, type TextLine } from './page-state.ts';

export interface Fixture {
  readonly name: string;
  /** What stands in the body; or with `whole`, all of the document. */
  readonly html: string;
  readonly whole?: boolean;
  readonly style?: string;
  /** `lang` of the document, `zh` unless told; empty for none. */
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How the address ends, with its dot. */
  readonly ending?: string;
  /** Pinyin that must be drawn, and pinyin that must not. */
  readonly drawn?: readonly string[];
  readonly never?: readonly string[];
  /** What the switch says once it has been turned on. */
  readonly status?: string;
  /** An expression whose value must be the same with and without us. */
  readonly same?: string;
  /** Labels must not lie on other text. */
  readonly uncovered?: boolean;
  /** Errors that are the page's own. */
  readonly ownProblems?: RegExp;
  /** What else is to be looked at while labels are there. */
  readonly whileOn?: (page: GuestPage) => Promise<void>;
}

export function documentOf({ html, style = '', lang = 'zh', whole = false }: Fixture): string {
  if (whole) return html;
  const tag = lang ? ` lang="${lang}"` : '';
  return `<!doctype html><html${tag}><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>页面</title>
<style>body { font: 16px/1.7 "Noto Sans CJK SC", sans-serif; margin: 8px 16px; } ${style}</style></head>
<body>${html}<div style="height: 3000px"></div></body></html>`;
}

let count = 0;

/** Serves a fixture and opens it. */
export function openFixture({ browser, server }: Guest, fixture: Fixture): Promise<GuestPage> {
  count += 1;
  const path = `/fixture-${count}${fixture.ending ?? '.html'}`;
  return browser.open(server.add(path, documentOf(fixture), fixture.headers));
}

/** Turned on, what is to be drawn is drawn and nothing else differs; turned off, all is as it was. */
export async function checkFixture(guest: Guest, fixture: Fixture): Promise<void> {
  const page = await openFixture(guest, fixture);
  const { drawn = [], never = [], status = 'on', same = 'null' } = fixture;
  await page.evaluate(REMEMBER);
  const state = await page.evaluate<{ scroll: readonly number[] }>(READERS_STATE);
  const { scroll } = state;
  const seen = await page.evaluate(SEEN_BY_PAGE);
  const own = await page.evaluate(same);

  const now = await page.turn(true);
  if (status !== 'any') expect(now).toBe(status);
  const labels = await settledLabels(page, drawn);
  const written = labels.map(({ pinyin }) => pinyin);
  for (const pinyin of never) expect(written, 'never drawn').not.toContain(pinyin);
  if (drawn.length === 0 && never.length === 0) expect(written).toEqual([]);
  // Lines with room are taller: the browser scrolls on to hold the text where it was.
  expect({ ...(await page.evaluate<object>(READERS_STATE)), scroll }).toEqual(state);
  expect(await page.evaluate(SEEN_BY_PAGE)).toEqual(seen);
  // Room that would hide a line is taken back in the frame after it was given.
  await expect.poll(() => page.evaluate(same), POLL).toEqual(own);
  if (fixture.uncovered) expect(covered(await page.evaluate<TextLine[]>(TEXT_LINES), labels)).toEqual([]);
  await fixture.whileOn?.(page);

  if (now === 'on') await page.turn(false);
  await expect.poll(() => page.evaluate('test.isAsItWas()'), POLL).toEqual({ nodes: 'same', html: 'same' });
  expect(await page.evaluate(READERS_STATE)).toEqual(state);
  expect(await page.labels()).toEqual([]);
  expect(page.problems.filter((problem) => !fixture.ownProblems?.test(problem))).toEqual([]);
  await page.close();
}

/** The labels once all that is wanted is there and nothing more comes. */
export async function settledLabels(page: GuestPage, wanted: readonly string[] = []): Promise<DrawnLabel[]> {
  let before = '';
  let labels: DrawnLabel[] = [];
  await expect
    .poll(async () => {
      labels = await page.labels();
      const written = labels.map(({ pinyin }) => pinyin);
      const missing = wanted.filter((pinyin) => !written.includes(pinyin));
      const now = written.join();
      const isSettled = now === before;
      before = now;
      return missing.length > 0 ? { missing, written: written.slice(0, 40) } : isSettled;
    }, POLL)
    .toBe(true);
  return labels;
}

/** Which labels lie on a line of text: more than their edges touch it. */
export function covered(lines: readonly TextLine[], labels: readonly DrawnLabel[]): string[] {
  return labels.flatMap((label) => {
    const height = label.bottom - label.top;
    const under = lines.find(
      (line) =>
        Math.min(line.right, label.right) - Math.max(line.left, label.left) > 2 &&
        Math.min(line.bottom, label.bottom) - Math.max(line.top, label.top) > height * 0.3,
    );
    return under ? [`${label.pinyin} on ${under.text}`] : [];
  });
}
