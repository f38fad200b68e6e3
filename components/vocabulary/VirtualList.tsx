import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useWindow } from './use-window.ts';

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  /** One an item, in the same order. */
  readonly keys: readonly string[];
  /** Height of a row that was never drawn, CSS pixels. */
  readonly estimate: number;
  readonly label: string;
  /**
   * The contents of a row. Only the controls of the current row are in the tab order; one of them carries
   * `data-row-focus`, and gets the focus when the arrows reach the row. Another function draws all rows again.
   */
  readonly renderRow: (item: Item, row: { readonly isCurrent: boolean }) => ComponentChildren;
  /** Keys on a row that don't move. */
  readonly onRowKey?: (event: KeyboardEvent, item: Item) => void;
  /** The current row was moved by keyboard with Shift held. */
  readonly onExtend?: (item: Item) => void;
}

const PAGE_ROWS = 5;

/**
 * A list of any length of which only the rows near the screen exist. The arrows, Page Up and Down, Home and End move
 * from row to row; screen readers hear the place of a row in the whole list.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { items, keys, estimate, label, renderRow, onRowKey, onExtend } = props;
  const { list, heights, window, isMeasured, observe } = useWindow({ keys, estimate });
  const [currentKey, setCurrentKey] = useState<string>();
  const hasFocus = useRef(false);
  const isMoving = useRef(false);
  /** The row reached by keys stays in sight until all rows around it are measured: some turn out taller. */
  const isFollowed = useRef(false);
  const current = Math.max(0, currentKey === undefined ? 0 : keys.indexOf(currentKey));

  useLayoutEffect(() => {
    if (!isFollowed.current) return;
    const target = list.current?.querySelector<HTMLElement>('[data-current] [data-row-focus]');
    if (isMoving.current) target?.focus({ preventScroll: true });
    isMoving.current = false;
    target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const isNear = window.first <= current && current < window.end;
    if (isNear && keys.slice(window.first, window.end).every(isMeasured)) isFollowed.current = false;
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepOf(event, current, items.length);
    const item = items[current];
    if (next === undefined) {
      if (item !== undefined) onRowKey?.(event, item);
      return;
    }
    event.preventDefault();
    const target = items[next];
    if (next === current || target === undefined) return;
    isMoving.current = true;
    isFollowed.current = true;
    setCurrentKey(keys[next]);
    if (event.shiftKey) onExtend?.(target);
  };

  const cellOf = useCells(renderRow);
  const first = Math.min(window.first, Math.max(0, items.length - 1));
  const drawn = Array.from(
    { length: Math.max(0, Math.min(window.end, items.length) - first) },
    (_, i) => first + i,
  );
  // The row with the focus stays, however far the reader scrolls: else the focus would be lost.
  if (items.length > 0 && (hasFocus.current || isMoving.current) && !drawn.includes(current)) {
    if (current < first) drawn.unshift(current);
    else drawn.push(current);
  }
  return (
    <ul
      ref={list}
      class="virtual-list"
      aria-label={label}
      style={{ height: `${heights.total}px` }}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        hasFocus.current = true;
        const row = event.target instanceof Element && event.target.closest<HTMLElement>('[data-key]');
        if (row) setCurrentKey(row.dataset.key);
      }}
      onFocusOut={() => {
        hasFocus.current = false;
      }}
    >
      {drawn.map((row) => {
        const item = items[row];
        const key = keys[row];
        if (item === undefined || key === undefined) return null;
        return (
          <Row
            key={key}
            id={key}
            top={heights.topOf(row)}
            row={row}
            of={items.length}
            isCurrent={row === current}
            observe={observe}
          >
            {cellOf(item, { key, isCurrent: row === current })}
          </Row>
        );
      })}
    </ul>
  );
}

/** Cached cells of rows that remain while others change. */
const MAX_CELLS = 200;

/** The contents of rows, made again only where the row or the function has changed: scrolling draws new rows only. */
function useCells<Item>(renderRow: VirtualListProps<Item>['renderRow']) {
  const cells = useMemo(() => new Map<string, Cell<Item>>(), [renderRow]);
  return (item: Item, { key, isCurrent }: { readonly key: string; readonly isCurrent: boolean }) => {
    const known = cells.get(key);
    if (known?.item === item && known.isCurrent === isCurrent) return known.content;
    const content = renderRow(item, { isCurrent });
    if (cells.size >= MAX_CELLS) cells.clear();
    cells.set(key, { item, isCurrent, content });
    return content;
  };
}

interface Cell<Item> {
  readonly item: Item;
  readonly isCurrent: boolean;
  readonly content: ComponentChildren;
}

interface RowProps {
  readonly id: string;
  readonly top: number;
  readonly row: number;
  readonly of: number;
  readonly isCurrent: boolean;
  readonly observe: (element: HTMLElement, key: string) => () => void;
  readonly children: ComponentChildren;
}

function Row({ id, top, row, of, isCurrent, observe, children }: RowProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (element.current ? observe(element.current, id) : undefined), [observe, id]);
  return (
    <li
      ref={element}
      data-key={id}
      data-current={isCurrent || undefined}
      aria-setsize={of}
      aria-posinset={row + 1}
      style={{ top: `${top}px` }}
    >
      {children}
    </li>
  );
}

/** Where a key leads from a row; `undefined` for keys that don't move. */
function stepOf(
  { key, ctrlKey, metaKey, altKey, target }: KeyboardEvent,
  row: number,
  length: number,
): number | undefined {
  if (ctrlKey || metaKey || altKey || (target instanceof HTMLInputElement && target.type !== 'checkbox'))
    return undefined;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + PAGE_ROWS,
    PageUp: row - PAGE_ROWS,
    Home: 0,
    End: length - 1,
  };
  const next = Object.hasOwn(to, key) ? to[key] : undefined;
  return next === undefined ? undefined : Math.max(0, Math.min(length - 1, next));
}
