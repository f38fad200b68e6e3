import { expect, test } from 'vitest';
import type { Token, WordLevel } from '../../dictionary/index.ts';
import { type HelpReader, helpFor } from '../../entrypoints/background/word-help.ts';
import {
  createDays,
  DEFAULT_SETTINGS,
  type Knowledge,
  noteLookUp,
  noteReadPast,
} from '../../vocabulary/index.ts';

const days = createDays(() => 0);
const DAY = 20_000;
const level = (size: number): WordLevel => ({ size, hsk2: 0, hsk2021: 0, hsk2025: 0, tocfl: 0 });

/** Twelve days of reading past, every other one, until today. */
let often = noteReadPast(undefined, DAY - 26);
for (let day = DAY - 24; day <= DAY; day += 2) often = noteReadPast(often, day);

interface Case {
  readonly token?: Partial<Token>;
  readonly said?: Knowledge;
  readonly met?: typeof often;
  readonly settings?: Partial<HelpReader['settings']>;
}

const helpOf = ({ token = {}, said, met, settings = {} }: Case): string => {
  const { help, learning } = helpFor({
    saidOf: () => (said === undefined ? undefined : { knowledge: said, knownAt: 0 }),
    metOf: () => met,
    settings: { ...DEFAULT_SETTINGS, level: { list: 'size', size: 2000 }, ...settings },
    levels: { of: ({ text }) => (text === '名' ? undefined : level(text === '易' ? 500 : 5000)) },
    at: { time: days.startOf(DAY) + 1, days },
  })({ kind: 'word', text: '难', reading: ['nan2'], ...token });
  return learning ? `${help}, learning` : help;
};

test.each<[what: string, word: Case, help: string]>([
  ['a hard word', {}, 'full'],
  ['an easy one', { token: { text: '易' } }, 'none'],
  ['that is being learnt', { token: { text: '易' }, said: 'learning' }, 'full, learning'],
  ['that was looked up', { token: { text: '易' }, met: noteLookUp(undefined, DAY) }, 'full'],
  ['a hard one that is known', { said: 'known' }, 'none'],
  ['that was read past for weeks', { met: often }, 'none'],
  ['where help does not fade', { met: often, settings: { fading: false } }, 'full'],
  ['a name', { token: { kind: 'name', text: '名' } }, 'full'],
  ['where names have none', { token: { kind: 'name', text: '名' }, settings: { names: false } }, 'none'],
  [
    'a name that is being learnt',
    { token: { kind: 'name', text: '名' }, said: 'learning', settings: { names: false } },
    'full, learning',
  ],
  [
    'a name that was read past for weeks keeps its help',
    { token: { kind: 'name', text: '名' }, met: often },
    'full',
  ],
  ['a name that everybody has met', { token: { kind: 'name', text: '易' } }, 'none'],
  ['a number, easier than all words', { token: { kind: 'number', text: '易' } }, 'none'],
  ['where numbers have help', { token: { kind: 'number', text: '易' }, settings: { numbers: true } }, 'full'],
  ['a word that is not rare, where help is for rare ones', { settings: { rareOnly: true } }, 'none'],
])('%s', (_what, word, help) => expect(helpOf(word)).toBe(help));
