/** WebDriver BiDi as far as puppeteer does not go: what it sends by itself, and what is waited for no longer than a while. */

const ANSWER_MS = 30_000;

/** The part of puppeteer's BiDi connection that is used here; it is not in its public types. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export interface BidiContext {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly BidiContext[] | null;
}

/** The browsing contexts of the page at an address and of its frames. */
export async function contextsOf(connection: BidiConnection, address: string): Promise<string[]> {
  const tree = await limited(connection.send('browsingContext.getTree', {}));
  const top = (tree.result.contexts as BidiContext[]).findLast(({ url }) => url === address);
  if (!top) throw new Error(`No tab shows ${address}`);
  const all = ({ context, children }: BidiContext): string[] => [context, ...(children ?? []).flatMap(all)];
  return all(top);
}

export function limited<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    pause(ANSWER_MS).then((): never => {
      throw new Error(`Firefox gave no answer in ${ANSWER_MS} ms`);
    }),
  ]);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
