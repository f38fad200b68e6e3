/** Hostile pages, in both browsers: layouts, roots and other kinds of documents. */
import { expect } from '@playwright/test';
import { inBothBrowsers } from './both-browsers.ts';
import { checkFixture, openFixture, settledLabels } from './fixture.ts';
import { LAYOUTS } from './hostile-layout.ts';
import { DOCUMENTS_WITHOUT_BODY, OVERRIDDEN, ROOTS } from './hostile-roots.ts';

inBothBrowsers((guest) => {
  for (const fixture of [...LAYOUTS, ...ROOTS]) {
    guest.siblingInTurn()(fixture.name, () => checkFixture(guest, fixture));
  }

  for (const fixture of DOCUMENTS_WITHOUT_BODY) {
    guest.siblingInTurn()(fixture.name, async () => {
      const page = await openFixture(guest, fixture);
      const before = await page.evaluate('new XMLSerializer().serializeToString(document)');
      expect(await page.turn(true)).not.toBe('on');
      expect(await page.evaluate('new XMLSerializer().serializeToString(document)')).toBe(before);
      expect(page.problems.filter((problem) => !/favicon|404/.test(problem))).toEqual([]);
      await page.close();
    });
  }

  guest.inTurn()(OVERRIDDEN.name, async () => {
    const page = await openFixture(guest, OVERRIDDEN);
    await page.turn(true);
    await settledLabels(page, ['yínháng', 'hángzhǎng', 'túshūguǎn']);
    expect(page.problems).toEqual([]);
    await page.turn(false);
    await expect.poll(() => page.labels()).toEqual([]);
    await page.close();
  });
});
