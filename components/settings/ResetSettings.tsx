import { useCallback, useState } from 'preact/hooks';
import type { SettingsChange } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { Setting } from '../setting-search/index.ts';
import { UndoBar } from '../vocabulary/index.ts';
import { RESETTABLE_PARTS, type ResettablePart, resetOf } from './defaults.ts';
import type { SettingsPartProps } from './LabelSettings.tsx';

/** What can be reset: one section, or all of them. */
const RESETS: readonly (ResettablePart | 'all')[] = ['all', ...RESETTABLE_PARTS];

/** Resets sections to their defaults, with undo. The level, the language and the words stay. */
export function ResetSettings({ drawing, onChange }: SettingsPartProps) {
  const [done, setDone] = useState<{ readonly text: string; readonly undo: SettingsChange }>();
  const nameOf = (part: ResettablePart | 'all'): string =>
    part === 'all' ? t('settings.reset.all') : t(`settings.section.${part}`);
  const reset = (part: ResettablePart | 'all'): void => {
    const found = resetOf(drawing, part === 'all' ? RESETTABLE_PARTS : [part]);
    if (!found) return;
    onChange(found.change);
    setDone({ text: t('settings.reset.done', { what: nameOf(part) }), undo: found.undo });
  };
  const undo = (): void => {
    if (done) onChange(done.undo);
    setDone(undefined);
  };
  return (
    <Setting words={[t('settings.reset.legend'), t('settings.reset.hint')]}>
      <fieldset class="choice" aria-describedby="reset-hint">
        <legend>{t('settings.reset.legend')}</legend>
        <div class="choice-values">
          {RESETS.map((part) => (
            <button
              key={part}
              type="button"
              class="button"
              disabled={resetOf(drawing, part === 'all' ? RESETTABLE_PARTS : [part]) === undefined}
              onClick={() => reset(part)}
            >
              {nameOf(part)}
            </button>
          ))}
        </div>
        <p id="reset-hint" class="hint">
          {t('settings.reset.hint')}
        </p>
      </fieldset>
      <UndoBar
        text={done?.text ?? ''}
        takesFocus={true}
        onUndo={undo}
        onExpire={useCallback(() => setDone(undefined), [])}
      />
    </Setting>
  );
}
