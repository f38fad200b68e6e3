/** Subtitles that their parser may be slow on (`slow-inputs.ts`). */
import type { Input, Parser } from './slow-inputs.ts';

interface Makers {
  readonly file: (name: string) => Parser['parse'];
  readonly repeat: (text: string, ...around: [before?: string, after?: string]) => Input;
}

export const slowSubtitles = ({ file, repeat }: Makers): Parser[] => [
  {
    name: 'SubRip',
    parse: file('a.srt'),
    inputs: {
      cues: [3000, repeat('1\n00:00:01,000 --> 00:00:02,000\n字。\n\n')],
      'lines of one cue': [20_000, repeat('字\n', '1\n00:00:01,000 --> 00:00:02,000\n')],
      'blocks of one cue': [8000, repeat('字\n\n', '1\n00:00:01,000 --> 00:00:02,000\n')],
      'open tags': [50_000, repeat('<i', '1\n00:00:01,000 --> 00:00:02,000\n字')],
      'open braces': [50_000, repeat('{\\', '1\n00:00:01,000 --> 00:00:02,000\n字')],
      arrows: [50_000, repeat('-->')],
    },
  },
  {
    name: 'SubStation Alpha',
    parse: file('a.ass'),
    inputs: {
      events: [3000, repeat('Dialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,字\n', '[Events]\n')],
      drawings: [30_000, repeat('{\\p1', '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,字')],
      commas: [100_000, repeat(',', '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,字')],
    },
  },
];
