/** What tests of fading help store, read and measure. */
import {
  createDays,
  ENCOUNTER_SHARDS,
  type Encounters,
  encounterKey,
  packEncounters,
  parseEncounters,
  shardOf,
} from '../../vocabulary/index.ts';
import type { Guest } from './both-browsers.ts';
import type { GuestPage } from './guest-browser.ts';
import { storedUnder } from './guest-requests.ts';

const days = createDays((time) => -new Date(time).getTimezoneOffset());
/** The day on which the tests run. */
export const today = days.dayOf(Date.now());

/** A form that was read past on so many days, every other one until yesterday. */
export const readOnDays = (read: number): Encounters => ({
  met: read,
  read,
  readFrom: today - 1 - 2 * (read - 1),
  lastMet: today - 1,
  lookUps: 0,
  lookedUp: 0,
  kept: false,
  told: 'full',
});

/** Stores what was shown of forms, before the background has read any of it. */
export async function store(
  guest: Guest,
  forms: readonly (readonly [string, string, Encounters])[],
): Promise<void> {
  const lists = new Map<string, Map<string, Encounters>>();
  for (const [form, reading, shown] of forms) {
    const key = encounterKey(form, reading.split(' '));
    const name = `encounters:${shardOf(key) % ENCOUNTER_SHARDS}`;
    lists.set(name, (lists.get(name) ?? new Map<string, Encounters>()).set(key, shown));
  }
  const items = Object.fromEntries([...lists].map(([name, list]) => [name, packEncounters(list)]));
  await guest.browser.inExtension(
    `(globalThis.browser?.runtime ? globalThis.browser : chrome).storage.local.set(${JSON.stringify(items)}).then(() => null)`,
  );
}

/** What is stored of a form. */
export async function shown(guest: Guest, form: string, reading: string): Promise<Encounters | undefined> {
  const lists = Object.values(await storedUnder<string>(guest.browser, 'encounters:'));
  return lists
    .map((list) => parseEncounters(list).get(encounterKey(form, reading.split(' '))))
    .find((one) => one !== undefined);
}

/** How much ink the labels have, and the dotted line of those that have one: by text, readings and meanings. */
export async function inkOn(page: GuestPage): Promise<Record<string, { ink: number; line: number }>> {
  const found = await page.inRoots(function read(this: ShadowRoot) {
    const alphaOf = (color: string): number => {
      const [, , , alpha = '1'] = color.match(/[\d.e-]+/g) ?? [];
      return Number(alpha);
    };
    return [...this.querySelectorAll('i, em')].map((label) => {
      const { color, textDecorationColor, textDecorationStyle } = getComputedStyle(label);
      const line = textDecorationStyle === 'dotted' ? alphaOf(textDecorationColor) : 0;
      return [label.textContent, { ink: alphaOf(color), line }] as const;
    });
  });
  return Object.fromEntries(found.flat());
}

/** All of the page that its own scripts can measure of us. */
export const LOOK = `JSON.stringify([...document.querySelectorAll('p')].map((p) =>
  [p.getBoundingClientRect(), p.outerHTML.length, getComputedStyle(p).lineHeight, getComputedStyle(p).letterSpacing]))`;
export const CHANGES = `window.changes = 0; new MutationObserver((records) => { window.changes += records.length })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true }); null`;
export const UNSEEN = 0.01;
