/**
 * Custom elements that a page defines after we have read it: no mutation reports the root that they get then, so
 * they are checked, more and more rarely, and whenever the page has changed.
 */

/** The first check, and by how much each next wait is longer; elements that are never defined are soon left alone. */
const FIRST_MS = 150;
const LONGER = 1.6;
const LAST_MS = 20_000;

/** Elements that are watched until they are defined. */
export interface LateElements {
  watch(elements: readonly Element[]): void;
  /** Checks at once: something has happened on the page. */
  check(): void;
  stop(): void;
}

/** Calls back with elements that have been defined. */
export function createLateElements(onDefined: (elements: readonly Element[]) => void): LateElements {
  const late = new Set<Element>();
  let wait = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = (): void => {
    const defined: Element[] = [];
    for (const element of late) {
      const isDefined = element.isConnected && element.matches(':defined');
      if (isDefined) defined.push(element);
      if (isDefined || !element.isConnected) late.delete(element);
    }
    if (defined.length > 0) onDefined(defined);
  };
  const look = (): void => {
    timer = undefined;
    if (!document.hidden) check();
    wait *= LONGER;
    if (late.size > 0 && wait < LAST_MS) timer = setTimeout(look, wait);
  };
  return {
    watch: (elements) => {
      const before = late.size;
      for (const element of elements) late.add(element);
      if (late.size === before) return;
      wait = FIRST_MS;
      timer ??= setTimeout(look, wait);
    },
    check: () => {
      if (late.size > 0) check();
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      late.clear();
    },
  };
}
