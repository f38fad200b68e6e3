/** What only Firefox has in its manifest. */
import { SHARED_DATA } from './vocabulary/shared-data.ts';

/** The add-on's permanent id: another one would be another add-on, without its readers and their words. */
export const FIREFOX_ID = '{6998fe88-e59f-4d76-bddb-01828311fcdc}';

/** The first Firefox for Android that asks for the consent to data. */
const MIN_ANDROID = '142.0';

/** Types of data of which the reader is asked when what sends them is switched on. */
const OPTIONAL_DATA = [...new Set([...SHARED_DATA.devices, ...SHARED_DATA.anki])];

/**
 * The part of the manifest with id, versions and data.
 * @param consented for the build that tests load: consent is given, since a headless browser can't answer a question
 */
export function firefoxSettings(minVersion: number, { consented }: { readonly consented: boolean }) {
  return {
    gecko: {
      id: FIREFOX_ID,
      strict_min_version: `${minVersion}.0`,
      data_collection_permissions: {
        required: consented ? OPTIONAL_DATA : ['none'],
        optional: OPTIONAL_DATA,
      },
    },
    gecko_android: { strict_min_version: MIN_ANDROID },
  };
}
