import {
  AboutSettings,
  CardSettings,
  LevelSettings,
  PageSettings,
  ReviewSettings,
  Sample,
  SettingsFrame,
  SettingsSection,
  VoiceChoice,
} from '../../../components/settings/index.ts';
import type { Settings } from '../../../vocabulary/index.ts';
import { nothing, refuse, SETTINGS } from '../fixed/reader-of-words.ts';
import { RECORDED } from '../fixed/recorded.ts';
import type { Scene, State } from '../fixed/scene.ts';

const read = async () => RECORDED.sample;

function sample(name: string, changed: Partial<Settings>, isRefused = false): State {
  const drawing = { ...SETTINGS, ...changed };
  return { name, render: () => <Sample drawing={drawing} read={isRefused ? refuse : read} /> };
}

function Whole() {
  const part = { drawing: SETTINGS, onChange: nothing };
  return (
    <SettingsFrame helpPage="/help.html">
      <SettingsSection name="level">
        <LevelSettings {...part} firstRunPage="/welcome.html" />
      </SettingsSection>
      <SettingsSection name="pages">
        <PageSettings {...part} />
      </SettingsSection>
      <SettingsSection name="card">
        <CardSettings {...part} siteAccess={{ everywhere: false, onAllow: nothing, onGiveBack: nothing }} />
      </SettingsSection>
      <SettingsSection name="review">
        <ReviewSettings {...part} />
      </SettingsSection>
      <SettingsSection name="practice">
        <VoiceChoice value="" onChange={nothing} />
      </SettingsSection>
      <SettingsSection name="about">
        <AboutSettings {...part} helpPage="/help.html" firstRunPage="/welcome.html" version="0.1.0" />
      </SettingsSection>
    </SettingsFrame>
  );
}

const WITH_ALL: Settings = {
  ...SETTINGS,
  script: 'zhuyin',
  tones: true,
  gloss: 'under',
  hoverOff: true,
  level: { list: 'size', size: 2400 },
  review: 'blanked',
};

/** States as they stand on the page of settings, with its styles. */
export function inSettings(states: readonly State[]): readonly State[] {
  return states.map((state) => ({
    ...state,
    render: (look) => (
      <div class="options-content" style={{ padding: '0 16px' }}>
        {state.render(look)}
      </div>
    ),
  }));
}

const PARTS: readonly State[] = [
  sample('sample', {}),
  sample('sample, tones and meanings', { tones: true, gloss: 'under' }),
  sample('sample, meanings behind', { gloss: 'after', size: 'large' }),
  sample('sample, zhuyin', { script: 'zhuyin' }),
  sample('sample, below', { place: 'below', gloss: 'under' }),
  sample('sample, failed', {}, true),
  {
    name: 'level, changed',
    render: () => <LevelSettings drawing={WITH_ALL} onChange={nothing} firstRunPage="/welcome.html" />,
  },
  {
    name: 'card, changed',
    render: () => (
      <CardSettings
        drawing={WITH_ALL}
        onChange={nothing}
        siteAccess={{ everywhere: true, onAllow: nothing, onGiveBack: nothing }}
      />
    ),
  },
  {
    name: 'reset',
    render: () => (
      <AboutSettings
        drawing={WITH_ALL}
        onChange={nothing}
        helpPage="/help.html"
        firstRunPage="/welcome.html"
        version="0.1.0"
      />
    ),
    steps: [{ click: 'button:not(:disabled)' }],
  },
];

export const settingsScene: Scene = {
  name: 'settings',
  states: [
    ...inSettings(PARTS),
    { name: 'defaults', render: () => <Whole /> },
    {
      name: 'searched',
      render: () => <Whole />,
      steps: [{ type: '[type="search"]', text: 'HSK' }, { wait: '.options[data-searching]' }],
    },
    { name: 'nothing found', render: () => <Whole />, steps: [{ type: '[type="search"]', text: 'xyz' }] },
  ],
};
