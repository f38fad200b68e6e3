import { expect, test } from 'vitest';
import { describePage, describeRoom, type PageState } from '../../components/vocabulary/page-state.ts';

const STATES: readonly (readonly [PageState | undefined, string])[] = [
  [undefined, 'Looking at this page…'],
  [{ status: 'off' }, 'Off. The page is unchanged.'],
  [
    { status: 'on', words: 0, share: 0.82, working: false, tight: 0, roomMade: false },
    'On. No Chinese words in view yet.',
  ],
  [
    { status: 'on', words: 1, share: 0.82, working: false, tight: 0, roomMade: false },
    'On: 1 word so far. 82% of the text is Chinese.',
  ],
  [
    { status: 'on', words: 1234, share: 0.82, working: false, tight: 0, roomMade: false },
    'On: 1,234 words so far. 82% of the text is Chinese.',
  ],
  [{ status: 'on', words: 9, share: 0.2, working: true, tight: 0, roomMade: false }, 'Reading the page…'],
  [{ status: 'starting' }, 'The page is still loading; pinyin follows.'],
  [{ status: 'not-chinese', reason: 'It is in Japanese.' }, 'No pinyin here. It is in Japanese.'],
  [{ status: 'cannot-run', reason: 'This tab is closed.' }, 'Can’t run here. This tab is closed.'],
];

test.each(STATES)('%o -> %s', (state, expected) => expect(describePage(state)).toBe(expected));

const ON = { status: 'on', words: 9, share: 1, working: false, tight: 0, roomMade: false } as const;
test.each([
  [undefined, ''],
  [ON, ''],
  [{ ...ON, tight: 1 }, '1 headline is too tight for pinyin.'],
  [{ ...ON, tight: 12 }, '12 headlines are too tight for pinyin.'],
  [{ ...ON, tight: 12, working: true }, ''],
  [{ ...ON, tight: 2, roomMade: true }, 'Room made for pinyin on this page.'],
])('room: %o -> %s', (state, expected) => expect(describeRoom(state)).toBe(expected));
