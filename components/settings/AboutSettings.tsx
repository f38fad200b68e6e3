import { t } from '../../vocabulary/language/index.ts';
import { Setting } from '../setting-search/index.ts';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { ResetSettings } from './ResetSettings.tsx';

interface AboutSettingsProps extends Partial<SettingsPartProps> {
  readonly helpPage: string;
  /** Address of the first run. */
  readonly firstRunPage: string;
  readonly version: string;
}

/** The texts that come with the extension, in its folder. */
const FILES = { notice: '/NOTICE.txt', libraries: '/LICENCES.txt', licence: '/LICENSE.txt' } as const;
const FILE_NAMES = ['notice', 'libraries', 'licence'] as const;

/** Help, reset, and what Hangjian is made of. */
export function AboutSettings({ drawing, onChange, helpPage, firstRunPage, version }: AboutSettingsProps) {
  return (
    <>
      <Setting words={[t('settings.about.help'), t('settings.about.helpHint'), t('settings.about.welcome')]}>
        <p class="settings-more">
          <a href={helpPage}>{t('settings.about.help')}</a>{' '}
          <a href={firstRunPage}>{t('settings.about.welcome')}</a>
          <span class="wide hint">{t('settings.about.helpHint')}</span>
        </p>
      </Setting>
      {drawing && onChange && <ResetSettings drawing={drawing} onChange={onChange} />}
      <Setting
        words={[t('settings.about.sources'), ...FILE_NAMES.map((name) => t(`settings.about.${name}`))]}
      >
        <p class="settings-more">
          <span class="wide">{t('settings.about.sources')}</span>
          {FILE_NAMES.map((name) => (
            <a key={name} href={FILES[name]}>
              {t(`settings.about.${name}`)}
            </a>
          ))}
        </p>
      </Setting>
      <Setting words={[t('settings.about.version', { version })]}>
        <p class="settings-more hint">{t('settings.about.version', { version })}</p>
      </Setting>
    </>
  );
}
