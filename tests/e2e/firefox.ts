/**
 * Firefox with the extension, driven by puppeteer. Its own pages (`moz-extension://`) answer to raw WebDriver BiDi
 * only, so a small driver for them stands here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from './browsers.ts';
import { type DrawnLabel, readRoot } from './on-page.ts';

export const FIREFOX_BUILD = fileURLToPath(new URL('../../.output/firefox-mv3-testing', import.meta.url));
const GECKO_ID = 'hangjian@hangjian.invalid';
const UUID = '5b6b1c0e-6c0a-4d3e-9a54-0f1d2c3b4a59';
const ANSWER_MS = 8000;
const STEP_MS = 100;

/** The part of puppeteer's BiDi connection that is used here; it is not in its public types. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** A page of the extension's own, in a tab. */
export interface ExtensionPage {
  /** Runs an expression in the page and answers its JSON value; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until an expression is truthy and answers it. */
  waitFor<T>(expression: string, limitMs?: number): Promise<T>;
  /** Presses a key, as WebDriver names it: a character, `\uE006` for Enter. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

/** What stands inside the closed roots of a page, frames included. */
export interface ClosedTexts {
  readonly labels: string[];
  readonly texts: string[];
  /** The labels again, with their places in their frame's viewport. */
  readonly drawn: DrawnLabel[];
}

export interface FirefoxBrowser {
  readonly browser: Browser;
  newPage(address: string): Promise<Page>;
  openExtensionPage(path: string): Promise<ExtensionPage>;
  /** Runs an expression in the browser's own window: its menus and shortcuts are there. */
  inWindow<T>(expression: string): Promise<T>;
  /** Texts of attributes and text nodes inside the closed roots of the page at an address. */
  closedTexts(address: string): Promise<ClosedTexts>;
  /** Calls a function, written out, on each closed root of the page at an address, frames included. */
  inClosedRoots<T>(address: string, read: string): Promise<T[]>;
  /** Runs an expression with the browser's own rights; `browsing` is the page's browsing context there. */
  inBrowser(address: string, expression: string): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  /** Profile folder; a fresh one, removed at the end, where none is named. */
  readonly profile?: string;
  readonly colorScheme?: 'light' | 'dark';
}

/** Launches Firefox with the built extension in a profile, a fresh one where none is named. */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<FirefoxBrowser> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'hangjian-firefox-')));
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.colorScheme && {
        'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1,
      }),
    },
  });
  await browser.installExtension(FIREFOX_BUILD);
  const { connection } = browser as unknown as { connection: BidiConnection };
  return {
    browser,
    newPage: async (address) => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    closedTexts: (address) => readClosedTexts(connection, address),
    inClosedRoots: async <T>(address: string, read: string) => {
      const results: T[] = [];
      for (const context of await contextsOf(connection, address)) {
        const { roots } = await readFrame(connection, context);
        results.push(...((await callOnRoots(connection, { context, roots, read })) as T[])); // what `read` answers
      }
      return results;
    },
    inWindow: (expression) => evaluateInWindow(connection, expression),
    inBrowser: (address, expression) => inBrowser(connection, address, expression),
    openExtensionPage: (path) => openExtensionPage(connection, `moz-extension://${UUID}${path}`),
    close: async () => {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true });
    },
  };
}

async function openExtensionPage(connection: BidiConnection, address: string): Promise<ExtensionPage> {
  const created = await limited(connection.send('browsingContext.create', { type: 'tab' }));
  const { context } = created.result;
  await limited(connection.send('browsingContext.navigate', { context, url: address, wait: 'none' }));
  await pause(1200); // an evaluation before the page stands is never answered
  const evaluate = async <T>(expression: string): Promise<T> => {
    const answer = await limited(
      connection.send('script.evaluate', {
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        target: { context },
        awaitPromise: true,
      }),
    );
    const { type, result, exceptionDetails } = answer.result as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (type !== 'success' || !result) throw new Error(`${expression}: ${exceptionDetails?.text ?? type}`);
    return JSON.parse(result.value) as T;
  };
  const press = async (key: string): Promise<void> => {
    const actions = [
      { type: 'keyDown', value: key },
      { type: 'keyUp', value: key },
    ];
    await limited(
      connection.send('input.performActions', {
        context,
        actions: [{ type: 'key', id: 'keyboard', actions }],
      }),
    );
  };
  return {
    evaluate,
    press,
    waitFor: async <T>(expression: string, limitMs = 10_000) => {
      for (let waited = 0; ; waited += STEP_MS) {
        const value = await evaluate<T>(expression);
        if (value) return value;
        if (waited >= limitMs) throw new Error(`${address}: never true: ${expression}`);
        await pause(STEP_MS);
      }
    },
    close: async () => {
      await limited(connection.send('browsingContext.close', { context }));
    },
  };
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

interface BidiContext {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly BidiContext[] | null;
}

async function evaluateInWindow<T>(connection: BidiConnection, expression: string): Promise<T> {
  const tree = await limited(connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const window = (tree.result.contexts as BidiContext[]).find(({ url }) => url.endsWith('/browser.xhtml'));
  const answer = await limited(
    connection.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
      target: { context: window?.context },
      awaitPromise: true,
    }),
  );
  const { result, exceptionDetails } = answer.result as {
    result?: { value: string };
    exceptionDetails?: { text: string };
  };
  if (!result) throw new Error(`${expression}: ${exceptionDetails?.text}`);
  return JSON.parse(result.value) as T;
}

async function readClosedTexts(connection: BidiConnection, address: string): Promise<ClosedTexts> {
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

/** The browsing contexts of the page at an address and of its frames. */
async function contextsOf(connection: BidiConnection, address: string): Promise<string[]> {
  const tree = await limited(connection.send('browsingContext.getTree', {}));
  const top = (tree.result.contexts as BidiContext[]).findLast(({ url }) => url === address);
  if (!top) throw new Error(`No tab shows ${address}`);
  const all = ({ context, children }: BidiContext): string[] => [context, ...(children ?? []).flatMap(all)];
  return all(top);
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

async function inBrowser(connection: BidiConnection, address: string, expression: string): Promise<void> {
  const tree = await limited(connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' }));
  const [window] = tree.result.contexts as BidiContext[];
  const answer = await limited(
    connection.send('script.evaluate', {
      expression: `(() => {
        const shown = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === ${JSON.stringify(address)});
        const browsing = shown.browsingContext;
        ${expression};
      })()`,
      target: { context: window?.context },
      awaitPromise: true,
    }),
  );
  if (answer.result.type !== 'success') throw new Error(`${expression}: ${JSON.stringify(answer.result)}`);
}

function textOf({ value }: RemoteNode): string {
  return (value?.nodeValue ?? '') + (value?.children ?? []).map(textOf).join('');
}

function limited<T>(promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    pause(ANSWER_MS).then((): never => {
      throw new Error(`Firefox gave no answer in ${ANSWER_MS} ms`);
    }),
  ]);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
