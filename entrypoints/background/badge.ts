/** The toolbar button of a page: a mark on it, and a sentence when the pointer rests on it. */
import { browser } from 'wxt/browser';
import type { PageState } from '../../components/vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

const JADE = '#2e6b5e';
const GREY = '#6a655d';

/** Shows a page's state on the toolbar button of its tab. A tab that has been closed meanwhile shows nothing. */
export async function showState(tabId: number, state: PageState): Promise<void> {
  const { text, color, title } = describeState(state);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color }),
      browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch (error) {
    if (await browser.tabs.get(tabId).catch(() => undefined)) throw error;
  }
}

/** The badge, its colour and the button's title for a state. */
export function describeState(state: PageState): { text: string; color: string; title: string } {
  switch (state.status) {
    case 'off':
      return { text: '', color: GREY, title: t('background.off') };
    case 'starting':
      return { text: '…', color: GREY, title: t('background.waiting') };
    case 'on': {
      if (state.working) return { text: '…', color: JADE, title: t('background.working') };
      const share = Math.round(state.share * 100);
      return { text: t('background.badge'), color: JADE, title: t('background.on', { share }) };
    }
    case 'not-chinese':
    case 'cannot-run':
      return { text: '–', color: GREY, title: t('background.reason', { reason: state.reason }) };
  }
}
