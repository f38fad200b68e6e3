import { t } from '../../vocabulary/language/index.ts';
import type { SettingsPartProps } from './LabelSettings.tsx';
import { NumberChoice } from './NumberChoice.tsx';

const NEW_WORDS = [0, 3, 5, 10, 15, 20, 30, 50, 100];
const SESSIONS = [5, 10, 20, 30, 50, 100];
/** Local hours. */
const HOURS = [0, 1, 2, 3, 4, 5, 6, 7, 8];

/** How much is reviewed, and when a day of reviews begins. */
export function ReviewSettings({ drawing, onChange }: SettingsPartProps) {
  return (
    <div class="settings-group">
      <NumberChoice
        legend={t('settings.newWords.legend')}
        hint={t('settings.newWords.hint')}
        format={(count) =>
          count === 0 ? t('settings.newWords.none') : t('settings.newWords.each', { count })
        }
        values={NEW_WORDS}
        value={drawing.newWords}
        onChange={(newWords) => onChange({ newWords })}
      />
      <NumberChoice
        legend={t('settings.session.legend')}
        hint={t('settings.session.hint')}
        format={(count) => t('settings.session.words', { count })}
        values={SESSIONS}
        value={drawing.round}
        onChange={(round) => onChange({ round })}
      />
      <NumberChoice
        legend={t('settings.dayStart.legend')}
        hint={t('settings.dayStart.hint')}
        format={(hour) => (hour === 0 ? t('settings.dayStart.midnight') : `${hour}:00`)}
        values={HOURS}
        value={drawing.dayStart}
        onChange={(dayStart) => onChange({ dayStart })}
      />
    </div>
  );
}
