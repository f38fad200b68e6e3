import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SyllableList } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';
import type { AddedPack, VoicePack } from '../voice-pack/index.ts';
import type { VoicePackPorts } from './ports.ts';

/** The voice pack as its panel shows and changes it. */
export interface VoicePackControl {
  /** The device has no Chinese voice of its own. */
  readonly isNeeded: boolean;
  readonly pack: VoicePack | undefined;
  /** The removed pack, which can be restored. */
  readonly removed: VoicePack | undefined;
  readonly syllables: SyllableList | undefined;
  /** How much of a zip is read, 0 to 1; absent while none is. */
  readonly share: number | undefined;
  readonly said: string;
  readonly problem: string;
  readonly add: (zip: File) => void;
  readonly stop: () => void;
  readonly play: () => void;
  readonly remove: () => void;
  readonly undo: () => void;
  /** It can no longer be restored. */
  readonly forget: () => void;
}

/** A sentence with 一, third tones and a neutral one. */
const SAMPLE = '我想买一把雨伞，你们呢？';

/** The stored voice pack, and the actions on it. */
export function useVoicePack(ports: VoicePackPorts): VoicePackControl {
  const [isNeeded, setNeeded] = useState(false);
  const [pack, setPack] = useState<VoicePack>();
  const [removed, setRemoved] = useState<VoicePack>();
  const [syllables, setSyllables] = useState<SyllableList>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const { share, read, stop } = useZip(ports);
  const fail = useCallback((error: unknown) => setProblem(errorMessage(error)), []);

  useEffect(() => {
    ports.hasDeviceVoice().then((has) => setNeeded(!has), fail);
    ports
      .purge()
      .then(() => ports.readPack())
      .then(setPack, fail);
  }, [ports, fail]);
  useEffect(() => {
    if (pack && !syllables) ports.listSyllables().then(setSyllables, fail);
  }, [ports, pack, syllables, fail]);

  const begin = useCallback((): void => {
    setSaid('');
    setProblem('');
  }, []);
  const add = useCallback(
    (zip: File): void => {
      begin();
      read(zip, {
        onAdded: (added) => {
          setPack(added.pack);
          setRemoved(undefined);
          setSaid(describe(added));
        },
        onStopped: () => setSaid(t('voicePack.stopped')),
        onFailure: fail,
      });
    },
    [begin, read, fail],
  );
  const put = (of: VoicePack, isRemoved: boolean): void => {
    begin();
    ports.setRemoved(of.id, isRemoved).then(() => {
      setPack(isRemoved ? undefined : of);
      setRemoved(isRemoved ? of : undefined);
    }, fail);
  };
  return {
    isNeeded,
    pack,
    removed,
    syllables,
    share,
    said,
    problem,
    add,
    stop,
    play: () => {
      begin();
      ports
        .play(SAMPLE)
        .catch((error: unknown) => setProblem(t('voicePack.notPlayed', { cause: errorMessage(error) })));
    },
    remove: () => pack && put(pack, true),
    undo: () => removed && put(removed, false),
    forget: useCallback(() => {
      setRemoved(undefined);
      ports.purge().catch(fail);
    }, [ports, fail]),
  };
}

/** The outcome of reading a zip; not reported once another zip is read instead. */
interface ZipOutcome {
  readonly onAdded: (added: AddedPack) => void;
  readonly onStopped: () => void;
  readonly onFailure: (error: unknown) => void;
}

interface ZipReading {
  /** How much of the zip is read, 0 to 1; absent while none is. */
  readonly share: number | undefined;
  readonly read: (zip: File, outcome: ZipOutcome) => void;
  readonly stop: () => void;
}

/** Reads one zip at a time into the store: a newer one, or closing the panel, stops the one before. */
function useZip(ports: VoicePackPorts): ZipReading {
  const [share, setShare] = useState<number>();
  const reading = useRef<AbortController>(undefined);
  const stop = useCallback(() => reading.current?.abort(), []);
  useEffect(() => stop, [stop]);
  const read = useCallback(
    (zip: File, { onAdded, onStopped, onFailure }: ZipOutcome): void => {
      const mine = new AbortController();
      reading.current?.abort();
      reading.current = mine;
      const isCurrent = (): boolean => reading.current === mine;
      setShare(0);
      ports
        .add(zip, { signal: mine.signal, onProgress: setShare })
        .then((added) => isCurrent() && onAdded(added))
        .catch((error: unknown) => {
          if (!isCurrent()) return;
          if (mine.signal.aborted) onStopped();
          else onFailure(error);
        })
        .finally(() => isCurrent() && setShare(undefined));
    },
    [ports],
  );
  return { share, read, stop };
}

function describe({ pack, others, unreadable }: AddedPack): string {
  let said = t('voicePack.added', { count: pack.sounds.length });
  if (others > 0) said = t('voicePack.addedOthers', { said, others });
  return unreadable > 0 ? t('voicePack.addedUnreadable', { said, unreadable }) : said;
}
