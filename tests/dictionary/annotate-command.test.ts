import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import './lexicon-fixture.ts';

const COMMAND = join(import.meta.dirname, '../../dictionary/compile/annotate-command.ts');

function annotate(
  input: string | Uint8Array,
  options: readonly string[] = [],
): { text: string; tokens: { text: string; pinyin: string }[]; patterns?: unknown[] }[] {
  const { stdout, status } = spawnSync(process.execPath, [COMMAND, ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status).toBe(0);
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('writes a line for each line, however it ends', () => {
  const lines = annotate('银行行长\r\n\n重新行动');
  expect(lines.map(({ text }) => text)).toEqual(['银行行长', '', '重新行动']);
  expect(lines.map(({ tokens }) => tokens.map(({ pinyin }) => pinyin))).toEqual([
    ['yínháng', 'hángzhǎng'],
    [],
    ['chóngxīn', 'xíngdòng'],
  ]);
});

test('replaces invalid UTF-8', () => {
  const [line] = annotate(Uint8Array.of(0xe4, 0xba, 0xba, 0xff, 0x0a));
  expect(line?.text).toBe('人\uFFFD');
});

test('takes a line of a megabyte', () => {
  const [line] = annotate(`${'新闻'.repeat(200_000)}\n`);
  expect(line?.tokens).toHaveLength(200_000);
});

test('ends quietly when nobody reads on', () => {
  const script = `yes 银行行长重新行动 | head -n 20000 | "${process.execPath}" "${COMMAND}" | head -n 1 > /dev/null; echo "\${PIPESTATUS[2]}"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' });
  expect(stdout.trim()).toBe('0');
  expect(stderr).toBe('');
});
