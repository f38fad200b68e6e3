import { useState } from 'preact/hooks';
import { CHECK_LENGTH, NEW_TO_CHINESE, type Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { HelpChoice, LevelChoice, Sample } from '../settings/index.ts';
import { Check } from './Check.tsx';
import type { FirstRunPorts } from './ports.ts';

interface LevelStepProps {
  readonly drawing: Settings;
  readonly ports: FirstRunPorts;
}

/** The level, chosen by the reader or found by a check; the sentence shows what it changes. */
export function LevelStep({ drawing, ports }: LevelStepProps) {
  const [checking, setChecking] = useState(false);
  const { changeSettings } = ports;
  if (checking)
    return (
      <Check
        ports={ports}
        onResult={(size) => {
          changeSettings({ level: size === 0 ? NEW_TO_CHINESE : { list: 'size', size } });
          setChecking(false);
        }}
        onCancel={() => setChecking(false)}
      />
    );
  return (
    <section>
      <p>{t('welcome.level.intro')}</p>
      <div class="settings-group">
        <LevelChoice level={drawing.level} onChange={(level) => changeSettings({ level })} />
        <HelpChoice drawing={drawing} onChange={changeSettings} />
      </div>
      <p>
        {t('welcome.level.unsure')}{' '}
        <button type="button" class="button" onClick={() => setChecking(true)}>
          {t('welcome.level.check')}
        </button>{' '}
        <span class="hint">{t('welcome.level.checkHint', { count: CHECK_LENGTH })}</span>
      </p>
      <Sample drawing={drawing} read={ports.readSample} />
    </section>
  );
}
