import { useId } from 'preact/hooks';
import { HELP_PRESET_NAMES, type HelpPreset } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

export interface SiteHelpProps {
  /** The site's name: `sina.com.cn`. */
  readonly site: string;
  /** Absent where the settings apply to the site. */
  readonly preset: HelpPreset | undefined;
  readonly onChange: (preset: HelpPreset | null) => void;
}

/** How much help there is on one site: a preset, or the settings. */
export function SiteHelp({ site, preset, onChange }: SiteHelpProps) {
  const id = useId();
  return (
    <div class="switch-row site-help">
      <label for={id}>
        {t('help.site')} <span class="visually-hidden">({site})</span>
      </label>
      <select
        id={id}
        value={preset ?? ''}
        onChange={({ currentTarget }) =>
          onChange(HELP_PRESET_NAMES.find((name) => name === currentTarget.value) ?? null)
        }
      >
        <option value="">{t('help.asElsewhere')}</option>
        {HELP_PRESET_NAMES.map((name) => (
          <option key={name} value={name}>
            {t(`help.preset.${name}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
