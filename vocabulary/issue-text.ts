import * as v from 'valibot';

/** Longest piece of a file that an error repeats, in UTF-16 code units. */
const MAX_SAID = 80;

/**
 * What is wrong with a value that a schema refused: `words[0].text: expected string, found 7`.
 * `whole` names the value where no field of it is to blame.
 */
export function issueText(issue: v.BaseIssue<unknown>, whole: string): string {
  const field = v
    .getDotPath(issue)
    ?.replaceAll(/(?<=^|\.)(\d+)(?=\.|$)/g, '[$1]')
    .replaceAll('.[', '[');
  return `${shorten(field ?? whole)}: expected ${issue.expected ?? issue.message}, found ${shorten(issue.received)}`;
}

/** A file may hold megabytes where a word is expected. */
export function shorten(text: string): string {
  return text.length > MAX_SAID ? `${text.slice(0, MAX_SAID)}…` : text;
}
