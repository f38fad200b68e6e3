import { CorrectionList } from '../../../components/corrections/index.ts';
import { serveDictionaryFile } from '../../../components/dictionary-session/index.ts';
import { TranslatorPanel, WindowTranslator } from '../../../components/translator/index.ts';
import { type DictionaryPorts, UserDictionaries } from '../../../components/user-dictionaries/index.ts';
import { VoicePackPanel, type VoicePackPorts } from '../../../components/voice-panel/index.ts';
import type { Correction, DictionaryList, ListedDictionary } from '../../../vocabulary/index.ts';
import { t } from '../../../vocabulary/language/index.ts';
import { inPage, silentWorker } from '../fixed/in-page-worker.ts';
import { createIds, NOW, never, nothing, refuse } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, SceneStep, State } from '../fixed/scene.ts';
import { inSettings } from './settings.tsx';

const dictionary = (id: string, more: Partial<ListedDictionary> = {}): ListedDictionary => ({
  id,
  name: 'HanDeDict',
  isOn: true,
  language: 'de',
  licence: 'CC BY-SA',
  version: '2026-11',
  entries: 149_000,
  bytes: 12_400_000,
  ...more,
});
const LIST: DictionaryList = {
  dictionaries: [dictionary('a'), dictionary('b', { name: 'CFDICT', language: 'fr', isOn: false })],
  above: 1,
  unreadable: [],
};

const DICTIONARY_PORTS: DictionaryPorts = {
  now: () => NOW,
  newId: createIds(),
  startWorker: inPage((end) => serveDictionaryFile(end, async () => 1_000_000)),
  add: async () => null,
  dropEntries: async () => null,
  change: async () => null,
  move: async () => null,
  remove: async () => null,
  restore: async () => null,
  coverage: async () => ({ fresh: 21_000, shared: 98_000, ours: 121_000 }),
};

const FILE: SceneStep = {
  give: '[accept*=".u8"]',
  file: () =>
    new File(['# Test\n設備 设备 [she4 bei4] /Anlage/\n車間 车间 [che1 jian1] /Werkhalle/\n'], 'test.u8'),
};

interface Dictionaries {
  readonly list?: DictionaryList;
  readonly ports?: Partial<DictionaryPorts>;
  readonly problem?: string;
  readonly steps?: readonly SceneStep[];
}

function dictionaries(name: string, { list, ports, problem, steps }: Dictionaries): State {
  const none = { dictionaries: [], above: 0, unreadable: [] };
  return {
    name: `dictionaries, ${name}`,
    render: () => (
      <UserDictionaries list={list ?? none} problem={problem} ports={{ ...DICTIONARY_PORTS, ...ports }} />
    ),
    ...(steps && { steps }),
  };
}

const PACK = {
  version: 1,
  id: 'pack',
  name: 'yin.zip',
  added: NOW,
  bytes: 9_400_000,
  sounds: ['ma1', 'ma2', 'ma3', 'ma4'],
} as const;
const VOICE_PORTS: VoicePackPorts = {
  hasDeviceVoice: async () => false,
  readPack: async () => undefined,
  listSyllables: async () => ({ full: ['ma1', 'ma2', 'ma3', 'ma4', 'shi4'], neutral: ['ma5'] }),
  add: async () => ({ pack: PACK, others: 2, unreadable: 1 }),
  setRemoved: async () => undefined,
  purge: async () => undefined,
  play: async () => null,
};

const ZIP: SceneStep = { give: '[accept*=".zip"]', file: () => new File(['zip'], 'yin.zip') };

function voicePack(
  name: string,
  ports: Partial<VoicePackPorts> = {},
  steps: readonly SceneStep[] = [],
): State {
  return {
    name: `voice pack, ${name}`,
    render: () => <VoicePackPanel ports={{ ...VOICE_PORTS, ...ports }} />,
    steps: [{ wait: '.voice-pack' }, ...steps],
  };
}

const readNever: VoicePackPorts['add'] = (_zip, { onProgress }) => {
  onProgress(0.4);
  return never();
};

type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

function translator(
  name: string,
  availability: () => Promise<Availability>,
  steps: readonly SceneStep[] = [],
): State {
  const api = { availability, create: () => never<never>() };
  return {
    name: `translator, ${name}`,
    render: () => <TranslatorPanel translator={new WindowTranslator(api)} />,
    steps,
  };
}

const CORRECTIONS: readonly Correction[] = [
  { form: '行长', words: [{ text: '行长', reading: ['hang2', 'zhang3'] }], time: NOW },
  {
    form: '还',
    words: [{ text: '还', reading: ['huan2'] }],
    scope: { kind: 'sentence', sentence: RECORDED.sentences.debt, offset: 8 },
    time: NOW,
  },
  { form: '设备', words: [{ text: '设备', sense: 'equipment' }], time: NOW },
  { form: '新设备', words: [{ text: '新' }, { text: '设备' }], time: NOW },
  { form: '周子航', words: [{ text: '周子航', nameType: 'person' }], time: NOW },
];

interface Corrected {
  readonly corrections?: readonly Correction[];
  readonly unreadable?: number;
  readonly isRefused?: boolean;
  readonly steps?: readonly SceneStep[];
}

function corrections(name: string, wanted: Corrected): State {
  const { corrections: list = CORRECTIONS, unreadable = 0, isRefused, steps } = wanted;
  return {
    name: `corrections, ${name}`,
    render: () => (
      <CorrectionList
        corrections={list}
        unreadable={unreadable}
        onChange={isRefused ? refuse : async () => null}
        onExport={nothing}
        onImport={refuse}
      />
    ),
    ...(steps && { steps }),
  };
}

export const panelsScene: Scene = {
  name: 'panels',
  states: inSettings([
    dictionaries('none', {}),
    dictionaries('listed', { list: LIST }),
    dictionaries('unreadable', { list: { ...LIST, unreadable: [1] } }),
    dictionaries('not read', { problem: t('errors.database') }),
    dictionaries('file being read', { ports: { startWorker: silentWorker }, steps: [FILE] }),
    dictionaries('file', { steps: [FILE, { wait: '.dictionary-preview' }] }),
    dictionaries('file refused', {
      steps: [
        { give: '[accept*=".u8"]', file: () => new File(['no dictionary'], 'x.txt') },
        { wait: '.problem' },
      ],
    }),
    dictionaries('removed', { list: LIST, steps: [{ click: '.dictionary-rename + .button' }] }),
    voicePack('none'),
    voicePack('present', { readPack: async () => PACK }),
    voicePack('being read', { add: readNever }, [ZIP]),
    voicePack('added', {}, [ZIP]),
    voicePack('refused', { add: refuse }, [ZIP]),
    translator('unknown', never),
    translator('none', async () => 'unavailable'),
    translator('to be downloaded', async () => 'downloadable'),
    translator('downloading', async () => 'downloadable', [{ click: '.button' }]),
    translator('available', async () => 'available'),
    corrections('none', { corrections: [] }),
    corrections('of each kind', {}),
    corrections('unreadable', { unreadable: 2 }),
    corrections('taken back', { steps: [{ click: 'li button' }] }),
    corrections('refused', { isRefused: true, steps: [{ click: 'li button' }] }),
  ]),
};
