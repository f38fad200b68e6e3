import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { chineseVoices, findDeviceVoice, waitForVoices } from '../voice/index.ts';

/** What a voice says to be tried. */
const SAID = '银行行长重新行动。';

interface VoiceChoiceProps {
  /** Name of the chosen voice; empty for the best one. */
  readonly value: string;
  readonly onChange: (voice: string) => void;
}

/** The device's Chinese voices to choose from, with a sample; or that the device has none. */
export function VoiceChoice({ value, onChange }: VoiceChoiceProps) {
  const id = useId();
  const select = useRef<HTMLSelectElement>(null);
  const names = useVoiceNames();
  const [problem, setProblem] = useState('');
  const isGone = value !== '' && names !== undefined && names.length > 0 && !names.includes(value);
  const play = (): void => {
    setProblem('');
    // The shown value: the stored one may still be on its way.
    findDeviceVoice(select.current?.value ?? value)
      .then((found) => found?.say({ text: SAID }))
      .catch((error: unknown) => setProblem(errorMessage(error)));
  };
  return (
    <div class="choice voice">
      <label class="voice-label" for={id}>
        {t('settings.voice.legend')}
      </label>
      <div class="choice-values">
        {names?.length === 0 ? (
          <p class="hint" role="status">
            {t('settings.voice.none')}
          </p>
        ) : (
          <>
            <select
              id={id}
              ref={select}
              value={value}
              onChange={(event) => onChange(event.currentTarget.value)}
            >
              <option value="">{t('settings.voice.best')}</option>
              {isGone && <option value={value}>{t('settings.voice.gone', { name: value })}</option>}
              {names?.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
            <button type="button" class="button" onClick={play}>
              {t('settings.voice.play')}
            </button>
          </>
        )}
      </div>
      {problem && (
        <p class="hint problem" role="alert">
          {t('settings.voice.notPlayed', { cause: problem })}
        </p>
      )}
    </div>
  );
}

/** Names of the Chinese voices; `undefined` until the device has listed them. They may change. */
function useVoiceNames(): readonly string[] | undefined {
  const [names, setNames] = useState<readonly string[]>();
  useEffect(() => {
    const speech = globalThis.speechSynthesis;
    if (!speech) return setNames([]);
    const read = (): void =>
      void waitForVoices(speech).then((voices) => setNames(chineseVoices(voices).map(({ name }) => name)));
    read();
    speech.addEventListener('voiceschanged', read);
    return () => speech.removeEventListener('voiceschanged', read);
  }, []);
  return names;
}
