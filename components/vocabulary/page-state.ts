import { t } from '../../vocabulary/language/index.ts';

/** A page with pinyin on it. */
export interface PageOn {
  readonly status: 'on';
  readonly words: number;
  /** How much of the text is Chinese, 0 to 1. */
  readonly share: number;
  /** The first screen is being drawn. */
  readonly working: boolean;
  /** How many texts, headlines mostly, have words without pinyin for lack of room. */
  readonly tight: number;
  /** The reader has made room for them. */
  readonly roomMade: boolean;
}

/** The state of a page. */
export type PageState =
  | { readonly status: 'off' }
  /** It waits for the page to load. */
  | { readonly status: 'starting' }
  | PageOn
  | { readonly status: 'not-chinese' | 'cannot-run'; readonly reason: string };

/** The site of the page, where there is one that can be asked for. */
export interface SiteStatus {
  readonly host: string;
  readonly on: boolean;
  /** The name of the whole site, where the reader has turned it on so often that keeping it on is offered. */
  readonly offer?: string;
  /** Pinyin was on here on the last page, and the browser has ended it. */
  readonly lapsed?: boolean;
}

/** The page's state as one or two short sentences; `undefined` while it is being asked. */
export function describePage(page: PageState | undefined): string {
  switch (page?.status) {
    case undefined:
      return t('page.status.asked');
    case 'on':
      return describeOn(page);
    case 'starting':
      return t('page.status.starting');
    case 'off':
      return t('page.status.off');
    case 'not-chinese':
      return t('page.status.notChinese', { reason: page.reason });
    case 'cannot-run':
      return t('page.status.cannotRun', { reason: page.reason });
  }
}

function describeOn({ working, words, share }: PageOn): string {
  if (working) return t('page.status.reading');
  if (words === 0) return t('page.status.noWords');
  const percent = Math.round(share * 100);
  return percent >= 99
    ? t('page.status.allChinese', { count: words })
    : t('page.status.partChinese', { count: words, percent });
}

/** A sentence on texts that are too tight for pinyin; empty where there are none and nothing was done about it. */
export function describeRoom(page: PageState | undefined): string {
  if (page?.status !== 'on' || page.working) return '';
  if (page.roomMade) return t('page.roomMade');
  return page.tight === 0 ? '' : t('page.tight', { count: page.tight });
}
