/** Bundles the framework fixtures for a page, and renders their server markup; with Vite, without a network. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export const FRAMEWORKS = ['react-18', 'react-19', 'preact', 'vue', 'svelte', 'lit'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** A page's script, and the markup that a server would have sent for it. */
export interface FrameworkPage {
  readonly script: string;
  readonly markup: string;
}

const FIXTURES = fileURLToPath(new URL('../fixtures/frameworks/', import.meta.url));

/** Builds both halves of a framework's page. */
export async function buildFramework(framework: Framework): Promise<FrameworkPage> {
  const name = framework.startsWith('react') ? 'react' : framework;
  const [script, server] = await Promise.all([
    bundle(framework, join(FIXTURES, `${name}.js`)),
    bundle(framework, join(FIXTURES, `${name}.server.js`), { server: true }),
  ]);
  const folder = await mkdtemp(join(tmpdir(), 'hangjian-frameworks-'));
  const path = join(folder, 'server.mjs');
  await writeFile(path, server);
  // What the bundled file exports is written in fixtures/frameworks.
  const { markup } = (await import(pathToFileURL(path).href)) as { markup(): string | Promise<string> };
  const answer = { script, markup: await markup() };
  await rm(folder, { recursive: true, force: true });
  return answer;
}

async function bundle(framework: Framework, input: string, { server = false } = {}): Promise<string> {
  const react18 = framework === 'react-18' ? [18] : [];
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [svelte(server)],
    resolve: {
      alias: react18.flatMap(() => [
        { find: /^react$/, replacement: 'react-18' },
        { find: /^react-dom(\/.*)?$/, replacement: 'react-dom-18$1' },
      ]),
    },
    ssr: { noExternal: true },
    build: {
      write: false,
      minify: false,
      ssr: server,
      rolldownOptions: { input, output: { format: server ? 'es' : 'iife', codeSplitting: false } },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${input} was not bundled`);
  return chunk.code;
}

function svelte(server: boolean): Plugin {
  return {
    name: 'svelte',
    transform: (code, id) =>
      id.endsWith('.svelte')
        ? compile(code, { generate: server ? 'server' : 'client', filename: id }).js.code
        : undefined,
  };
}
