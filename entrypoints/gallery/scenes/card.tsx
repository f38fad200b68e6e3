import '../../../components/search/index.ts'; // the styles of a card in our own pages
import { WordCard } from '../../../components/word-card/index.ts';
import type { Example, UserSection } from '../../../dictionary/index.ts';
import { wordId } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { cardPorts } from '../fixed/fixed-card.ts';
import { never, nothing, refuse } from '../fixed/reader-of-words.ts';
import { lookupOf, RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';

type Said = Parameters<typeof lookupOf>[1];
type Ports = Parameters<typeof cardPorts>[1];

interface CardState {
  readonly of: string;
  readonly said?: Said;
  readonly ports?: Ports;
  /** What it was opened for: only a hand's click saves. */
  readonly act?: 'save';
  readonly steps?: readonly SceneStep[];
}

/** A card in our own pages, as `CardInPage` draws it. */
export function cardState(name: string, { of, said, ports, act, steps = [] }: CardState): State {
  return {
    name,
    render: () => {
      const { query, lookup } = lookupOf(of, said);
      return (
        <div class="card-in-page">
          <WordCard word={query} ports={cardPorts(lookup, ports)} onClose={nothing} act={act} />
        </div>
      );
    },
    steps: [{ wait: '.word-card' }, ...steps],
  };
}

const idOf = (form: string): string => {
  const [entry] = RECORDED.entries[form] ?? [];
  if (!entry) throw new Error(form);
  return wordId({ headword: entry.simplified, reading: entry.reading });
};

const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  [idOf('设备')]: [
    { chinese: '工厂买了新设备。', english: 'The factory bought new equipment.', start: 5 },
    { chinese: '这些设备都要检查。', english: 'All this equipment has to be checked.', start: 2 },
  ],
};

const SECTIONS: readonly UserSection[] = [
  {
    name: 'HanDeDict',
    language: 'de',
    isAbove: false,
    entries: (RECORDED.entries.设备 ?? []).map((entry) => ({
      ...entry,
      gloss: 'Ausrüstung',
      ownSenses: [],
      senses: [{ gloss: 'Ausrüstung' }, { gloss: 'Anlage, Einrichtung' }],
      dictionary: { name: 'HanDeDict', language: 'de' },
    })),
  },
];

const SAVED = { saved: [idOf('车间')], knowledge: { [idOf('车间')]: 'learning' } } as const;
const HELP = {
  reading: ['she4', 'bei4'],
  help: 'none',
  cause: 'reading',
  glosses: true,
  met: 9,
  read: 6,
  today: 20_000,
} as const;

export const cardScene: Scene = {
  name: 'card',
  states: [
    cardState('new', { of: 'word' }),
    cardState('saved', { of: 'saved', said: SAVED }),
    cardState('known', {
      of: 'known',
      said: { saved: [], knowledge: { [idOf('研究')]: 'known' }, level: { list: 'hsk2', level: 4 } },
    }),
    cardState('guess', {
      of: 'guess',
      said: { here: { ...lookupOf('guess').lookup.here, confidence: 0.5 } },
    }),
    cardState('heteronym', { of: 'heteronym' }),
    cardState('person', { of: 'name' }),
    cardState('place', { of: 'place' }),
    cardState('number', { of: 'number' }),
    cardState('idiom', { of: 'idiom' }),
    cardState('pattern', { of: 'pattern' }),
    cardState('corrected', {
      of: 'heteronym',
      said: {
        corrections: [{ form: '行长', words: [{ text: '行长', reading: ['hang2', 'zhang3'] }], time: 0 }],
      },
    }),
    cardState('loading', { of: 'word', ports: { lookUp: never } }),
    cardState('failed', { of: 'word', ports: { lookUp: refuse } }),
    cardState('just saved', { of: 'word', act: 'save' }),
    cardState('not saved', {
      of: 'word',
      ports: { save: refuse },
      act: 'save',
    }),
    cardState('no voice', {
      of: 'word',
      ports: { say: () => Promise.reject(new Error(t('voice.none'))) },
      steps: [{ click: '.acts .play' }],
    }),
  ],
};

const LINE: readonly SceneStep[] = [{ click: '.acts .sentence' }];
const ENGLISH: readonly SceneStep[] = [...LINE, { click: '.line-acts button' }];
const TRANSLATED = {
  status: 'translated',
  english: 'The workers are checking how the new equipment runs, so that raw materials arrive on time.',
  namesKept: true,
} as const;

export const wholeCardScene: Scene = {
  name: 'card-whole',
  states: [
    cardState('whole entry', {
      of: 'word',
      said: { more: true, examples: EXAMPLES, level: { list: 'hsk2', level: 4 }, help: HELP },
    }),
    cardState('of the reader’s dictionary', { of: 'word', said: { more: true, sections: SECTIONS } }),
    cardState('pattern, whole', { of: 'pattern', said: { more: true } }),
    cardState('person, whole', { of: 'name', said: { more: true } }),
    cardState('more actions', { of: 'saved', said: SAVED, steps: [{ click: '.acts .dots' }] }),
    cardState('correct', {
      of: 'heteronym',
      steps: [{ click: '.acts .dots' }, { click: '.panel fieldset:last-of-type button' }],
    }),
  ],
};

export const sentenceCardScene: Scene = {
  name: 'card-sentence',
  states: [
    cardState('sentence', { of: 'word', steps: LINE }),
    cardState('brackets of patterns', { of: 'pattern', steps: LINE }),
    cardState('English', {
      of: 'word',
      ports: { translate: async () => TRANSLATED },
      steps: ENGLISH,
    }),
    cardState('English, working', { of: 'word', steps: ENGLISH }),
    cardState('English, downloading', {
      of: 'word',
      ports: {
        translate: (_sentence, { onProgress }) => {
          onProgress?.(0.4);
          return never();
        },
      },
      steps: ENGLISH,
    }),
    cardState('English, to be downloaded', {
      of: 'word',
      ports: { translate: async () => ({ status: 'to-download' }) },
      steps: ENGLISH,
    }),
    cardState('English, no translator', {
      of: 'word',
      ports: { translate: async () => ({ status: 'none' }) },
      steps: ENGLISH,
    }),
    cardState('English, failed', { of: 'word', ports: { translate: refuse }, steps: ENGLISH }),
  ],
};
