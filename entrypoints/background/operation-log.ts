/**
 * The newest operations on words with their results, one key each, so that an operation that is sent again gets the same
 * result and is not applied again. The caller writes these keys in the same write as the change.
 */
import { OPERATION_PREFIX, OPERATIONS_KEY } from '../../vocabulary/index.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** How many operations are remembered, and how many characters of results in all. A repeat comes within seconds. */
const MAX_OPERATIONS = 200;
const MAX_SIZE = 1_000_000;
/** Prune in batches of this size: each removal is a separate write. */
const SPARE_OPERATIONS = 50;

type Row = readonly [key: string, size: number];

/** What is written together with a change, and what is removed after it. */
export interface LoggedOperation {
  readonly written: Record<string, unknown>;
  readonly forgotten: readonly string[];
}

/** The results of the newest operations, so that one that is sent again is not applied again. */
export class OperationLog {
  readonly #area: Pick<StorageArea, 'get'>;
  #rows: readonly Row[] | undefined;

  constructor(area: Pick<StorageArea, 'get'>) {
    this.#area = area;
  }

  /** An operation to be added; call `taken` once the browser has stored it. */
  async add(operation: string, answer: unknown): Promise<LoggedOperation & { taken: () => void }> {
    const key = OPERATION_PREFIX + operation;
    const before = await this.#read();
    const all = [...before, [key, JSON.stringify(answer).length] as const];
    const first = firstKept(all);
    const rows = all.slice(first);
    return {
      written: { [key]: answer, [OPERATIONS_KEY]: rows },
      forgotten: all.slice(0, first).map(([old]) => old),
      taken: () => {
        this.#rows = rows;
      },
    };
  }

  /** Forgets everything: another writer has replaced the stored log. */
  reset(): void {
    this.#rows = undefined;
  }

  async #read(): Promise<readonly Row[]> {
    if (!this.#rows) {
      const { [OPERATIONS_KEY]: stored } = await this.#area.get(OPERATIONS_KEY);
      this.#rows = Array.isArray(stored) ? stored.filter(isRow) : [];
    }
    return this.#rows;
  }
}

/** Index of the first operation that stays: the newest one always, and as many before it as are remembered. */
function firstKept(all: readonly Row[]): number {
  let first = all.length - 1;
  let size = all[first]?.[1] ?? 0;
  for (; first > 0 && all.length - first < MAX_OPERATIONS; first--) {
    size += all[first - 1]?.[1] ?? 0;
    if (size > MAX_SIZE) return first;
  }
  return first < SPARE_OPERATIONS ? 0 : first;
}

function isRow(value: unknown): value is Row {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'number';
}
