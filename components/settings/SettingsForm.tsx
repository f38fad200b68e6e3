import type { Settings, SettingsChange } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Switch } from '../vocabulary/index.ts';
import { CardSettings } from './CardSettings.tsx';
import { HelpChoice } from './HelpChoice.tsx';
import { LabelSettings, WordsSettings } from './LabelSettings.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { ReviewSettings } from './ReviewSettings.tsx';
import { type ReadSample, Sample } from './Sample.tsx';
import type { SiteAccessProps } from './SiteAccess.tsx';

export interface SettingsFormProps {
  readonly drawing: Settings;
  /** What is wrong with the stored settings, or with the last change; in plain words. */
  readonly problem: string | undefined;
  readonly onChange: (change: SettingsChange) => void;
  readonly readSample: ReadSample;
  /** Address of the first run, where the vocabulary can be checked. */
  readonly firstRunPage: string;
  /** Absent where it is not known. */
  readonly siteAccess?: SiteAccessProps | undefined;
}

/** Every setting, applied at once here and on the pages that are open. */
export function SettingsForm(props: SettingsFormProps) {
  const { drawing, problem, onChange, siteAccess, readSample, firstRunPage } = props;
  return (
    <form class="settings" onSubmit={(event) => event.preventDefault()}>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <LanguageChoice value={drawing.language} onChange={(language) => onChange({ language })} />
      <Sample drawing={drawing} read={readSample} />
      <section aria-labelledby="settings-level" id="level">
        <h2 id="settings-level">{t('level.title')}</h2>
        <div class="settings-group">
          <LevelChoice level={drawing.level} onChange={(level) => onChange({ level })} />
          <HelpChoice drawing={drawing} onChange={onChange} />
          <p class="settings-more">
            <a href={firstRunPage}>{t('settings.checkVocabulary')}</a>
          </p>
        </div>
      </section>
      <section aria-labelledby="settings-words">
        <h2 id="settings-words">{t('settings.words')}</h2>
        <WordsSettings drawing={drawing} onChange={onChange} />
      </section>
      <section aria-labelledby="settings-labels">
        <h2 id="settings-labels">{t('settings.labels')}</h2>
        <LabelSettings drawing={drawing} onChange={onChange} />
      </section>
      <section aria-labelledby="settings-places">
        <h2 id="settings-places">{t('settings.places')}</h2>
        <div class="settings-group">
          <Switch
            label={t('settings.bars.label')}
            hint={t('settings.bars.hint')}
            on={drawing.bars}
            onChange={(bars) => onChange({ bars })}
          />
          <Switch
            label={t('settings.print.label')}
            hint={t('settings.print.hint')}
            on={drawing.print}
            onChange={(print) => onChange({ print })}
          />
        </div>
      </section>
      <section aria-labelledby="settings-card">
        <h2 id="settings-card">{t('settings.card')}</h2>
        <CardSettings drawing={drawing} onChange={onChange} siteAccess={siteAccess} />
      </section>
      <section aria-labelledby="settings-reviews">
        <h2 id="settings-reviews">{t('settings.reviews')}</h2>
        <ReviewSettings drawing={drawing} onChange={onChange} />
      </section>
    </form>
  );
}
