/** Subtitles and documents of books that their parsers may be slow on (`slow-inputs.ts`). */
import { readBlocks } from '../../components/epub/document-blocks.ts';
import type { Input, Parser } from './slow-inputs.ts';

interface Makers {
  readonly file: (name: string) => Parser['parse'];
  readonly orRefused: (read: (text: string) => unknown) => Parser['parse'];
  readonly repeat: (text: string, ...around: [before?: string, after?: string]) => Input;
}

export const slowTexts = ({ file, orRefused, repeat }: Makers): Parser[] => [
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
  {
    name: 'a document of a book',
    parse: orRefused(readBlocks),
    inputs: {
      paragraphs: [8000, repeat('<p>字</p>')],
      'references to notes': [8000, repeat('字<a href="#n">1</a>')],
      'names within deep elements': [8000, repeat('<a id="x"></a>', '<b>'.repeat(1500))],
      'open elements': [8000, repeat('<i>', '', '字')],
      pictures: [8000, repeat('<img src="a.png">', '<p>')],
      'open quotes': [50_000, repeat('<p title="', '', '字')],
      spaces: [100_000, repeat(' ', '<p>字', '字</p>')],
    },
  },
];
