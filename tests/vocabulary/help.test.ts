import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  drawnHelp,
  HELP_PRESET_NAMES,
  HELP_PRESETS,
  type HelpNeed,
  presetOf,
  type Settings,
} from '../../vocabulary/index.ts';

const NEW: HelpNeed = { help: 'full', cause: 'reading', learning: false, isAbove: true };
const WORDS = {
  'a hard word': NEW,
  'one that is known': { ...NEW, help: 'none', cause: 'known' },
  'one that fades': { ...NEW, help: 'faint' },
  'one without its meaning': { ...NEW, help: 'reading' },
  'an easy word': { ...NEW, help: 'none', cause: 'level', isAbove: false },
  'an easy one that is being learnt': { ...NEW, learning: true, isAbove: false },
  'one whose help stays': { ...NEW, cause: 'kept', isAbove: false },
  'a name': { ...NEW, cause: 'names' },
  'a name, where names have none': { ...NEW, help: 'none', cause: 'names' },
} as const satisfies Record<string, HelpNeed>;

describe('what is drawn of a word', () => {
  test.each<[word: keyof typeof WORDS, words: Settings['readingFor'], reading: string, meaning: string]>([
    ['a hard word', 'all', 'full', 'full'],
    ['a hard word', 'level', 'full', 'full'],
    ['a hard word', 'unknown', 'full', 'full'],
    ['a hard word', 'learning', 'none', 'none'],
    ['a hard word', 'hover', 'hover', 'hover'],
    ['a hard word', 'none', 'none', 'none'],
    ['one that is known', 'all', 'full', 'full'],
    ['one that is known', 'level', 'full', 'full'],
    ['one that is known', 'unknown', 'none', 'none'],
    ['one that fades', 'unknown', 'faint', 'none'],
    ['one that fades', 'level', 'full', 'full'],
    ['one without its meaning', 'unknown', 'full', 'none'],
    ['an easy word', 'level', 'none', 'none'],
    ['an easy word', 'hover', 'hover', 'hover'],
    ['an easy one that is being learnt', 'level', 'full', 'full'],
    ['an easy one that is being learnt', 'learning', 'full', 'full'],
    ['one whose help stays', 'level', 'full', 'full'],
    ['one whose help stays', 'learning', 'full', 'full'],
    ['a name', 'learning', 'full', 'full'],
    ['a name', 'none', 'none', 'none'],
    ['a name, where names have none', 'all', 'none', 'none'],
    ['a name, where names have none', 'hover', 'none', 'none'],
  ])('of %s, help for %s: reading %s, meaning %s', (word, words, reading, meaning) =>
    expect(drawnHelp(WORDS[word], { readingFor: words, meaningFor: words })).toEqual({ reading, meaning }),
  );

  test('readings and meanings are for words of their own', () => {
    const starter = HELP_PRESETS.starter;
    expect(drawnHelp(WORDS['one that is known'], starter)).toEqual({ reading: 'full', meaning: 'none' });
    expect(drawnHelp(NEW, starter)).toEqual({ reading: 'full', meaning: 'full' });
    const onHover = { readingFor: 'hover', meaningFor: 'learning' } as const;
    expect(drawnHelp(NEW, onHover)).toEqual({ reading: 'hover', meaning: 'none' });
  });
});

test.each(HELP_PRESET_NAMES)(
  'the preset %s is told from settings, and any change makes them the reader’s own',
  (name) => {
    const settings = { ...DEFAULT_SETTINGS, ...HELP_PRESETS[name] };
    expect(presetOf(settings)).toBe(name);
    expect(presetOf({ ...settings, readingFor: 'hover' })).toBeUndefined();
    expect(presetOf({ ...settings, names: false })).toBeUndefined();
  },
);

test('a reader begins with unknown words only', () => expect(presetOf(DEFAULT_SETTINGS)).toBe('reader'));
