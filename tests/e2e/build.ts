/** Builds that tests need, two at a time: for both browsers, with the test sites' permission and as readers get them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FIREFOX = ['-b', 'firefox'];

/** For tests: with the permission for their sites. */
const TESTING = { HANGJIAN_BUILD: 'testing' };

/** The gallery alone, for the tests of our components. */
const GALLERY = { HANGJIAN_BUILD: 'gallery' };

async function build(options: readonly string[], variables: NodeJS.ProcessEnv = {}): Promise<void> {
  const wxt = spawn('npx', ['--no-install', 'wxt', 'build', ...options], {
    cwd: ROOT,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [status] = await once(wxt, 'exit');
  const name = `wxt build ${options.join(' ')} ${Object.values(variables).join(' ')}`;
  if (status !== 0) throw new Error(`${name} failed`);
  console.log(`built: ${name}`);
}

ensureLexicon(); // once, not by each build
const isPart = (part: string): boolean => process.argv.includes(part);
if (!isPart('--gallery-only')) await Promise.all([build([], TESTING), build(FIREFOX, TESTING)]);
if (!isPart('--gallery-only') && !isPart('--testing-only')) await Promise.all([build([]), build(FIREFOX)]);
if (!isPart('--testing-only')) await build([], GALLERY);
