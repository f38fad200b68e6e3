import type { ReaderSettings, ReaderSettingsChange } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
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

/** The keys of an article, and the names of what they do. */
const KEYS = [
  ['← →', 'word'],
  ['↑ ↓', 'line'],
  ['Shift ← →', 'sentence'],
  ['Shift ↑ ↓', 'paragraph'],
  ['n', 'next'],
  ['Home, End', 'ends'],
  ['Enter', 'card'],
  ['s, k, p', 'act'],
  ['l, Shift l', 'listen'],
  [', .', 'step'],
  ['- +', 'speed'],
  ['r, Esc', 'repeats'],
  ['h, v', 'hide'],
  ['e, Shift e', 'english'],
  ['w', 'words'],
  ['f', 'focus'],
] as const;

/** The look of articles: each change applies at once and is stored. */
export function ReadingPanel(props: ReadingPanelProps) {
  const { settings, problem, onChange, onPrint, printing } = props;
  const { print } = settings;
  return (
    <section class="reading-panel" id="reading-panel" aria-label={t('reader.panel.label')}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="panel-columns">
        <WordChoices {...props} />
        <PageChoices {...props} />
        <Switches {...props} />
      </div>
      <div class="panel-foot">
        <Switch
          label={t('reader.panel.printedWords')}
          hint={print.words ? t('reader.panel.printedWordsOn') : t('reader.panel.printedWordsOff')}
          on={print.words}
          onChange={(words) => onChange({ print: { ...print, words } })}
        />
        <button type="button" class="button" aria-disabled={printing} onClick={() => !printing && onPrint()}>
          {printing ? t('reader.panel.printing') : t('reader.panel.print')}
        </button>
        <details class="panel-keys">
          <summary>{t('reader.panel.keys')}</summary>
          <dl class="keys">
            {KEYS.map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`reader.key.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
    </section>
  );
}

type PartProps = Pick<ReadingPanelProps, 'settings' | 'onChange'>;

/** What stands over words, and their type. */
function WordChoices({ settings, onChange }: PartProps) {
  return (
    <>
      <Choice
        legend={t('reader.panel.script')}
        choices={{
          pinyin: t('reader.panel.pinyin'),
          zhuyin: t('reader.panel.zhuyin'),
          none: t('reader.panel.none'),
        }}
        value={settings.script}
        onChange={(script) => onChange({ script })}
      />
      <Choice
        legend={t('reader.panel.over')}
        choices={{
          always: t('reader.panel.allWords'),
          unknown: t('reader.panel.unknownWords'),
          hover: t('reader.panel.onHover'),
        }}
        value={settings.readings}
        onChange={(readings) => onChange({ readings })}
      />
      <Choice
        legend={t('reader.panel.size')}
        choices={SIZE_LABELS}
        value={SIZE_NAMES.find((name) => SIZES[name] === settings.size) ?? 'M'}
        onChange={(name) => onChange({ size: SIZES[name] })}
      />
    </>
  );
}

/** Lines, typeface and colours, on the screen and on paper. */
function PageChoices({ settings, onChange, hasEnglish }: PartProps & Pick<ReadingPanelProps, 'hasEnglish'>) {
  const { print } = settings;
  const middle = t('reader.panel.medium');
  return (
    <>
      <Choice
        legend={t('reader.panel.measure')}
        choices={{ narrow: t('reader.panel.narrow'), middle, wide: t('reader.panel.wide') }}
        value={settings.measure}
        onChange={(measure) => onChange({ measure })}
      />
      <Choice
        legend={t('reader.panel.spacing')}
        choices={{ tight: t('reader.panel.tight'), middle, loose: t('reader.panel.loose') }}
        value={settings.spacing}
        onChange={(spacing) => onChange({ spacing })}
      />
      <Choice
        legend={t('reader.panel.face')}
        choices={{ hei: t('reader.panel.sans'), song: t('reader.panel.serif') }}
        value={settings.face}
        onChange={(face) => onChange({ face })}
      />
      <Choice
        legend={t('reader.panel.colours')}
        choices={{
          system: t('reader.panel.system'),
          paper: t('reader.panel.paper'),
          light: t('reader.panel.light'),
          dark: t('reader.panel.dark'),
        }}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
      {hasEnglish && (
        <Choice
          legend={t('reader.panel.printedEnglish')}
          choices={{
            none: t('reader.panel.noEnglish'),
            under: t('reader.panel.under'),
            beside: t('reader.panel.beside'),
          }}
          value={print.english}
          onChange={(english) => onChange({ print: { ...print, english } })}
        />
      )}
    </>
  );
}

function Switches({ settings, onChange }: PartProps) {
  const { glosses, focus, patterns } = settings;
  return (
    <div class="panel-switches">
      <Switch
        label={t('reader.panel.glosses')}
        hint={glosses ? t('reader.panel.glossesOn') : t('reader.panel.onlyInCard')}
        on={glosses}
        onChange={(on) => onChange({ glosses: on })}
      />
      <Switch
        label={t('reader.panel.focus')}
        hint={focus ? t('reader.panel.focusOn') : t('reader.panel.focusOff')}
        on={focus}
        onChange={(on) => onChange({ focus: on })}
      />
      <Switch
        label={t('reader.panel.patterns')}
        hint={patterns ? t('reader.panel.patternsOn') : t('reader.panel.onlyInCard')}
        on={patterns}
        onChange={(on) => onChange({ patterns: on })}
      />
    </div>
  );
}
