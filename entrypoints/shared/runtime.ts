/**
 * Messaging as both browsers have it natively under the name `chrome`: a guest on a page goes without the
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

/** The extension's runtime; its `id` is looked up anew each time, since it may go. */
export function getRuntime(): Runtime {
  return (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome.runtime;
}
