/** The keyboard's cursor, on a surface without a browser: what each key does, on pages and in the reader alike. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CursorPorts, followKeys, type SurfaceWord } from '../../../components/word-surface/index.ts';
import { createFakeCard, createFakeSurface, FakeTarget } from './fake-surface.ts';

const TEXTS = ['ab cd ef gh ij。k', 'lm n。'];

beforeEach(() => {
  vi.stubGlobal('innerHeight', 600);
  vi.stubGlobal('innerWidth', 1000);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function start(ports: Partial<CursorPorts<SurfaceWord>> = {}, layout = {}) {
  const surface = createFakeSurface(TEXTS, { width: 6, ...layout });
  const card = createFakeCard();
  const window = new FakeTarget();
  const stop = followKeys(window, { surface, card, hears: () => true, hearsLetters: () => true, ...ports });
  const press = (key: string, init: object = {}): boolean => {
    const [name = key, shift] = key.split('+').reverse();
    return window.fire('keydown', { key: name, shiftKey: shift === 'Shift', ...init });
  };
  surface.putCursor(surface.word('ab'));
  return { surface, card, window, stop, press, at: () => surface.cursor()?.form };
}

describe('keys', () => {
  test.each([
    ['ab', 'ArrowRight', 'cd'],
    ['cd', 'ArrowLeft', 'ab'],
    ['ab', 'ArrowDown', 'ef'],
    ['ij', 'ArrowUp', 'ef'],
    ['ab', 'Shift+ArrowRight', 'k'],
    ['k', 'Shift+ArrowLeft', 'ab'],
    ['ab', 'Shift+ArrowDown', 'lm'],
    ['n', 'Shift+ArrowUp', 'lm'],
    ['gh', 'Home', 'ab'],
    ['ab', 'End', 'k'],
    ['n', 'ArrowRight', 'n'],
  ])('from %s %s leads to %s', (from, key, to) => {
    const { surface, press, at } = start();
    surface.putCursor(surface.word(from));
    expect(press(key)).toBe(true);
    expect(at()).toBe(to);
  });

  test.each([
    ['vertical-rl', 'ab', 'ArrowDown', 'cd'],
    ['vertical-rl', 'ab', 'ArrowLeft', 'ef'],
    ['vertical-rl', 'ef', 'ArrowRight', 'ab'],
    ['vertical-lr', 'ab', 'ArrowRight', 'ef'],
    ['vertical-lr', 'ab', 'Shift+ArrowDown', 'k'],
  ])('in %s text, from %s, %s leads to %s', (writing, from, key, to) => {
    const { surface, press, at } = start({}, { writing });
    surface.putCursor(surface.word(from));
    press(key);
    expect(at()).toBe(to);
  });

  test('Enter opens; a step moves the card; further keys belong to the card', () => {
    const { card, press } = start();
    press('Enter');
    expect(card.shown).toBe('ab key');
    press('ArrowRight');
    expect(card.shown).toBe('cd key');
    for (const key of ['s', 'k', 'p', 'Escape']) expect(press(key)).toBe(false);
    expect(press('Enter', { target: 'card' })).toBe(false);
    expect(card.log).toEqual(['ab key', 'cd key']);
  });

  test.each([
    ['s', 'ab key save'],
    ['k', 'ab key known'],
    ['p', 'ab key play'],
  ])('%s with no card open acts at once', (key, shown) => {
    const { card, press } = start();
    press(key);
    expect(card.shown).toBe(shown);
  });

  test('letters are left alone while something has the focus; Space is taken only where it is wanted', () => {
    const { card, press } = start({ hearsLetters: () => false });
    expect(press('s')).toBe(false);
    expect(press(' ')).toBe(false);
    expect(card.shown).toBe('');
    const button = start({ opensBySpace: () => true });
    expect(button.press(' ')).toBe(true);
    expect(button.card.shown).toBe('ab key');
  });

  test('the first key only shows the cursor, Enter opens its word at once', () => {
    const { surface, card, press, at } = start();
    surface.shown = false;
    expect(press('ArrowRight')).toBe(true);
    expect(at()).toBe('ab');
    press('ArrowRight');
    expect(at()).toBe('cd');
    surface.shown = false;
    press('Enter');
    expect(card.shown).toBe('cd key');
  });

  test('a cursor out of sight moves to the first word in sight', () => {
    const { surface, press, at } = start();
    surface.putCursor(surface.word('n'));
    surface.shown = false;
    vi.stubGlobal('innerHeight', 60);
    press('ArrowDown');
    expect(at()).toBe('ab');
  });

  test('Escape without a card ends the cursor where it can end', () => {
    let ended = false;
    const { press } = start({
      onEscape: () => {
        ended = true;
      },
    });
    expect(press('Escape')).toBe(true);
    expect(ended).toBe(true);
    expect(start().press('Escape')).toBe(false);
  });

  test.each([
    { ctrlKey: true },
    { altKey: true },
    { metaKey: true },
    { isComposing: true },
    { isTrusted: false },
  ])('is not moved by a key with %j', (init) => {
    const { press, at } = start();
    expect(press('ArrowRight', init)).toBe(false);
    expect(at()).toBe('ab');
  });

  test('ignores keys in a field, and all keys once stopped', () => {
    expect(start({ hears: () => false }).press('ArrowRight')).toBe(false);
    const { stop, window, press } = start();
    stop();
    expect(press('ArrowRight')).toBe(false);
    expect(window.isHeard).toBe(false);
  });
});
