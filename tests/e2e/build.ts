/** Builds that tests need, two at a time: for both browsers, with the test sites' permission and as readers get them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ensureLexicon } from '../../dictionary/compile/ensure-lexicon.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TESTING = ['--mode', 'testing'];
const FIREFOX = ['-b', 'firefox'];

async function build(options: readonly string[]): Promise<void> {
  const wxt = spawn('npx', ['--no-install', 'wxt', 'build', ...options], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const [status] = await once(wxt, 'exit');
  if (status !== 0) throw new Error(`wxt build ${options.join(' ')} failed`);
  console.log(`built: wxt build ${options.join(' ')}`);
}

ensureLexicon(); // once, not by each build
await Promise.all([build(TESTING), build([...FIREFOX, ...TESTING])]);
await Promise.all([build([]), build(FIREFOX)]);
