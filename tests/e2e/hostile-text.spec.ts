/** Hostile pages, in both browsers: what is left alone, which language it is, odd text. */
import { inBothBrowsers } from './both-browsers.ts';
import { checkFixture } from './fixture.ts';
import { LANGUAGES, NOT_TO_ANNOTATE, TEXTS } from './hostile-text.ts';

inBothBrowsers((guest) => {
  for (const fixture of [...NOT_TO_ANNOTATE, ...LANGUAGES, ...TEXTS]) {
    guest.siblingInTurn()(fixture.name, () => checkFixture(guest, fixture));
  }
});
