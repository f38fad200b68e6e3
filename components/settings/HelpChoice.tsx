import { HELP_PRESETS, presetOf, type Settings, type SettingsChange } from '../../vocabulary/index.ts';
import { Choice } from './Choice.tsx';
import { ENGLISH } from './settings-texts.ts';

interface HelpChoiceProps {
  readonly drawing: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** How much help: three presets, or the reader's own choice in the settings below. */
export function HelpChoice({ drawing, onChange }: HelpChoiceProps) {
  const { legend, choices, hints } = ENGLISH.help;
  const value = presetOf(drawing) ?? 'own';
  return (
    <Choice
      legend={legend}
      choices={value === 'own' ? choices : WITHOUT_OWN}
      value={value}
      hint={hints[value]}
      onChange={(preset) => preset !== 'own' && onChange(HELP_PRESETS[preset])}
    />
  );
}

const { own: _own, ...presets } = ENGLISH.help.choices;
/** The reader's own choice is listed only while it applies: it can't be chosen. */
const WITHOUT_OWN = presets as typeof ENGLISH.help.choices;
