/** The pointer's ways to a card, on a surface without a browser. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  followPointer,
  type PointerPorts,
  type SurfaceWord,
} from '../../../components/word-surface/index.ts';
import { CARD_LINGER_MS } from '../../../vocabulary/index.ts';
import { createFakeCard, createFakeSurface, FakeTarget } from './fake-surface.ts';

const DELAY_MS = 200;
const NOWHERE = { clientX: 900, clientY: 500 };
const MOUSE = { pointerType: 'mouse', buttons: 0 };
const FINGER = { pointerType: 'touch', buttons: 1, isPrimary: true };

class FakeElement {
  readonly isLink: boolean;
  constructor(isLink: boolean) {
    this.isLink = isLink;
  }
  closest(): FakeElement | null {
    return this.isLink ? this : null;
  }
}
const LINK = new FakeElement(true);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Element', FakeElement);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function start(ports: Partial<PointerPorts<SurfaceWord>> = {}) {
  const surface = createFakeSurface(['ab cd', 'ef gh']);
  const card = createFakeCard();
  const document = new FakeTarget();
  const chosen: string[] = [];
  const stop = followPointer(document as unknown as Document, {
    words: surface,
    card,
    openDelay: () => DELAY_MS,
    openSelection: () => false,
    onChosen: ({ form }) => chosen.push(form),
    ...ports,
  });
  const at = (form: string | undefined) => (form ? surface.placeOf(form) : NOWHERE);
  return {
    card,
    document,
    chosen,
    stop,
    move: (form?: string, init: object = {}) =>
      document.fire('pointermove', { ...MOUSE, ...at(form), ...init }),
    click: (form?: string, init: object = {}) => {
      document.fire('pointerdown', { ...MOUSE, ...at(form), ...init });
      return document.fire('click', { ...MOUSE, ...at(form), ...init });
    },
    press: (form: string, init: object = {}) =>
      document.fire('pointerdown', { ...FINGER, ...at(form), target: LINK, ...init }),
    wait: (ms: number) => vi.advanceTimersByTime(ms),
  };
}

describe('resting', () => {
  test('opens after the delay, and closes a moment after the pointer has left', () => {
    const { card, move, wait } = start();
    move('ab');
    wait(DELAY_MS - 1);
    expect(card.shown).toBe('');
    wait(1);
    expect(card.shown).toBe('ab hover');
    move();
    wait(CARD_LINGER_MS - 1);
    expect(card.shown).toBe('ab hover');
    wait(1);
    expect(card.shown).toBe('');
  });

  test('a pointer that passes opens nothing; one that comes back in time, or onto the card, closes nothing', () => {
    const { card, move, wait } = start();
    move('ab');
    move();
    wait(DELAY_MS);
    expect(card.log).toEqual([]);
    move('ab');
    wait(DELAY_MS);
    move();
    move(undefined, { target: 'card' });
    wait(CARD_LINGER_MS);
    move();
    move('ab');
    wait(CARD_LINGER_MS);
    expect(card.log).toEqual(['ab hover']);
  });

  test('another word takes over the card; it closes when the pointer leaves the window', () => {
    const { card, document, move, wait } = start();
    move('ab');
    wait(DELAY_MS);
    move('gh');
    wait(DELAY_MS);
    expect(card.shown).toBe('gh hover');
    leaveWindow(document);
    wait(CARD_LINGER_MS);
    expect(card.shown).toBe('');
  });

  test('never, where the delay is infinite; at once, where it is 0', () => {
    const never = start({ openDelay: () => Number.POSITIVE_INFINITY });
    never.move('ab');
    never.wait(100_000);
    expect(never.card.log).toEqual([]);
    const atOnce = start({ openDelay: () => 0 });
    atOnce.move('ab');
    expect(atOnce.card.shown).toBe('ab hover');
  });

  test('closed by a key, the card opens again when the pointer comes back', () => {
    const { card, move, wait } = start();
    move('ab');
    wait(DELAY_MS);
    card.close();
    move('ab');
    wait(DELAY_MS);
    expect(card.shown).toBe('');
    move();
    move('ab');
    wait(DELAY_MS);
    expect(card.shown).toBe('ab hover');
    // Straight from where the card was.
    move(undefined, { target: 'card' });
    card.close();
    move('ab');
    wait(DELAY_MS);
    expect(card.shown).toBe('ab hover');
  });

  test('a card opened by a click or the keyboard stays open', () => {
    const { card, move, click, wait } = start();
    for (const open of [() => void click('ab'), () => card.open({ ...WORD, form: 'ab' }, { by: 'key' })]) {
      open();
      const { shown } = card;
      move('gh');
      wait(DELAY_MS);
      move();
      wait(CARD_LINGER_MS);
      expect(card.shown).toBe(shown);
    }
  });

  test('a key that moves the card on in the moment after the pointer left keeps it open', () => {
    const { card, move, wait } = start();
    move('ab');
    wait(DELAY_MS);
    move();
    card.open({ ...WORD, form: 'cd' }, { by: 'key' });
    wait(CARD_LINGER_MS);
    expect(card.shown).toBe('cd key');
  });

  test.each([{ isTrusted: false }, { pointerType: 'touch' }, { buttons: 1 }])('not with %j', (init) => {
    const { card, move, wait } = start();
    move('ab', init);
    wait(DELAY_MS);
    expect(card.log).toEqual([]);
  });

  test('a word that becomes known later is opened if the pointer still rests there, and not if it has left', () => {
    let again = (): void => undefined;
    let known: SurfaceWord | undefined;
    const words = {
      wordAt: (_place: unknown, wake: () => void) => {
        again = wake;
        return known;
      },
    };
    const { card, move, wait } = start({ words });
    move('ab');
    known = { ...WORD, form: 'ab' };
    again();
    wait(DELAY_MS);
    expect(card.shown).toBe('ab hover');
    card.close();
    known = undefined;
    move('cd');
    const late = again;
    move();
    known = { ...WORD, form: 'cd' };
    late();
    wait(DELAY_MS);
    expect(card.shown).toBe('');
  });
});

describe('clicks', () => {
  test('open a word until a click beside it, and put the cursor there', () => {
    const { card, chosen, click } = start();
    click('ab');
    expect(card.shown).toBe('ab click');
    click('gh');
    expect(card.shown).toBe('gh click');
    click(undefined, { target: 'card' });
    expect(card.shown).toBe('gh click');
    click();
    expect(card.shown).toBe('');
    expect(chosen).toEqual(['ab', 'gh']);
  });

  test('a tap opens the card as by a finger', () => {
    const { card, click } = start();
    click('ab', FINGER);
    expect(card.shown).toBe('ab touch');
  });

  test('links and controls work as usual: the card closes', () => {
    const { card, click } = start();
    click('ab');
    click('gh', { target: LINK });
    expect(card.shown).toBe('');
  });

  test('a selection is looked up; a long one opens nothing', () => {
    const opened: string[] = [];
    const short = start({ openSelection: () => opened.push('selection') > 0 });
    short.click('ab');
    expect(opened).toEqual(['selection']);
    expect(short.card.log).toEqual([]);
    const { card, document, move } = start();
    move('ab');
    document.fire('pointerdown', { ...MOUSE, clientX: 2, clientY: 2 });
    document.fire('click', { ...MOUSE, clientX: 45, clientY: 10 });
    expect(card.log).toEqual([]);
  });

  test('only close the card where resting alone opens it', () => {
    const { card, move, click, wait } = start({ isHoverOnly: () => true });
    move('ab');
    wait(DELAY_MS);
    click('ab');
    move('ab');
    wait(DELAY_MS);
    expect(card.log).toEqual(['ab hover', 'closed']);
  });

  test('clicks by scripts don’t count', () => {
    const { card, click } = start();
    click('ab', { isTrusted: false });
    expect(card.log).toEqual([]);
  });
});

describe('a long press on a link', () => {
  test('opens its word; the click and the menu that follow don’t reach the page', () => {
    const { card, document, press, wait } = start();
    press('ab');
    wait(450);
    expect(card.shown).toBe('ab touch');
    expect(document.fire('contextmenu')).toBe(true);
    expect(document.fire('click', { target: 'card' })).toBe(true);
    expect(document.fire('click', { target: 'card' })).toBe(false);
  });

  test.each([
    ['too short', 'pointerup', {}],
    ['a scroll', 'pointermove', { clientX: 5, clientY: 60 }],
  ])('not when it is %s', (_what, type, init) => {
    const { card, document, press, wait } = start();
    press('ab');
    document.fire(type, { ...FINGER, ...init });
    wait(450);
    expect(card.log).toEqual([]);
  });
});

test('stopped, it ignores everything', () => {
  const { card, document, move, stop, wait } = start();
  move('ab');
  stop();
  wait(DELAY_MS);
  expect(card.log).toEqual([]);
  expect(document.isHeard).toBe(false);
});

const WORD: SurfaceWord = { paragraph: {}, start: 0, end: 2, form: 'ab' };

function leaveWindow(document: FakeTarget): void {
  document.documentElement.dispatchEvent(new Event('pointerleave'));
}
