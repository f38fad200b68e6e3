import { describe, expect, test } from 'vitest';
import { describeState } from '../../entrypoints/background/badge.ts';
import { explainAddress } from '../../entrypoints/background/explain.ts';
import { joinStates } from '../../entrypoints/background/frame-states.ts';

const on = (words: number, working = false) =>
  ({ status: 'on', words, share: 0.9, working, tight: 1, roomMade: false }) as const;

describe('joinStates', () => {
  test('the words of all frames are added up', () => {
    const frames = [
      { frameId: 0, state: on(10) },
      { frameId: 7, state: on(5, true) },
    ];
    expect(joinStates(frames)).toEqual({ ...on(15, true), tight: 2 });
  });

  test('a page around a Chinese frame is on', () => {
    const top = { frameId: 0, state: { status: 'not-chinese', reason: 'No.' } } as const;
    expect(joinStates([top, { frameId: 3, state: on(5) }])).toEqual(on(5));
    expect(joinStates([top])).toEqual(top.state);
  });

  test('a page that is off is off, whatever its frames are', () => {
    const off = { frameId: 0, state: { status: 'off' } } as const;
    expect(joinStates([off, { frameId: 3, state: on(5) }])).toEqual({ status: 'off' });
    expect(joinStates([])).toEqual({ status: 'off' });
  });
});

test.each([
  [{ status: 'off' }, '', /^Hangjian$/],
  [{ status: 'starting' }, '…', /waiting/],
  [on(3, true), '…', /adding pinyin/],
  [on(3), 'on', /90% .* Chinese/],
  [{ status: 'cannot-run', reason: 'This tab is closed.' }, '–', /This tab is closed/],
] as const)('badge for %j', (state, text, title) => {
  expect(describeState(state).text).toBe(text);
  expect(describeState(state).title).toMatch(title);
});

test.each([
  [undefined, 'Cannot access a chrome:// URL', /own pages/],
  ['chrome://settings/', 'Cannot access a chrome:// URL', /own pages/],
  ['https://chromewebstore.google.com/x', 'The extensions gallery cannot be scripted.', /extension shops/],
  ['https://addons.mozilla.org/x', 'Missing host permission for the tab', /extension shops/],
  ['file:///home/a.html', 'Cannot access contents of url "file:///home/a.html".', /access to file/],
  ['https://a.example/paper.pdf', 'Cannot access contents of the page', /PDF/],
  ['https://a.example/', 'Frame with ID 0 is showing error page', /did not load/],
  ['https://a.example/', 'Blocked by policy', /does not let Hangjian run here: Blocked by policy/],
])('why not on %s', (address, message, reason) => expect(explainAddress(address, message)).toMatch(reason));
