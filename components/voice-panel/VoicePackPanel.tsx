import { useCallback, useRef } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
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
      <h2 id="voice-pack">{t('voicePack.title')}</h2>
      <div class="settings-group">
        <PackState control={control} over={over} />
      </div>
      <UndoBar
        text={removed ? t('voicePack.removed') : ''}
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
      {pack ? <PackFacts {...{ pack, syllables, isNeeded }} /> : <p>{t('voicePack.about')}</p>}
      {busy && (
        <p class="pack-progress">
          <label>
            {t('voicePack.reading')} <progress max={1} value={share} />
          </label>
          <button type="button" class="button" onClick={stop}>
            {t('voicePack.stop')}
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
              {t('voicePack.play')}
            </button>
          )}
          {isNeeded && (
            <ZipChoice
              label={
                over
                  ? t('voicePack.dropAnywhere')
                  : pack
                    ? t('voicePack.chooseAnother')
                    : t('voicePack.choose')
              }
              onFile={add}
            />
          )}
          {pack && (
            <button type="button" class="button" onClick={remove}>
              {t('voicePack.remove')}
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
        aria-label={t('voicePack.file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = ''; // the same file may be chosen again
          if (file) onFile(file);
        }}
      />
    </>
  );
}
