/** What `screens:reader` takes pictures of: each scene begins in a fresh browser. */
import type { Page } from '@playwright/test';
import { currentExercise } from '../../vocabulary/practice/index.ts';
import { keysFor, readStored, STORED, savingExpression } from '../e2e/on-practice.ts';

interface Stage {
  readonly page: Page;
  /** `chrome-extension://…` without a slash at its end. */
  readonly origin: string;
  readonly shoot: (name: string, options?: { readonly whole?: boolean }) => Promise<void>;
}

type Scene = (stage: Stage) => Promise<void>;

const SAVED = ['原料', '车间', '传输', '检查', '观察', '状态'];
const OWN = '呼和浩特市昨天开了一次会，大家都说：“今年的工作很好。”\n会议还讨论了其他问题。';

export const SCENES: Readonly<Record<string, Scene>> = {
  library: async ({ page, origin, shoot }) => {
    await openLibrary(page, origin);
    await shoot('new');
    await page.getByRole('button', { name: 'Add a text of your own' }).click();
    await page.getByLabel('Paste a Chinese text').fill(`银行行长说\n${OWN}`);
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.article-body ruby rt').first().waitFor();
    await change(page, { level: 3 });
    await readSome(page, origin);
    await openLibrary(page, origin);
    await shoot('started');
    await page.locator('.library-card', { hasText: '银行行长说' }).scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /Rename/ }).click();
    await shoot('rename');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: /Remove/ }).click();
    await shoot('removed');
    await page.getByRole('button', { name: 'Level and filters' }).click();
    await shoot('filters');
    await page.getByRole('combobox', { name: 'Progress' }).selectOption('finished');
    await page.getByLabel('Kind').selectOption('caption');
    await shoot('nothing');
  },
  'own-texts': async ({ page, origin, shoot }) => {
    await openLibrary(page, origin);
    await page.getByRole('button', { name: 'Add a text of your own' }).click();
    await shoot('paste');
    await page.getByLabel('Paste a Chinese text').fill('Hello');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByRole('alert').waitFor();
    await shoot('refused');
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${OWN}\n`.repeat(600));
    await page.getByLabel('Paste a Chinese text').focus();
    await page.keyboard.press('Control+V');
    await page.getByLabel('Title').waitFor();
    await shoot('long-paste');
    await page.getByRole('button', { name: 'Back' }).click();
    const buffer = Buffer.from(OWN.repeat(4));
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '新闻.txt', mimeType: 'text/plain', buffer });
    await page.getByLabel('Title').waitFor();
    await shoot('file');
    await page.getByLabel('Encoding').selectOption('big5');
    await shoot('wrong-encoding');
    await page.getByLabel('Encoding').selectOption('utf-8');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.article-body ruby rt').first().waitFor();
    await shoot('read', { whole: true });
  },
  'sentence-line': async ({ page, origin, shoot }) => {
    await page.goto(`${origin}/reader.html#000-2`);
    await page.locator('.article-body ruby').nth(20).waitFor();
    await page
      .locator('.article-body .sentence')
      .first()
      .evaluate((element) => element.setAttribute('data-current', ''));
    await page.keyboard.press('w');
    await page.locator('.sentence-line').waitFor();
    await shoot('focus');
    await page.keyboard.press('e');
    await shoot('english');
    await page.locator('.sentence-line .line-word').nth(3).click();
    await page.getByRole('dialog').waitFor();
    await shoot('card');
  },
  reader: async ({ page, origin, shoot }) => {
    await openArticle(page, origin, '000-2');
    await page.locator('.before-reading summary').waitFor();
    await shoot('top');
    await page.locator('.before-reading summary').click();
    await shoot('before');
    await page.locator('.article-body ruby', { hasText: '原料' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: /Save/ }).waitFor();
    await shoot('card');
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.evaluate('scrollTo(0, 0)');
    await shoot('panel');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Mark as read' }).click();
    await page.getByRole('heading', { name: 'You have read this' }).scrollIntoViewIfNeeded();
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await shoot('summary');
    await openArticle(page, origin, '002-5');
    await shoot('long');
    await page.goto(`${origin}/reader.html#999-9`);
    await page.getByRole('alert').waitFor();
    await shoot('missing');
  },
  settings: async ({ page, origin, shoot }) => {
    await openArticle(page, origin, '000-2');
    const looks = {
      'song-meanings': { face: 'song', glosses: true, level: 3, size: 1 },
      unknown: { face: 'hei', glosses: false, readings: 'unknown', size: 0 },
      'zhuyin-focus': { script: 'zhuyin', readings: 'always', focus: true },
      'big-plain': { script: 'none', focus: false, size: 4, spacing: 'loose', measure: 'wide' },
      'small-tight': { script: 'pinyin', size: -2, spacing: 'tight', measure: 'narrow' },
    };
    for (const [name, look] of Object.entries(looks)) {
      await change(page, look);
      await page.waitForTimeout(500);
      await page.locator('[data-part="6"]').evaluate((part) => part.scrollIntoView());
      await page
        .locator('[data-part="8"] .sentence')
        .first()
        .evaluate((sentence) => sentence.setAttribute('data-current', ''));
      await shoot(name);
    }
  },
  practice: async ({ page, origin, shoot }) => {
    await openLibrary(page, origin);
    await page.goto(`${origin}/reader.html#practice`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await shoot('nothing-due');
    await page.evaluate(savingExpression(SAVED.slice(0, 4)));
    await page.goto(`${origin}/reader.html#000-2/practice`);
    await page.getByRole('button', { name: 'Begin' }).waitFor();
    await shoot('start');
    await page.keyboard.press('Enter');
    await page.locator('#exercise-task').waitFor();
    await practise(page, shoot);
    await page.getByRole('heading', { name: 'Set finished' }).waitFor();
    await shoot('end', { whole: true });
  },
};

async function openLibrary(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/reader.html#library`);
  await page.locator('.library-card').first().waitFor();
}

async function openArticle(page: Page, origin: string, id: string): Promise<void> {
  await page.goto(`${origin}/reader.html#${id}`);
  await page.locator('.article-body ruby').nth(20).waitFor();
}

async function change(page: Page, settings: object): Promise<void> {
  await page.evaluate(
    `chrome.runtime.sendMessage({ hangjian: 'changeReaderSettings', request: { change: ${JSON.stringify(settings)} } })`,
  );
}

/** One article is finished, another one begun. */
async function readSome(page: Page, origin: string): Promise<void> {
  await openArticle(page, origin, '000-2');
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.getByRole('heading', { name: 'You have read this' }).waitFor();
  await openArticle(page, origin, '002-5');
  await page.locator('[data-part="7"]').evaluate((part) => part.scrollIntoView());
  await page.waitForTimeout(1200); // the place is written once one rests
}

/** Answers a set to its end; of each kind a picture asked, and answered right or wrong in turn. */
async function practise(page: Page, shoot: Stage['shoot']): Promise<void> {
  const seen = new Map<string, number>();
  for (;;) {
    const { set } = readStored(await page.evaluate<Record<string, unknown>>(STORED));
    const current = set && currentExercise(set);
    if (!set || !current || current.attempt > 0) break;
    const { kind } = current.exercise;
    const times = seen.get(kind) ?? 0;
    seen.set(kind, times + 1);
    if (times === 0) await shoot(`${kind}-asked`);
    const right = times > 0;
    for (const step of keysFor(set, right)) {
      if ('type' in step) await page.keyboard.type(step.type);
      else await page.keyboard.press(step.press);
    }
    await page.locator('.feedback').waitFor();
    if (times < 2) await shoot(`${kind}-${right ? 'right' : 'wrong'}`);
    await goOn(page);
  }
  await passRest(page);
}

/** What went wrong comes once more: whatever is answered counts no more. */
async function passRest(page: Page): Promise<void> {
  for (;;) {
    await page.waitForTimeout(300); // keys are listened to once it is painted
    if ((await page.getByRole('heading', { name: 'Set finished' }).count()) > 0) return;
    const line = page.getByRole('textbox');
    if ((await line.count()) > 0) await line.fill('xx').then(() => page.keyboard.press('Enter'));
    else await page.keyboard.press('1');
    await goOn(page);
  }
}

async function goOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.locator('.feedback').waitFor({ state: 'detached' });
}
