import * as v from 'valibot';
import { t } from './language/index.ts';

/** Maximum length of a part of a file that an error repeats, in UTF-16 code units. */
const MAX_SAID = 80;

/**
 * Why a schema refused a value: `words[0].text: expected string, found 7`.
 * `whole` names the value where no single field is wrong.
 */
export function issueText(issue: v.BaseIssue<unknown>, whole: string): string {
  const field = v
    .getDotPath(issue)
    ?.replaceAll(/(?<=^|\.)(\d+)(?=\.|$)/g, '[$1]')
    .replaceAll('.[', '[');
  return t('errors.issue', {
    field: shorten(field ?? whole),
    expected: issue.expected ?? issue.message,
    found: shorten(issue.received),
  });
}

/** A file may have megabytes where a word is expected. */
export function shorten(text: string): string {
  return text.length > MAX_SAID ? `${text.slice(0, MAX_SAID)}…` : text;
}
