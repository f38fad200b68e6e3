import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../vocabulary/language/index.ts';
import type { Notice } from './use-notice.ts';

/** How long the result of an action stands in the foot; what failed stays. */
const STANDS_MS = 10_000;
/** Longer ones have a row of their own, in widths of a Latin letter. */
const LONG = 32;

/** Whether a notice is too long to stand beside the buttons. */
export function isLongNotice({ text, failed = false }: Notice): boolean {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
  return failed || width > LONG;
}

interface NoticeLineProps {
  readonly notice: Notice | undefined;
  /** It has stood long enough, and neither pointer nor focus is on it. */
  readonly onGone: () => void;
}

/** The result of the last action, with undo. The region stays, so that screen readers hear it. */
export function NoticeLine({ notice, onGone }: NoticeLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!notice || notice.failed) return undefined;
    const timer = setInterval(() => {
      if (!line.current?.matches(':hover, :focus-within')) onGone();
    }, STANDS_MS);
    return () => clearInterval(timer);
  }, [notice]);
  const look = notice && isLongNotice(notice) ? 'status long' : 'status';
  return (
    <p class={notice?.failed ? `${look} failed` : look} role="status" ref={line}>
      {notice && <span>{notice.text}</span>}
      {notice?.undo && (
        <button type="button" class="small" onClick={(event) => event.isTrusted && notice.undo?.()}>
          {t('card.undo')}
        </button>
      )}
    </p>
  );
}
