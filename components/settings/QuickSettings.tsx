import { t } from '../../vocabulary/language/index.ts';
import { Switch } from '../vocabulary/index.ts';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { SiteHelp, type SiteHelpProps } from './SiteHelp.tsx';
import { meaningChoices } from './settings-texts.ts';

interface QuickSettingsProps extends SettingsPartProps {
  /** Absent where the page has no site. */
  readonly siteHelp: SiteHelpProps | undefined;
}

/** The settings that readers change while reading, for the popup. */
export function QuickSettings({ drawing, onChange, siteHelp }: QuickSettingsProps) {
  return (
    <section class="quick-settings" aria-label={t('settings.labels')}>
      <Switch
        label={t('settings.tones.label')}
        hint={t('settings.tones.short')}
        on={drawing.tones}
        onChange={(on) => onChange({ tones: on })}
      />
      <Switch
        label={t('settings.meanings.legend')}
        hint={meaningChoices(drawing)[drawing.gloss]}
        on={drawing.gloss !== 'none'}
        onChange={(on) => onChange({ gloss: on ? 'under' : 'none' })}
      />
      {siteHelp && <SiteHelp {...siteHelp} />}
    </section>
  );
}
