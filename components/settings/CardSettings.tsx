import { t } from '../../vocabulary/language/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { Choice } from './Choice.tsx';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { SiteAccess, type SiteAccessProps } from './SiteAccess.tsx';
import { VoiceChoice } from './VoiceChoice.tsx';

interface CardSettingsProps extends SettingsPartProps {
  readonly siteAccess: SiteAccessProps | undefined;
}

/** When the card opens, and what it and the line of words have. */
export function CardSettings({ drawing, onChange, siteAccess }: CardSettingsProps) {
  return (
    <div class="settings-group">
      <Choice
        legend={t('settings.hover.legend')}
        choices={{
          'at-once': t('settings.hover.atOnce'),
          soon: t('settings.hover.soon'),
          late: t('settings.hover.late'),
          never: t('settings.hover.never'),
        }}
        hint={t('settings.hover.hint')}
        value={drawing.hover}
        onChange={(hover) => onChange({ hover })}
      />
      <div>
        <Switch
          label={t('settings.hoverOff.label')}
          hint={t('settings.hoverOff.hint')}
          on={drawing.hoverOff}
          onChange={(hoverOff) => onChange({ hoverOff })}
        />
        {drawing.hoverOff && siteAccess && <SiteAccess {...siteAccess} />}
      </div>
      <Switch
        label={t('settings.brackets.label')}
        hint={t('settings.brackets.hint')}
        on={drawing.brackets}
        onChange={(brackets) => onChange({ brackets })}
      />
      <VoiceChoice value={drawing.voice} onChange={(voice) => onChange({ voice })} />
    </div>
  );
}
