import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeHelp, describeLearning, describePast } from '../../components/word-card/help-line.ts';
import type { HelpFacts } from '../../components/word-card/index.ts';
import { setTextSource } from '../../vocabulary/language/index.ts';
import { readMessages } from '../interface-texts.ts';

const TODAY = 20_787; // 30 November 2026
const facts = (over: Partial<HelpFacts>): HelpFacts => ({
  reading: ['yin2', 'hang2'],
  help: 'none',
  cause: 'reading',
  glosses: true,
  met: 12,
  read: 9,
  today: TODAY,
  ...over,
});

describe('why a word has less help', () => {
  test.each<[Partial<HelpFacts>, string | undefined]>([
    [{ lookedUp: TODAY - 200 }, 'No pinyin: read on 9 days, last looked up in May.'],
    [{ help: 'faint', read: 1 }, 'Faint pinyin: read on 1 day, never looked up.'],
    [{ help: 'reading' }, 'No meaning drawn: read on 9 days, never looked up.'],
    [{ help: 'reading', glosses: false }, undefined],
    [{ help: 'faint', cause: 'reviews' }, 'Faint pinyin: remembered in reviews.'],
    [{ cause: 'level' }, 'No pinyin: below your level.'],
    [{ cause: 'known' }, 'No pinyin: you know it.'],
    [{ help: 'full' }, undefined],
    [{ help: 'full', cause: 'looked-up', lookedUp: TODAY - 1 }, 'Pinyin is back: looked up yesterday.'],
    [{ help: 'full', cause: 'kept' }, 'Help stays with this word.'],
  ])('%j: %s', (over, text) => expect(describeHelp(facts(over))?.text).toBe(text));

  test.each<[Partial<HelpFacts>, 'keep' | 'fade' | undefined]>([
    [{}, 'keep'],
    [{ cause: 'level' }, 'keep'],
    [{ cause: 'kept', help: 'full' }, 'fade'],
    // “Known” on the card's foot does that.
    [{ cause: 'known' }, undefined],
  ])('%j offers to %s', (over, offers) => expect(describeHelp(facts(over))?.offers).toBe(offers));
});

test.each([
  [0, 'today'],
  [-3, 'today'],
  [1, 'yesterday'],
  [12, '12 days ago'],
  [60, 'in October'],
  [400, 'in October 2025'],
])('%d days ago: %s', (ago, said) => expect(describePast(TODAY - ago, TODAY)).toBe(said));

test.each([
  [{ met: 3, dueIn: 1 }, 'Saved: met on 3 days, due tomorrow'],
  [{ met: 1, dueIn: 0 }, 'Saved: met on 1 day, due now'],
  [{ met: 0, dueIn: 5 }, 'Saved: due in 5 days'],
  [{ met: 2 }, 'Saved: met on 2 days'],
  [{ met: 0 }, ''],
])('of a word that is being learnt: %j: %s', (over, said) => expect(describeLearning(over)).toBe(said));

describe('in Chinese', () => {
  const put = async (language: 'en' | 'zh_CN'): Promise<void> => {
    const messages = await readMessages(language);
    setTextSource((name) => messages.get(name) ?? '');
  };
  beforeAll(() => put('zh_CN'));
  afterAll(() => put('en'));

  test.each<[Partial<HelpFacts>, string]>([
    [{ lookedUp: TODAY - 200 }, '不标拼音：在 9 天里读过，上次查词：五月间。'],
    [{ lookedUp: TODAY - 400 }, '不标拼音：在 9 天里读过，上次查词：2025年10月间。'],
    [{ help: 'faint', cause: 'reviews' }, '淡色拼音：复习时记得。'],
    [{ help: 'full', cause: 'looked-up', lookedUp: TODAY - 1 }, '拼音恢复显示：昨天查过。'],
  ])('%j: %s', (over, text) => expect(describeHelp(facts(over))?.text).toBe(text));

  test('of a word that is being learnt', () =>
    expect(describeLearning({ met: 3, dueIn: 1 })).toBe('已收藏：在 3 天里遇到过，明天复习'));
});
