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

/** `1,234`. Not by `Intl`, whose format takes milliseconds to make, before the popup's first painting. */
export function formatCount(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `1,234 words`, `1 word`. */
export function countWords(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'word' : 'words'}`;
}

/** `All of the page's text is Chinese.`, `82% of …`. */
function describeShare(share: number): string {
  const percent = Math.round(share * 100);
  return `${percent >= 99 ? 'All' : `${percent}%`} of the page's text is Chinese.`;
}

/** The page's state as one or two short sentences; `undefined` while it is being asked. */
export function describePage(page: PageState | undefined): string {
  switch (page?.status) {
    case undefined:
      return 'Looking at this page…';
    case 'on':
      if (page.working) return 'Reading the page…';
      if (page.words === 0) return 'On. No Chinese words in view yet.';
      return `On: ${countWords(page.words)} so far. ${describeShare(page.share)}`;
    case 'starting':
      return 'The page is still loading; pinyin follows.';
    case 'off':
      return 'Off: the page is as it came.';
    case 'not-chinese':
      return `No pinyin here. ${page.reason}`;
    case 'cannot-run':
      return `Can't run here. ${page.reason}`;
  }
}

/** A sentence on texts that are too tight for pinyin; empty where there are none and nothing was done about it. */
export function describeRoom(page: PageState | undefined): string {
  if (page?.status !== 'on' || page.working) return '';
  if (page.roomMade) return 'Room made for pinyin on this page.';
  if (page.tight === 0) return '';
  return `${formatCount(page.tight)} ${page.tight === 1 ? 'headline is' : 'headlines are'} too tight for pinyin.`;
}
