import { t } from '../../vocabulary/language/index.ts';
import { Setting } from '../setting-search/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { ChoiceSetting, SwitchSetting } from './FoundSettings.tsx';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { SiteAccess, type SiteAccessProps } from './SiteAccess.tsx';

interface CardSettingsProps extends SettingsPartProps {
  /** Absent where it is not known. */
  readonly siteAccess: SiteAccessProps | undefined;
}

/** When the card opens, and what it and the line of words have. */
export function CardSettings({ drawing, onChange, siteAccess }: CardSettingsProps) {
  return (
    <>
      <ChoiceSetting
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
      <Setting words={[t('settings.hoverOff.label'), t('settings.hoverOff.hint')]}>
        <Switch
          label={t('settings.hoverOff.label')}
          hint={t('settings.hoverOff.hint')}
          on={drawing.hoverOff}
          onChange={(hoverOff) => onChange({ hoverOff })}
        />
        {drawing.hoverOff && siteAccess && <SiteAccess {...siteAccess} />}
      </Setting>
      <SwitchSetting
        label={t('settings.cardMore.label')}
        hint={t('settings.cardMore.hint')}
        on={drawing.cardMore}
        onChange={(cardMore) => onChange({ cardMore })}
      />
      <SwitchSetting
        label={t('settings.brackets.label')}
        hint={t('settings.brackets.hint')}
        on={drawing.brackets}
        onChange={(brackets) => onChange({ brackets })}
      />
    </>
  );
}
