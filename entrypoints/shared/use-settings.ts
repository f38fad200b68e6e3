import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  errorMessage,
  type ReadSettings,
  type Settings,
  type SettingsChange,
} from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import { request } from './own-request.ts';
import { loadSettings, settingsAtOnce, watchSettings } from './settings.ts';

interface SettingsControl {
  /** `undefined` until they are read. */
  readonly drawing: Settings | undefined;
  readonly problem: string | undefined;
  readonly change: (change: SettingsChange) => void;
}

/** The stored settings, kept up to date, and how to change them. */
export function useSettings(): SettingsControl {
  const [read, setRead] = useState<ReadSettings | undefined>(settingsAtOnce);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const load = (): void => {
      loadSettings().then(
        // Equal settings are not drawn again.
        (now) => setRead((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now)),
        (error: unknown) => setFailure(errorMessage(error)),
      );
    };
    load();
    return watchSettings(load);
  }, []);
  const change = useCallback((wished: SettingsChange): void => {
    setFailure(undefined);
    request('changeSettings', { change: wished }).catch((error: unknown) =>
      setFailure(t('popup.settingsNotSaved', { cause: errorMessage(error) })),
    );
  }, []);
  return { drawing: read?.settings, problem: failure ?? read?.problem, change };
}
