/** Mozilla's own check of a package. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Fixed, so that the result of a release can be repeated; not installed with the rest, for it is large. */
const LINTER = 'addons-linter@10.14.0';
const NOTES = fileURLToPath(new URL('../../docs/store/reviewer-notes.md', import.meta.url));

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

/** Whether a row of the notes has the warning's code with its file; a hash in the file's name is left out there. */
function isExplained({ code, file = '' }: Finding): boolean {
  const name = file.replace(/-[\w-]{8}(?=\.js$)/, '-…');
  return readFileSync(NOTES, 'utf8')
    .split('\n')
    .some((line) => line.startsWith(`| \`${code}\``) && line.includes(`\`${name}\``));
}

/**
 * Runs addons-linter on the Firefox package; returns what is to be said of it.
 * @throws {Error} for errors, and for warnings that the notes for reviewers don't explain
 */
export function lintAddon(zip: string): string[] {
  const npx = spawnSync('npx', ['--yes', LINTER, '--output', 'json', zip], {
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (!npx.stdout.trimStart().startsWith('{')) {
    if (!/E(AI_AGAIN|NOTFOUND|TIMEDOUT|CONNRE)|network/.test(npx.stderr))
      throw new Error(`${LINTER} did not run: ${npx.stderr.trim() || npx.error?.message}`);
    return [`not run, ${LINTER} could not be fetched: run it before a release`];
  }
  const { errors, warnings } = JSON.parse(npx.stdout) as { errors: Finding[]; warnings: Finding[] }; // its format
  const lines = [...errors, ...warnings].map(
    ({ code, message, file }) => `${code} ${file ?? ''}: ${message}`,
  );
  if (errors.length > 0) throw new Error(`addons-linter finds errors:\n${lines.join('\n')}`);
  const unexplained = warnings.filter((warning) => !isExplained(warning));
  if (unexplained.length > 0)
    throw new Error(`docs/store/reviewer-notes.md does not explain all of these:\n${lines.join('\n')}`);
  return [
    `${LINTER}: 0 errors, ${warnings.length} warnings, all explained in reviewer-notes.md`,
    ...new Set(lines),
  ];
}
