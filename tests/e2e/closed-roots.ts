/** What stands in the closed roots of a page, in Chromium: asked for by the debugger. */
import type { CDPSession, Page } from '@playwright/test';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: readonly DomNode[];
  readonly shadowRoots?: readonly DomNode[];
  /** The document in a frame. */
  readonly contentDocument?: DomNode;
}

/** Calls a function on every closed shadow root of a page. */
export async function inClosedRoots<T, A extends readonly unknown[]>(
  page: Page,
  read: (this: ShadowRoot, ...args: A) => T,
  ...args: A
): Promise<T[]> {
  const results: T[] = [];
  for (const target of [page, ...page.frames().slice(1)]) {
    // Frames of other sites have processes of their own, the others are seen from the page's.
    const session = await page
      .context()
      .newCDPSession(target)
      .catch(() => undefined);
    if (session) results.push(...(await inRootsOf(session, read, ...args)));
  }
  return results;
}

async function inRootsOf<T, A extends readonly unknown[]>(
  session: CDPSession,
  read: (this: ShadowRoot, ...args: A) => T,
  ...args: A
): Promise<T[]> {
  try {
    const call = { functionDeclaration: read.toString(), args };
    // What `read` answers, by value.
    return ((await askContentScripts(session, call)) ?? (await askEachRoot(session, call))) as T[];
  } finally {
    await session.detach();
  }
}

interface Call {
  readonly functionDeclaration: string;
  readonly args: readonly unknown[];
}

/**
 * Asks in the worlds of our content scripts, one for each document, which may enter closed roots: one message, however
 * many labels there are. `undefined` where the page has no such world, or one that is no longer in touch with us.
 */
async function askContentScripts(session: CDPSession, call: Call): Promise<unknown[] | undefined> {
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://') && context.auxData?.type === 'isolated')
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const results: unknown[] = [];
  for (const executionContextId of worlds) {
    const answer = await session
      .send('Runtime.callFunctionOn', {
        executionContextId,
        functionDeclaration: CALL_IN_ROOTS(call.functionDeclaration),
        arguments: call.args.map((value) => ({ value })),
        returnByValue: true,
      })
      .catch(() => undefined);
    if (!answer || answer.exceptionDetails) return undefined;
    results.push(...answer.result.value);
  }
  return worlds.length > 0 ? results : undefined;
}

/** Run in the world of a content script. A page's names may stand before those of its document, so those of the prototypes are called. */
const CALL_IN_ROOTS = (read: string): string => `function (...args) {
  const found = [];
  const look = (root) => {
    const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const inside = chrome.dom.openOrClosedShadowRoot(walker.currentNode);
      if (!inside) continue;
      if (inside.mode === 'closed') {
        const value = (${read}).apply(inside, args);
        if (value !== undefined) found.push(value);
      }
      look(inside);
    }
  };
  look(document);
  return found;
}`;

/** Asks one root after the other: closed roots are open to the debugger. */
async function askEachRoot(session: CDPSession, call: Call): Promise<unknown[]> {
  const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as {
    root: DomNode;
  };
  // In a world of our own: a page may have overridden what is called there.
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const results: unknown[] = [];
  for (const { backendNodeId, inFrame } of closedRoots(root)) {
    const at = inFrame ? {} : { executionContextId: world.executionContextId };
    const result = await callOn(session, { backendNodeId, ...at }, call);
    if (result !== GONE && result !== undefined) results.push(result);
  }
  return results;
}

const GONE = Symbol('gone');

async function callOn(
  session: CDPSession,
  node: { readonly backendNodeId: number; readonly executionContextId?: number },
  { functionDeclaration, args }: Call,
): Promise<unknown> {
  try {
    const { object } = await session.send('DOM.resolveNode', node);
    const answer = await session.send('Runtime.callFunctionOn', {
      functionDeclaration,
      returnByValue: true,
      arguments: args.map((value) => ({ value })),
      ...(object.objectId !== undefined && { objectId: object.objectId }),
    });
    return answer.result.value;
  } catch {
    return GONE; // redrawn between finding and asking
  }
}

interface FoundRoot {
  readonly backendNodeId: number;
  readonly inFrame: boolean;
}

function closedRoots(node: DomNode, inFrame = false): FoundRoot[] {
  const own = (node.shadowRoots ?? []).filter((root) => root.shadowRootType === 'closed');
  const below = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((child) =>
    closedRoots(child, inFrame),
  );
  const framed = node.contentDocument ? closedRoots(node.contentDocument, true) : [];
  return [...own.map(({ backendNodeId }) => ({ backendNodeId, inFrame })), ...below, ...framed];
}
