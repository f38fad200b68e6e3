import { expect, test } from 'vitest';
import { createBudget } from '../../components/annotator/budget.ts';
import { createRefusals } from '../../components/annotator/refusals.ts';

/** As much of an element as is asked for. */
function element(textContent: string, parentElement: Element | null = null): Element {
  return { textContent, parentElement, isConnected: true, children: [] } as unknown as Element;
}

test('an anchor removed five times in a row is a refusal, removed now and then it is not', () => {
  const refusals = createRefusals();
  const [fighting, calm] = [element('a'), element('b')];
  for (let i = 0; i < 5; i++) {
    expect(refusals.isRefused(fighting)).toBe(false);
    refusals.noteTaken(fighting, i * 100);
    refusals.noteTaken(calm, i * 4000);
  }
  expect(refusals.isRefused(fighting)).toBe(true);
  expect(refusals.isRefused(calm)).toBe(false);
});

test('a block drawn again at once with the same text counts for its parent', () => {
  const refusals = createRefusals();
  const parent = { ...element(''), children: [element('同样的字')] } as unknown as Element;
  const other = { ...element(''), children: [element('别的字')] } as unknown as Element;
  for (let i = 0; i < 5; i++) {
    for (const [home, text, later] of [
      [parent, '同样的字', 50],
      [other, '同样的字', 50],
      [element('', null), '同样的字', 5000],
    ] as const) {
      const block = element(text, home);
      refusals.noteAnchor(block, i * 1000);
      refusals.noteGone(block, i * 1000 + later);
    }
  }
  expect(refusals.isRefused(element('新的一行', parent))).toBe(true);
  expect(refusals.isRefused(element('新的一行', other))).toBe(false);
});

test('a refused block is tried once more when it changes long after, not five times', () => {
  const refusals = createRefusals();
  const block = element('a');
  for (let i = 0; i < 5; i++) refusals.noteTaken(block, i);
  refusals.forgive(block, 5000);
  expect(refusals.isRefused(block)).toBe(true);
  refusals.forgive(block, 20_000);
  expect(refusals.isRefused(block)).toBe(false);
  refusals.noteTaken(block, 20_100);
  expect(refusals.isRefused(block)).toBe(true);
});

test('a budget is spent, and refilled each second up to its burst', () => {
  const budget = createBudget({ burst: 100, perSecond: 10 });
  budget.spend(100, 1000);
  expect(budget.isSpent(1000)).toBe(true);
  expect(budget.isSpent(1200)).toBe(false);
  budget.spend(99, 100_000);
  expect(budget.isSpent(100_000)).toBe(false);
});
