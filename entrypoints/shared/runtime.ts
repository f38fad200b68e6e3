/**
 * Messaging as both browsers provide it natively under the name `chrome`: a script on a page does without the
 * polyfill, which costs 10 KB and some milliseconds before the first pinyin. (`browser` may be an element of the
 * page: `<div id="browser">`; our own `chrome` comes before such names.)
 */
interface Runtime {
  /** Absent once the extension was updated or removed under a page. */
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: {
    addListener(
      listener: (message: unknown, sender: unknown, respond: (answer: unknown) => void) => void,
    ): void;
  };
}

/** The extension's runtime. Its `id` is looked up each time, since it may vanish. */
export function getRuntime(): Runtime {
  return (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime;
}

/** How often an open page checks whether we were updated or removed. */
const GONE_MS = 300;

/** Calls back once the extension was updated or removed under a page (Firefox ends its scripts before they can notice). */
export function onGone(leave: () => void): void {
  const timer = setInterval(() => {
    if (getRuntime()?.id) return;
    clearInterval(timer);
    leave();
  }, GONE_MS);
}

/** An element's shadow root, also a closed one: by a property in Firefox, by a browser function in Chromium. */
export function openClosedRoot(element: HTMLElement): ShadowRoot | null | undefined {
  const { chrome } = globalThis as unknown as { chrome: { dom?: ClosedRoots } };
  const { openOrClosedShadowRoot } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  return openOrClosedShadowRoot ?? chrome.dom?.openOrClosedShadowRoot(element);
}

interface ClosedRoots {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}
