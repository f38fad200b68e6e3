/** What the reader page remembers until its tab is closed: how pinyin is shown, and where one was reading. */

export const PINYIN_MODES = ['always', 'hover', 'never'] as const;
export type PinyinMode = (typeof PINYIN_MODES)[number];

const PINYIN_KEY = 'pinyin';

export function readPinyinMode(): PinyinMode {
  const kept = sessionStorage.getItem(PINYIN_KEY);
  return PINYIN_MODES.find((mode) => mode === kept) ?? 'always';
}

export function keepPinyinMode(mode: PinyinMode): void {
  sessionStorage.setItem(PINYIN_KEY, mode);
}

/** The part at the top of the window, and how much of it has gone by. */
export interface ReadingPosition {
  readonly part: number;
  /** Of its height; below 0 where the part begins further down. */
  readonly share: number;
}

export function readPosition(articleId: string): ReadingPosition | undefined {
  const [part, share] = (sessionStorage.getItem(`position ${articleId}`) ?? '').split(' ').map(Number);
  if (part === undefined || share === undefined || !Number.isInteger(part) || !Number.isFinite(share))
    return undefined;
  return { part, share };
}

export function keepPosition(articleId: string, { part, share }: ReadingPosition): void {
  sessionStorage.setItem(`position ${articleId}`, `${part} ${share.toFixed(3)}`);
}

const LIBRARY_KEY = 'library scrolled';

/** How far the library was scrolled, in pixels. */
export function readLibraryScroll(): number {
  return Number(sessionStorage.getItem(LIBRARY_KEY) ?? 0) || 0;
}

export function keepLibraryScroll(top: number): void {
  sessionStorage.setItem(LIBRARY_KEY, String(Math.round(top)));
}
