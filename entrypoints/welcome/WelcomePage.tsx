import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { FirstRun, type FirstRunPorts } from '../../components/first-run/index.ts';
import { errorMessage, type FirstRun as Progress } from '../../vocabulary/index.ts';
import { CardInPage } from '../shared/CardInPage.tsx';
import { request } from '../shared/own-request.ts';
import { readSample } from '../shared/read-sample.ts';
import { useSettings } from '../shared/use-settings.ts';

const PORTS: Omit<FirstRunPorts, 'changeSettings'> = {
  readSample,
  checkWords: () => request('checkWords', null),
  seed: () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
  card: (word, onClose) => <CardInPage word={word} onClose={onClose} />,
  shortcut: async () => {
    const commands = await browser.commands.getAll();
    return commands.find(({ name }) => name === 'toggle-page')?.shortcut ?? '';
  },
  articlePage: browser.runtime.getURL('/reader.html#fitting'),
};

/** The first run, with the stored settings. */
export function WelcomePage({ begin }: { readonly begin: Progress }) {
  const { drawing, problem, change } = useSettings();
  const [progress, setProgress] = useState(begin);
  const [unkept, setUnkept] = useState<string>();
  const [ports] = useState(() => ({ ...PORTS, changeSettings: change }));
  const keep = (next: Progress): void => {
    setProgress(next);
    request('keepFirstRun', next).catch((error: unknown) => setUnkept(errorMessage(error)));
  };
  if (!drawing) return problem ? <p role="alert">{problem}</p> : null;
  return <FirstRun {...{ progress, drawing, ports }} problem={unkept ?? problem} onProgress={keep} />;
}
