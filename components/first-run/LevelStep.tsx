import { useState } from 'preact/hooks';
import { NEW_TO_CHINESE, type Settings } from '../../vocabulary/index.ts';
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
      <p>
        Words below your level come without pinyin. You can change it at any time, here and in the settings.
      </p>
      <div class="settings-group">
        <LevelChoice level={drawing.level} onChange={(level) => changeSettings({ level })} />
        <HelpChoice drawing={drawing} onChange={changeSettings} />
      </div>
      <p>
        Not sure?{' '}
        <button type="button" class="button" onClick={() => setChecking(true)}>
          Check my vocabulary
        </button>{' '}
        <span class="hint">40 words, yes or no; two or three minutes.</span>
      </p>
      <Sample drawing={drawing} read={ports.readSample} />
    </section>
  );
}
