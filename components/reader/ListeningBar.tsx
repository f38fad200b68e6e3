import { useEffect, useRef } from 'preact/hooks';
import { LISTENING_REPEATS, LISTENING_SPEEDS, type ReaderSettings } from '../../vocabulary/index.ts';
import { t, textLocale } from '../../vocabulary/language/index.ts';
import type { Listening } from './use-listening.ts';

type Wishes = ReaderSettings['listening'];

interface ListeningBarProps {
  readonly listening: Listening;
  readonly wishes: Wishes;
  readonly onChange: (wishes: Wishes) => void;
}

/** The controls while an article is read aloud. */
export function ListeningBar({ listening, wishes, onChange }: ListeningBarProps) {
  const { speaking, missing, playPause, step, close } = listening;
  const play = useRef<HTMLButtonElement>(null);
  // The button that began it has disappeared.
  useEffect(() => {
    if (document.activeElement === document.body) play.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section class="listening-bar" aria-label={t('listening.label')}>
      <div class="listening-steps">
        <button
          type="button"
          aria-label={t('listening.previous')}
          aria-keyshortcuts=","
          title={t('listening.previousHint')}
          onClick={() => step(-1)}
        >
          <Icon path="M17 5v14L8 12zM5 5h2v14H5z" />
        </button>
        <button
          type="button"
          class="play"
          ref={play}
          aria-label={speaking ? t('listening.pause') : t('listening.play')}
          aria-keyshortcuts={speaking ? 'l' : undefined}
          title={speaking ? t('listening.pauseHint') : t('listening.play')}
          onClick={playPause}
        >
          <Icon path={speaking ? 'M7 5h3v14H7zM14 5h3v14h-3z' : 'M8 5l11 7-11 7z'} />
        </button>
        <button
          type="button"
          aria-label={t('listening.next')}
          aria-keyshortcuts="."
          title={t('listening.nextHint')}
          onClick={() => step(1)}
        >
          <Icon path="M7 5v14l9-7zM17 5h2v14h-2z" />
        </button>
      </div>
      <label title={t('listening.speedHint')}>
        <span>{t('listening.speed')}</span>
        <select
          value={String(wishes.speed)}
          onChange={({ currentTarget }) => onChange({ ...wishes, speed: speedOf(currentTarget.value) })}
        >
          {LISTENING_SPEEDS.map((speed) => (
            <option key={speed} value={String(speed)}>
              {speed.toLocaleString(textLocale(), { minimumFractionDigits: 1 })}
            </option>
          ))}
        </select>
      </label>
      <label title={t('listening.eachHint')}>
        <span>{t('listening.each')}</span>
        <select
          aria-label={t('listening.eachSentence')}
          value={String(wishes.repeats)}
          onChange={({ currentTarget }) => onChange({ ...wishes, repeats: repeatsOf(currentTarget.value) })}
        >
          {LISTENING_REPEATS.map((repeats) => (
            <option key={repeats} value={String(repeats)}>
              {t(`listening.times.${TIMES[repeats]}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="hide-text"
        aria-pressed={wishes.hidden}
        aria-keyshortcuts="h"
        title={t('listening.hideTextHint')}
        onClick={() => onChange({ ...wishes, hidden: !wishes.hidden })}
      >
        {t('listening.hideText')}
      </button>
      <button
        type="button"
        class="stop-listening"
        aria-label={t('listening.stop')}
        title={t('listening.stopHint')}
        onClick={close}
      >
        <Icon path="M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z" />
      </button>
      <p class="listening-note" role="status">
        {missing > 0 && t('listening.missing', { count: missing })}
      </p>
    </section>
  );
}

/** The names of the numbers of repeats. */
const TIMES = { 1: 'once', 2: 'twice', 3: 'three', 0: 'endless' } as const satisfies Readonly<
  Record<Wishes['repeats'], string>
>;

/** The next slower (-1) or faster (1) speed. */
export function changeSpeed(wishes: Wishes, by: 1 | -1): Wishes {
  const at = LISTENING_SPEEDS.indexOf(wishes.speed);
  return { ...wishes, speed: LISTENING_SPEEDS[at + by] ?? wishes.speed };
}

/** The next number of repeats; after the last one the first. */
export function changeRepeats(wishes: Wishes): Wishes {
  const at = LISTENING_REPEATS.indexOf(wishes.repeats);
  return { ...wishes, repeats: LISTENING_REPEATS[(at + 1) % LISTENING_REPEATS.length] ?? 1 };
}

function speedOf(value: string): Wishes['speed'] {
  return LISTENING_SPEEDS.find((speed) => String(speed) === value) ?? 0.9;
}

function repeatsOf(value: string): Wishes['repeats'] {
  return LISTENING_REPEATS.find((repeats) => String(repeats) === value) ?? 1;
}

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
