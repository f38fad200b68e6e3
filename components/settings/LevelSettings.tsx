import { t } from '../../vocabulary/language/index.ts';
import { Setting } from '../setting-search/index.ts';
import { HelpChoice } from './HelpChoice.tsx';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LevelChoice } from './LevelChoice.tsx';

interface LevelSettingsProps extends SettingsPartProps {
  /** Address of the first run, where the vocabulary can be checked. */
  readonly firstRunPage: string;
}

/**
 * The interface's language, the reader's level, and how much help there is. The language comes first: who can't read this
 * one finds it without a search.
 */
export function LevelSettings({ drawing, onChange, firstRunPage }: LevelSettingsProps) {
  return (
    <>
      <LanguageChoice value={drawing.language} onChange={(language) => onChange({ language })} />
      <LevelChoice level={drawing.level} onChange={(level) => onChange({ level })} />
      <Setting words={[t('settings.checkVocabulary')]}>
        <p class="settings-more">
          <a href={firstRunPage}>{t('settings.checkVocabulary')}</a>
        </p>
      </Setting>
      <HelpChoice drawing={drawing} onChange={onChange} />
    </>
  );
}
