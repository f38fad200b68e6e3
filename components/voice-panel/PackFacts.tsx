import { formatSyllable, type Syllable, type SyllableList } from '../../dictionary/index.ts';
import { t, textLocale, textParts } from '../../vocabulary/language/index.ts';
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
  const megabytes = new Intl.NumberFormat(textLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return (
    <>
      {!isNeeded && <p>{t('voicePack.notNeeded')}</p>}
      <p>
        {textParts('voicePack.facts', {
          name,
          sounds: sounds.length,
          megabytes: megabytes.format(bytes / 1e6),
          coverage: syllables && <Coverage all={syllables.full.length} missing={missing.length} />,
          neutral: neutral === 0 ? t('voicePack.noNeutral') : t('voicePack.neutral', { sounds: neutral }),
        })}
      </p>
      {missing.length > 0 && (
        <details>
          <summary>{t('voicePack.missing', { sounds: missing.length })}</summary>
          <p class="missing-syllables" lang="zh-Latn">
            {missing.toSorted(bySound).map(formatSyllable).join(' ')}
          </p>
        </details>
      )}
    </>
  );
}

function Coverage({ all, missing }: { readonly all: number; readonly missing: number }) {
  return <b>{t('voicePack.coverage', { has: all - missing, all })}</b>;
}

function bySound(a: Syllable, b: Syllable): number {
  return a.localeCompare(b, 'en');
}
