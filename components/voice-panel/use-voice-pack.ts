import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SyllableList } from '../../dictionary/index.ts';
import { errorMessage } from '../../vocabulary/index.ts';
import type { AddedPack, VoicePack } from '../voice-pack/index.ts';
import type { VoicePackPorts } from './ports.ts';

export interface VoicePackControl {
  /** The device has no Chinese voice of its own. */
  readonly isNeeded: boolean;
  readonly pack: VoicePack | undefined;
  /** What was removed and can be had back. */
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
  /** It can be had back no longer. */
  readonly forget: () => void;
}

/** A sentence with 一, third tones and a neutral one. */
const SAMPLE = '我想买一把雨伞，你们呢？';

/** The voice pack as it is stored, and what can be done with it. */
export function useVoicePack(ports: VoicePackPorts): VoicePackControl {
  const [isNeeded, setNeeded] = useState(false);
  const [pack, setPack] = useState<VoicePack>();
  const [removed, setRemoved] = useState<VoicePack>();
  const [syllables, setSyllables] = useState<SyllableList>();
  const [share, setShare] = useState<number>();
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const reading = useRef<AbortController>(undefined);
  const fail = useCallback((error: unknown) => setProblem(errorMessage(error)), []);

  useEffect(() => {
    ports.hasDeviceVoice().then((has) => setNeeded(!has), fail);
    ports
      .purge()
      .then(() => ports.readPack())
      .then(setPack, fail);
    return () => reading.current?.abort();
  }, [ports, fail]);
  useEffect(() => {
    if (pack && !syllables) ports.listSyllables().then(setSyllables, fail);
  }, [ports, pack, syllables, fail]);

  const begin = (): void => {
    setSaid('');
    setProblem('');
  };
  const add = useCallback(
    (zip: File): void => {
      const stopped = new AbortController();
      reading.current?.abort();
      reading.current = stopped;
      setSaid('');
      setProblem('');
      setShare(0);
      ports
        .add(zip, { signal: stopped.signal, onProgress: setShare })
        .then((added) => {
          if (reading.current !== stopped) return;
          setPack(added.pack);
          setRemoved(undefined);
          setSaid(describe(added));
        })
        .catch((error: unknown) => {
          if (reading.current !== stopped) return;
          if (stopped.signal.aborted) setSaid('Stopped. Nothing was changed.');
          else fail(error);
        })
        .finally(() => reading.current === stopped && setShare(undefined));
    },
    [ports, fail],
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
    stop: () => reading.current?.abort(),
    play: () => {
      begin();
      ports.play(SAMPLE).catch((error: unknown) => setProblem(`Not played: ${errorMessage(error)}`));
    },
    remove: () => pack && put(pack, true),
    undo: () => removed && put(removed, false),
    forget: useCallback(() => {
      setRemoved(undefined);
      ports.purge().catch(fail);
    }, [ports, fail]),
  };
}

function describe({ pack, others, unreadable }: AddedPack): string {
  const also = [
    others > 0 && `${others.toLocaleString('en')} files that are named after words were left out`,
    unreadable > 0 && `${unreadable.toLocaleString('en')} could not be read`,
  ].filter(Boolean);
  const read = `Read ${pack.sounds.length.toLocaleString('en')} recordings.`;
  return also.length > 0 ? `${read} ${also.join('; ')}.` : read;
}
