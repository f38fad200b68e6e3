/** Choices that more than one part of the settings names. */
import type { Settings } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** The choices for the meaning, which is on the other side than the reading. */
export function meaningChoices({ place }: Settings): Record<Settings['gloss'], string> {
  return { none: t('settings.meanings.none'), ...meaningPlaces({ place }) };
}

/** The places that a meaning may have. */
export function meaningPlaces({
  place,
}: Pick<Settings, 'place'>): Record<Exclude<Settings['gloss'], 'none'>, string> {
  return {
    under: t(place === 'above' ? 'settings.meanings.under' : 'settings.meanings.over'),
    after: t('settings.meanings.after'),
  };
}
