import { useEffect, useState } from 'preact/hooks';
import { SECTIONS, type SectionName } from './SettingsSection.tsx';

/** How far below the top of the window a section begins to be the one in view, in CSS pixels. */
const VIEW_TOP = 120;
/** How long after the page opens its address is followed, while panels are still coming in. */
const FOLLOW_MS = 3000;
/** What a reader does to go elsewhere than the address says. */
const HANDS = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * The section in view; the address names it once the reader scrolls. Until then the page stays at the place that its address
 * names, though what stands above is still growing. `isPaused`: sections are hidden by a search.
 */
export function useSections(isPaused: boolean): SectionName {
  const [inView, setInView] = useState<SectionName>(SECTIONS[0]);
  useEffect(followAddress, []);
  useEffect(() => {
    if (isPaused) return undefined;
    let last: SectionName | undefined;
    const look = (): void => {
      const now = sectionInView();
      setInView(now);
      if (last !== undefined && now !== last && hasHand) history.replaceState(history.state, '', `#${now}`);
      last = now;
    };
    let hasHand = false;
    const onHand = (): void => {
      hasHand = true;
    };
    look();
    for (const hand of HANDS) addEventListener(hand, onHand, { passive: true });
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      for (const hand of HANDS) removeEventListener(hand, onHand);
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [isPaused]);
  return inView;
}

/** The last section that has begun; at the end of the page the last of all. */
function sectionInView(): SectionName {
  const tops = SECTIONS.flatMap((name) => {
    const box = document.getElementById(name)?.getBoundingClientRect();
    return box && box.height > 0 ? [{ name, top: box.top }] : [];
  });
  const { scrollHeight } = document.documentElement;
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= scrollHeight - 2;
  const begun = isAtEnd ? tops : tops.filter(({ top }) => top <= VIEW_TOP);
  return begun.at(-1)?.name ?? SECTIONS[0];
}

/** Scrolls to a place of the page by its id. */
export function goTo(id: string): void {
  document.getElementById(id)?.scrollIntoView();
}

/** Goes where the address leads whenever the page has grown, until the reader goes elsewhere. */
function followAddress(): () => void {
  const go = (): void => goTo(decodeURIComponent(location.hash.slice(1)));
  const growing = new ResizeObserver(go);
  const stop = (): void => {
    growing.disconnect();
    clearTimeout(timer);
    for (const hand of HANDS) removeEventListener(hand, stop);
  };
  const timer = setTimeout(stop, FOLLOW_MS);
  if (location.hash) growing.observe(document.body);
  for (const hand of HANDS) addEventListener(hand, stop, { passive: true });
  return stop;
}
