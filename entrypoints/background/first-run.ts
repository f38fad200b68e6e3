/** The first run: how far it has come, the words of its check, and that it opens when Hangjian is installed. */
import { browser } from 'wxt/browser';
import { scaleWords } from '../../dictionary/index.ts';
import { drawCheckWords, FIRST_RUN_KEY, type FirstRun, type ScaleWord } from '../../vocabulary/index.ts';
import { createRandom } from '../../vocabulary/practice/index.ts';
import { getLexicon, withDictionary } from './dictionary.ts';
import { inSteps } from './in-steps.ts';
import { localArea } from './local-area.ts';

/** Stores how far the first run has come. */
export async function keepFirstRun(firstRun: FirstRun): Promise<null> {
  await localArea.set({ [FIRST_RUN_KEY]: firstRun });
  return null;
}

/** Words from all parts of the scale, different ones each time. */
export async function checkWords(): Promise<ScaleWord[]> {
  const lexicon = await getLexicon();
  const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
  const drawn = drawCheckWords(await inSteps(scaleWords(lexicon)), createRandom(seed));
  return withDictionary((dictionary) =>
    drawn.map(({ simplified, size }) => {
      const traditional = dictionary.lookup(simplified)[0]?.traditional ?? simplified;
      return { simplified, traditional, size };
    }),
  );
}

/** Opens the first run in a tab; not in the build that tests load, which has sites of its own. */
export async function openFirstRun(): Promise<void> {
  const { host_permissions: sites = [] } = browser.runtime.getManifest();
  if (sites.length === 0) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
