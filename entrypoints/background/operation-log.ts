/**
 * The newest operations on words with what they answered, one key each, so that an operation asked again is answered
 * from there. Its writer puts what it yields into the same stroke as the change itself.
 */
import { OPERATION_PREFIX, OPERATIONS_KEY } from '../../vocabulary/index.ts';
import type { StorageArea } from '../shared/storage-area.ts';

/** How many operations are remembered, and how many characters of answers in all. Whoever asks again does so within seconds. */
const MAX_OPERATIONS = 200;
const MAX_SIZE = 1_000_000;
/** How many more may gather before the oldest are removed together, since each removal is a write of its own. */
const SPARE_OPERATIONS = 50;

type Row = readonly [key: string, size: number];

/** What is to be written with a change, and what is to be removed after it. */
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

  /** An operation added; it holds once `taken` is called, when the browser has what is to be written. */
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

  /** Something else has replaced everything: what is remembered here is no longer valid. */
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

/** Where those begin that stay: the newest, whatever its size, and as many before it as are to be remembered. */
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
