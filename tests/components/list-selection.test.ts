import { expect, test } from 'vitest';
import {
  keepSelected,
  NOTHING_SELECTED,
  selectRange,
  toggleSelected,
} from '../../components/vocabulary/list-selection.ts';

const LISTED = ['a', 'b', 'c', 'd', 'e'];

test('a word is selected and deselected', () => {
  const one = toggleSelected(NOTHING_SELECTED, 'b');
  expect([...one.ids]).toEqual(['b']);
  expect([...toggleSelected(one, 'b').ids]).toEqual([]);
});

test('a range reaches from the anchor, either way, and keeps what was selected', () => {
  const anchored = toggleSelected(toggleSelected(NOTHING_SELECTED, 'a'), 'd');
  const up = selectRange(anchored, LISTED, 'c');
  expect([...up.ids].sort()).toEqual(['a', 'c', 'd']);
  expect([...selectRange(up, LISTED, 'e').ids].sort()).toEqual(['a', 'c', 'd', 'e']);
});

test('without an anchor in the list a range is its one word', () => {
  expect([...selectRange(NOTHING_SELECTED, LISTED, 'c').ids]).toEqual(['c']);
  const elsewhere = toggleSelected(NOTHING_SELECTED, 'z');
  expect([...selectRange(elsewhere, LISTED, 'c').ids]).toEqual(['z', 'c']);
});

test('removed words are deselected; else nothing changes', () => {
  const two = toggleSelected(toggleSelected(NOTHING_SELECTED, 'a'), 'b');
  expect([...keepSelected(two, (id) => id === 'b').ids]).toEqual(['b']);
  expect(keepSelected(two, () => true)).toBe(two);
});
