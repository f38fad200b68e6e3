import type { ReaderSettings, ReaderSettingsChange } from '../../vocabulary/index.ts';
import { Choice } from '../settings/index.ts';
import { Switch } from '../vocabulary/index.ts';

interface ReadingPanelProps {
  readonly settings: ReaderSettings;
  readonly problem: string | undefined;
  readonly onChange: (change: ReaderSettingsChange) => void;
  /** Whether the article has English of its own. */
  readonly hasEnglish: boolean;
  readonly onPrint: () => void;
  readonly printing: boolean;
}

/** The steps of `ReaderSettings.size` by name, in their order. */
const SIZES = { XS: -2, S: -1, M: 0, L: 1, XL: 2, '2XL': 3, '3XL': 4 } as const;
type SizeName = keyof typeof SIZES;
const SIZE_NAMES = Object.keys(SIZES) as SizeName[]; // the keys of a record of sizes
const SIZE_LABELS = Object.fromEntries(SIZE_NAMES.map((name) => [name, name])) as Record<SizeName, string>; // all of them

const KEYS: readonly (readonly [keys: string, what: string])[] = [
  ['← →', 'word'],
  ['↑ ↓', 'line'],
  ['Shift ← →', 'sentence'],
  ['Shift ↑ ↓', 'paragraph'],
  ['n', 'next article'],
  ['Home, End', 'ends of the paragraph'],
  ['Enter', 'the word’s card'],
  ['s, k, p', 'save, know, say the word'],
  ['l, Shift l', 'listen to the sentence, to all'],
  [', .', 'while listening: sentence before, next'],
  ['- +', 'while listening: slower, faster'],
  ['r, Esc', 'while listening: how often each is said, stop'],
  ['h, v', 'while listening: hide text, show the sentence'],
  ['e, Shift e', 'English of the sentence, of all'],
  ['w', 'the sentence word by word'],
  ['f', 'sentence focus'],
];

/** The look of articles: each change applies at once and is stored. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { settings, problem, onChange, hasEnglish, onPrint, printing } = props;
  const { print } = settings;
  return (
    <section class="reading-panel" id="reading-panel" aria-label="How it is set">
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="panel-columns">
        <Choice
          legend="Reading"
          choices={{ pinyin: 'Pinyin', zhuyin: 'Zhuyin', none: 'None' }}
          value={settings.script}
          onChange={(script) => onChange({ script })}
        />
        <Choice
          legend="Over"
          choices={{ always: 'All words', unknown: 'Unknown ones', hover: 'On hover' }}
          value={settings.readings}
          onChange={(readings) => onChange({ readings })}
        />
        <Choice
          legend="Type size"
          choices={SIZE_LABELS}
          value={SIZE_NAMES.find((name) => SIZES[name] === settings.size) ?? 'M'}
          onChange={(name) => onChange({ size: SIZES[name] })}
        />
        <Choice
          legend="Line length"
          choices={{ narrow: 'Narrow', middle: 'Middle', wide: 'Wide' }}
          value={settings.measure}
          onChange={(measure) => onChange({ measure })}
        />
        <Choice
          legend="Spacing"
          choices={{ tight: 'Tight', middle: 'Middle', loose: 'Loose' }}
          value={settings.spacing}
          onChange={(spacing) => onChange({ spacing })}
        />
        <Choice
          legend="Type"
          choices={{ hei: 'Sans 黑体', song: 'Serif 宋体' }}
          value={settings.face}
          onChange={(face) => onChange({ face })}
        />
        <Choice
          legend="Colours"
          choices={{ system: 'As the system', paper: 'Paper', light: 'Light', dark: 'Dark' }}
          value={settings.theme}
          onChange={(theme) => onChange({ theme })}
        />
        {hasEnglish && (
          <Choice
            legend="English on paper"
            choices={{ none: 'Without', under: 'Under paragraphs', beside: 'Beside them' }}
            value={print.english}
            onChange={(english) => onChange({ print: { ...print, english } })}
          />
        )}
        <div class="panel-switches">
          <Switch
            label="Meanings under unknown words"
            hint={settings.glosses ? 'Short ones, where there is one' : 'Only in the card'}
            on={settings.glosses}
            onChange={(glosses) => onChange({ glosses })}
          />
          <Switch
            label="Sentence focus"
            hint={settings.focus ? 'Only the sentence you are in stands out' : 'All of the text stands out'}
            on={settings.focus}
            onChange={(focus) => onChange({ focus })}
          />
          <Switch
            label="Grammar patterns"
            hint={settings.patterns ? 'Marked in the sentence you are in' : 'Only in the card'}
            on={settings.patterns}
            onChange={(patterns) => onChange({ patterns })}
          />
        </div>
      </div>
      <div class="panel-foot">
        <Switch
          label="Words on paper"
          hint={print.words ? 'Saved and new words at the end' : 'Only the article'}
          on={print.words}
          onChange={(words) => onChange({ print: { ...print, words } })}
        />
        <button type="button" class="button" aria-disabled={printing} onClick={() => !printing && onPrint()}>
          {printing ? 'Getting ready…' : 'Print'}
        </button>
        <dl class="keys">
          {KEYS.map(([keys, what]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}
