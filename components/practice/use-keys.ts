import { useLayoutEffect, useRef } from 'preact/hooks';

/** Actions by key, in lower case. */
export type Keys = Readonly<Record<string, (() => void) | undefined>>;

/**
 * Listens to keys while practice is shown and nothing beside it has the focus, except those that write, press a focused button or belong to the
 * browser. A question mark is not pinyin: it is a key even in a pinyin field.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  // In the same step as drawing: the first key may come before the browser is idle.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.repeat || event.isComposing) return;
      const { target } = event;
      // Beside other things, as on the page of words, keys are meant for it while it is shown and nothing else has the focus.
      const practice = document.querySelector('.practice');
      const isHere = target === document.body || (target instanceof Node && practice?.contains(target));
      if (!isHere || !practice?.checkVisibility()) return;
      const name = event.key === '？' ? '?' : event.key.toLowerCase();
      if (target instanceof HTMLInputElement && name !== '?') return;
      if ((name === 'enter' || name === ' ') && target instanceof Element && target.closest('a, button'))
        return;
      const act = current.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
