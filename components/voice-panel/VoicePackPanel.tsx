import { useCallback, useRef } from 'preact/hooks';
import { useDroppedFile } from '../dropped-file/index.ts';
import { useKeptFocus } from '../kept-focus/index.ts';
import { UndoBar } from '../vocabulary/index.ts';
import { PackFacts } from './PackFacts.tsx';
import type { VoicePackPorts } from './ports.ts';
import { useVoicePack, type VoicePackControl } from './use-voice-pack.ts';

/** The voice pack: shown where the device has no Chinese voice, or where there is a pack to remove. */
export function VoicePackPanel({ ports }: { readonly ports: VoicePackPorts }) {
  const control = useVoicePack(ports);
  const { isNeeded, pack, removed, share, add, undo, forget } = control;
  const isTaking = isNeeded && share === undefined;
  // A file dropped while none is wanted must not open instead of this page either.
  const over = useDroppedFile(useCallback((zip: File) => isTaking && add(zip), [isTaking, add]));
  const part = useRef<HTMLElement>(null);
  useKeptFocus(part, 'button');
  const onSection = useCallback((section: HTMLElement | null): void => {
    part.current = section;
    showIfAsked(section);
  }, []);
  if (!isNeeded && !pack && !removed) return null;
  return (
    <section class="voice-pack settings" aria-labelledby="voice-pack" ref={onSection}>
      <h2 id="voice-pack">Voice pack</h2>
      <div class="settings-group">
        <PackState control={control} over={over} />
      </div>
      <UndoBar
        text={removed ? 'The voice pack is removed.' : ''}
        takesFocus={removed !== undefined}
        onUndo={undo}
        onExpire={forget}
      />
    </section>
  );
}

/** The panel appears later than the page, whose address may name it. */
function showIfAsked(section: HTMLElement | null): void {
  if (location.hash === '#voice-pack') section?.scrollIntoView();
}

function PackState({ control, over }: { readonly control: VoicePackControl; readonly over: boolean }) {
  const { isNeeded, pack, syllables, share, said, problem, add, stop, play, remove } = control;
  const busy = share !== undefined;
  return (
    <div>
      {pack ? (
        <PackFacts {...{ pack, syllables, isNeeded }} />
      ) : (
        <p>
          A voice pack can speak instead of a voice of the device: drop a zip of syllable recordings here,
          named cmn-ma1.mp3 or cmn-ma1.opus, as public collections have them. Hangjian puts sentences together
          from them, in its own readings and tones.
        </p>
      )}
      {busy && (
        <p class="pack-progress">
          <label>
            Reading the zip <progress max={1} value={share} />
          </label>
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        </p>
      )}
      <p role="status" class="hint">
        {said}
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {!busy && (
        <p class="pack-buttons">
          {pack && (
            <button type="button" class="button" onClick={play}>
              Play a sentence
            </button>
          )}
          {isNeeded && (
            <ZipChoice
              label={over ? 'Drop it anywhere' : pack ? 'Choose another zip…' : 'Choose a zip…'}
              onFile={add}
            />
          )}
          {pack && (
            <button type="button" class="button" onClick={remove}>
              Remove
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** A zip was chosen. */
function ZipChoice({ label, onFile }: { readonly label: string; readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        aria-label="Zip of recordings"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) onFile(file);
        }}
      />
    </>
  );
}
