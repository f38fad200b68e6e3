import {
  HELP_PRESET_NAMES,
  HELP_PRESETS,
  type HelpPreset,
  presetOf,
  type Settings,
  type SettingsChange,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Choice } from './Choice.tsx';

interface HelpChoiceProps {
  readonly drawing: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

/** How much help: three presets, or the reader's own choice in the settings below. */
export function HelpChoice({ drawing, onChange }: HelpChoiceProps) {
  const value = presetOf(drawing) ?? 'own';
  // The reader's own choice is listed only while it applies: it can't be chosen.
  const names: readonly (HelpPreset | 'own')[] =
    value === 'own' ? [...HELP_PRESET_NAMES, value] : HELP_PRESET_NAMES;
  const choices = Object.fromEntries(names.map((name) => [name, t(`help.preset.${name}`)]));
  return (
    <Choice
      legend={t('help.legend')}
      choices={choices as Record<HelpPreset | 'own', string>}
      value={value}
      hint={t(`help.presetHint.${value}`)}
      onChange={(preset) => preset !== 'own' && onChange(HELP_PRESETS[preset])}
    />
  );
}
