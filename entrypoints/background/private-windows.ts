/** Private windows: of what is read there no address, title or sentence is stored. A word saved there has itself only. */
import { OwnTextError } from '../../vocabulary/index.ts';
import { t } from '../../vocabulary/language/index.ts';

/** What tells of a tab whether its window is private. */
interface InWindow {
  readonly incognito?: boolean | undefined;
}

/** Where a word was met, as a page sends it. */
interface Met {
  readonly form: string;
  readonly sentence: string;
  readonly offset: number;
  readonly title: string;
}

/** What is kept of a word that was met in a tab: in a private window itself, in place of its sentence, and no title. */
export function keepMet<T extends Met>(met: T, tab: InWindow | undefined): T {
  return tab?.incognito ? { ...met, sentence: met.form, offset: 0, title: '' } : met;
}

/** The address that is kept of a tab's page. */
export function keepAddress(address: string, tab: InWindow | undefined): string {
  return tab?.incognito ? '' : address;
}

/**
 * Refuses what can't be kept without a sentence, such as a pattern of grammar.
 * @throws {OwnTextError} in a private window
 */
export function refuseInPrivate(tab: InWindow | undefined): void {
  if (tab?.incognito) throw new OwnTextError(t('errors.privateWindow'));
}
