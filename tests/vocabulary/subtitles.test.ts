import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCueTime, OwnTextError, parseSubtitles, type SubtitleKind } from '../../vocabulary/index.ts';

const srt = (...cues: readonly (readonly [string, string])[]): string =>
  cues.map(([times, text], at) => `${at + 1}\r\n${times}\r\n${text}\r\n`).join('\r\n');
const T = (from: number, to = from + 1): string => {
  const clock = (seconds: number): string => `00:00:${String(seconds).padStart(2, '0')},000`;
  return `${clock(from)} --> ${clock(to)}`;
};
const textsOf = (text: string, kind: SubtitleKind = 'srt'): string[] =>
  parseSubtitles(text, kind).map((sentence) => sentence.text);

describe('SubRip', () => {
  test('a cue is a sentence, with its times', () => {
    expect(
      parseSubtitles(srt([T(1), '你好。'], ['01:02:03,004 --> 01:02:05,006 X1:1', '再见。']), 'srt'),
    ).toEqual([
      { text: '你好。', cues: [[0, 1000, 2000]] },
      { text: '再见。', cues: [[0, 3_723_004, 3_725_006]] },
    ]);
  });

  test('a sentence over three cues is one, and keeps all their times', () => {
    const text = srt([T(1), '昨天在北京，'], [T(2), '他们开了'], [T(3), '一次会。'], [T(4), '大家都来了。']);
    expect(parseSubtitles(text, 'srt')).toEqual([
      {
        text: '昨天在北京，他们开了一次会。',
        cues: [
          [0, 1000, 2000],
          [6, 2000, 3000],
          [10, 3000, 4000],
        ],
      },
      { text: '大家都来了。', cues: [[0, 4000, 5000]] },
    ]);
  });

  test('after a pause a sentence ends; without stops in the file every cue is one', () => {
    expect(textsOf(srt([T(1), '好的。'], [T(3), '他们开了'], [T(9), '一次会。']))).toEqual([
      '好的。',
      '他们开了',
      '一次会。',
    ]);
    expect(
      textsOf(srt([T(1), '你去哪儿'], [T(2), '我去图书馆'], [T(3), '那儿人很多，'], [T(4), '很吵'])),
    ).toEqual(['你去哪儿', '我去图书馆', '那儿人很多，很吵']);
  });

  test.each([
    ['<i>今天</i> <font color="#fff">很好</font>。', ['今天 很好。']],
    ['{\\an8}在上面。', ['在上面。']],
    ['今天很好。\nIt is fine today.', ['今天很好。']],
    ['今天很好。\nいい天気です。', ['今天很好。']],
    ['Only English.', ['Only English.']],
    ['1984\n那一年。', ['1984那一年。']],
    ['- 你好。\n- 再见。', ['你好。', '再见。']],
    ['两行\n一句', ['两行　一句']],
    ['a &amp; b &lt;好&gt;', ['a & b <好>']],
    ['<b>', []],
  ])('%j', (text, expected) => expect(textsOf(srt([T(1), text]))).toEqual(expected));

  test('a cue in each language at one time is one cue', () => {
    expect(textsOf(srt([T(1), '你好。'], [T(1), 'Hello.'], [T(2), '再见。'], [T(2), '再见。']))).toEqual([
      '你好。',
      '再见。',
    ]);
  });

  test('an empty line within a cue, a cue without text, and missing empty lines', () => {
    expect(
      textsOf(`1\n${T(1)}\n第一行。\n\n第二行。\n\n2\n${T(3)}\n\n3\n${T(5)}\n好。\n4\n${T(7)}\n再见。`),
    ).toEqual(['第一行。第二行。', '好。', '再见。']);
  });

  test.each([
    ['', 'There are no subtitles in it.'],
    ['今天很好。', 'Line 1: expected times such as'],
    [`1\n${T(1)}\n好。\n\n2\n00:00:0x,000 --> 00:00:09,000\n坏。`, 'Line 6: expected times such as'],
    [`1\n${T(1)}\n好。\n\n2\n00:00:03,000 -> 00:00:04,000\n坏。`, 'Line 6:'],
    [`1\n00:61:00,000 --> 00:62:00,000\n坏。`, 'Line 2:'],
  ])('refuses %j', (text, message) => expect(() => parseSubtitles(text, 'srt')).toThrow(message));
});

describe('WebVTT', () => {
  test('head, notes, styles, names of cues and voices are left out; hours may be missing', () => {
    const text = `WEBVTT - 新闻\nKind: captions\n\nNOTE\n说明\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.500 --> 00:03.000 align:start\n<v 王>你<00:00:02.000><c.red>好</c></v>。\n\n01:00:00.000 --> 01:00:01.000\n<ruby>银行<rt>yínháng</rt></ruby>。`;
    expect(parseSubtitles(text, 'vtt')).toEqual([
      { text: '你好。', cues: [[0, 1500, 3000]] },
      { text: '银行。', cues: [[0, 3_600_000, 3_601_000]] },
    ]);
  });

  test.each([
    ['00:01.000 --> 00:02.000\n好。', 'Line 1: expected “WEBVTT”'],
    ['WEBVTT\n\n00:01 --> 00:02\n好。', 'Line 3: expected times'],
  ])('refuses %j', (text, message) => expect(() => parseSubtitles(text, 'vtt')).toThrow(message));
});

describe('SubStation Alpha', () => {
  const ass = (...events: readonly string[]): string =>
    `[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n${events.join('\n')}`;
  const line = (times: string, text: string): string => `Dialogue: 0,${times},Default,,0,0,0,,${text}`;

  test('dialogue in the order of its times, without styles, drawings and comments', () => {
    const text = ass(
      line('0:00:05.00,0:00:06.50', '{\\i1}再见{\\i0}，\\N朋友。'),
      'Comment: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,说明',
      line('0:00:01.00,0:00:02.00', '你好, 朋友。\\NHello, friend.'),
      line('0:00:01.00,0:00:02.00', '{\\p1}m 0 0 l 100 0{\\p0}'),
    );
    expect(parseSubtitles(text, 'ass')).toEqual([
      { text: '你好, 朋友。', cues: [[0, 1000, 2000]] },
      { text: '再见，朋友。', cues: [[0, 5000, 6500]] },
    ]);
  });

  test.each([
    [ass(), 'There are no subtitles in it.'],
    [ass('Dialogue: 0,bad,0:00:01.00,Default,,0,0,0,,好'), 'Line 6: expected a line of dialogue'],
    [ass('Dialogue: 0'), 'Line 6:'],
  ])('refuses %j', (text, message) => expect(() => parseSubtitles(text, 'ass')).toThrow(message));
});

test.each([
  [0, '0:00'],
  [61_999, '1:01'],
  [3_723_004, '1:02:03'],
])('%i ms is %s', (ms, written) => expect(formatCueTime(ms)).toBe(written));

test('of any text: sentences whose cues lie in them in order, or an error for the reader', () => {
  const scraps = [
    '1',
    T(1),
    T(2),
    '',
    'WEBVTT',
    '好，',
    '好。',
    'NOTE',
    '<i>',
    '{\\p1}',
    '-->',
    '[Events]',
    'Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,好',
  ];
  const lines = fc.array(fc.oneof(fc.constantFrom(...scraps), fc.string({ unit: 'binary' })), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(lines, fc.constantFrom<SubtitleKind>('srt', 'vtt', 'ass'), (parts, kind) => {
      try {
        for (const { text, cues } of parseSubtitles(parts.join('\n'), kind)) {
          expect(text).not.toBe('');
          expect(cues[0]?.[0]).toBe(0);
          let before = -1;
          for (const [at, from, to] of cues) {
            expect(at).toBeGreaterThan(before);
            expect(at).toBeLessThan(text.length);
            expect(to).toBeGreaterThanOrEqual(from);
            before = at;
          }
        }
      } catch (error) {
        expect(error).toBeInstanceOf(OwnTextError);
      }
    }),
    { numRuns: 1000 },
  );
});
