import { formatSyllable, type Syllable, type SyllableList } from '../../dictionary/index.ts';
import type { VoicePack } from '../voice-pack/index.ts';

interface PackFactsProps {
  readonly pack: VoicePack;
  /** Absent until they are known. */
  readonly syllables: SyllableList | undefined;
  /** Whether the device has no voice of its own. */
  readonly isNeeded: boolean;
}

/** Which syllables of Mandarin a pack has, and which it lacks. */
export function PackFacts({ pack, syllables, isNeeded }: PackFactsProps) {
  const { name, bytes, sounds } = pack;
  const has = new Set(sounds);
  const missing = syllables?.full.filter((syllable) => !has.has(syllable)) ?? [];
  const neutral = sounds.filter((sound) => sound.endsWith('5')).length;
  return (
    <>
      {!isNeeded && <p>This device has a Chinese voice now, which is used. The pack is no longer needed.</p>}
      <p>
        {name}: {count(sounds.length)} recordings, {(bytes / 1e6).toFixed(1)} MB.{' '}
        {syllables && (
          <b>
            {count(syllables.full.length - missing.length)} of the {count(syllables.full.length)} syllables of
            Mandarin.
          </b>
        )}{' '}
        {neutral === 0
          ? 'It has no neutral tones: they are made of the other tones, shorter and softer.'
          : `${count(neutral)} in the neutral tone; others are made of the other tones, shorter and softer.`}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{count(missing.length)} missing: each is a short pause</summary>
          <p class="missing-syllables" lang="zh-Latn">
            {missing.toSorted(bySound).map(formatSyllable).join(' ')}
          </p>
        </details>
      )}
    </>
  );
}

function bySound(a: Syllable, b: Syllable): number {
  return a.localeCompare(b, 'en');
}

function count(number: number): string {
  return number.toLocaleString('en');
}
