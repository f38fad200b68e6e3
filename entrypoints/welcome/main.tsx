import { browser } from 'wxt/browser';
import { FIRST_RUN_KEY, FIRST_RUN_STEPS, type FirstRun, readFirstRun } from '../../vocabulary/index.ts';
import { renderOwnPage } from '../shared/own-page.ts';
import { WelcomePage } from './WelcomePage.tsx';

/** The step at which the reader stopped; the first one once it is done. The address may name a step (`#2`). */
async function findBeginning(): Promise<FirstRun> {
  const stored = await browser.storage.local.get(FIRST_RUN_KEY);
  const kept = readFirstRun(stored[FIRST_RUN_KEY]);
  const named = Number(location.hash.slice(1));
  if (Number.isInteger(named) && named >= 1 && named <= FIRST_RUN_STEPS) return { ...kept, step: named };
  return kept.done ? { ...kept, step: 1 } : kept;
}

const begin = await findBeginning();
await renderOwnPage('welcome', 'welcome.pageTitle', () => <WelcomePage begin={begin} />);
