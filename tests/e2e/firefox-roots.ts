/** What stands in the closed roots of a page in Firefox: WebDriver BiDi writes them out with the document. */
import { type BidiConnection, contextsOf, limited } from './bidi.ts';
import { type DrawnLabel, readRoot } from './on-page.ts';

/** What stands inside the closed roots of a page, frames included. */
export interface ClosedTexts {
  readonly labels: string[];
  readonly texts: string[];
  /** The labels again, with their places in their frame's viewport. */
  readonly drawn: DrawnLabel[];
}

/** A node as WebDriver BiDi writes it, shadow trees included. */
interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: {
    readonly mode?: 'open' | 'closed';
    readonly nodeType: number;
    readonly nodeValue?: string;
    readonly localName?: string;
    readonly children?: readonly RemoteNode[];
    readonly shadowRoot?: RemoteNode | null;
  };
}

export async function readClosedTexts(connection: BidiConnection, address: string): Promise<ClosedTexts> {
  const found: ClosedTexts = { labels: [], texts: [], drawn: [] };
  for (const context of await contextsOf(connection, address)) {
    const { roots, labels, texts } = await readFrame(connection, context);
    found.labels.push(...labels);
    found.texts.push(...texts);
    const drawn = await callOnRoots(connection, { context, roots, read: readRoot.toString() });
    for (const root of drawn as ReturnType<typeof readRoot>[]) found.drawn.push(...root.labels);
  }
  return found;
}

/** Calls a function, written out, on each closed root of the page at an address, frames included. */
export async function callInClosedRoots<T>(
  connection: BidiConnection,
  address: string,
  read: string,
): Promise<T[]> {
  const results: T[] = [];
  for (const context of await contextsOf(connection, address)) {
    const { roots } = await readFrame(connection, context);
    results.push(...((await callOnRoots(connection, { context, roots, read })) as T[])); // what `read` answers
  }
  return results;
}

interface ReadFrame {
  /** The closed roots, as WebDriver BiDi names them. */
  readonly roots: string[];
  readonly labels: string[];
  readonly texts: string[];
}

async function readFrame(connection: BidiConnection, context: string): Promise<ReadFrame> {
  const found: ReadFrame = { roots: [], labels: [], texts: [] };
  const answer = await limited(
    connection.send('script.evaluate', {
      expression: 'document.documentElement',
      target: { context },
      awaitPromise: false,
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    }),
  );
  const read = (node: RemoteNode, inside: boolean): void => {
    const { nodeType, nodeValue, localName, children, shadowRoot } = node.value ?? { nodeType: 0 };
    if (inside && localName === 'i') found.labels.push(textOf(node));
    if (inside && nodeType === 3 && nodeValue) found.texts.push(nodeValue);
    for (const child of children ?? []) read(child, inside);
    if (shadowRoot?.value?.mode === 'closed' && shadowRoot.sharedId) found.roots.push(shadowRoot.sharedId);
    if (shadowRoot) read(shadowRoot, shadowRoot.value?.mode === 'closed');
  };
  read((answer.result as { result: RemoteNode }).result, false);
  return found;
}

interface RootsCall {
  readonly context: string;
  readonly roots: readonly string[];
  readonly read: string;
}

async function callOnRoots(
  connection: BidiConnection,
  { context, roots, read }: RootsCall,
): Promise<unknown[]> {
  if (roots.length === 0) return [];
  const answer = await limited(
    connection.send('script.callFunction', {
      functionDeclaration: `(...roots) => JSON.stringify(roots.map((root) => (${read}).call(root)))`,
      target: { context, sandbox: 'test' }, // the page may have overridden what is called here
      awaitPromise: false,
      arguments: roots.map((sharedId) => ({ sharedId })),
    }),
  ).catch(() => undefined); // redrawn between finding and asking
  const { result } = (answer?.result ?? {}) as { result?: { value: string } };
  return JSON.parse(result?.value ?? '[]') as unknown[];
}

function textOf({ value }: RemoteNode): string {
  return (value?.nodeValue ?? '') + (value?.children ?? []).map(textOf).join('');
}
