import { errorMessage } from '../../vocabulary/index.ts';
/** Calls between a page and its worker, in both directions: each side offers functions by name and calls the other's. */

/** The part of a `Worker`, or of a worker's own scope, that is needed. */
export interface MessageEnd {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** What a side offers; arguments and results are cloned on their way. */
// biome-ignore lint/suspicious/noExplicitAny: functions of any arguments; `Calls` gives the caller their types
export type Offered = Readonly<Record<string, (...args: any[]) => unknown>>;

/** The other side's functions, as they are called from this side. */
export type Calls<T extends Offered> = {
  readonly [K in keyof T]: (...args: Parameters<T[K]>) => Promise<Awaited<ReturnType<T[K]>>>;
};

type Message =
  | { readonly call: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly answer: number; readonly result?: unknown; readonly error?: string };

/** Connects this side's functions to an end, and returns the other side's. */
export function link<T extends Offered>(end: MessageEnd, offered: Offered): Calls<T> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let calls = 0;
  end.addEventListener('message', ({ data }) => {
    const message = data as Message; // only `link` posts here
    if ('answer' in message) {
      const caller = waiting.get(message.answer);
      waiting.delete(message.answer);
      if (message.error === undefined) caller?.resolve(message.result);
      else caller?.reject(new Error(message.error));
      return;
    }
    const { call, name, args } = message;
    Promise.resolve()
      .then(() => offered[name]?.(...args))
      .then(
        (result) => end.postMessage({ answer: call, result }),
        (error: unknown) => end.postMessage({ answer: call, error: errorMessage(error) }),
      );
  });
  const ask = (name: string, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      end.postMessage({ call: calls, name, args });
    });
  // Each property is a function that calls the other side's function of that name.
  return new Proxy({} as Calls<T>, {
    get: (_target, name) => (name === 'then' ? undefined : (...args: unknown[]) => ask(String(name), args)),
  });
}
