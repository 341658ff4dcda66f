import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_OPTIONS, describeInBrowser } from '../browser/chromium.ts';
import { openPage, phone } from './open-page.ts';
import { startTelegram } from './telegram.ts';

const PEOPLE = 30;
const MESSAGES = 300;

/** From here on a person waits. A machine that is busy with other suites too must stay below it. */
const WAITED_MS = 1000;

describeInBrowser('thirty people with three hundred messages each', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('a new message is there before anybody waits for it, and nothing else is drawn again', async () => {
    await using telegram = await startTelegram();
    for (let id = 1; id <= PEOPLE; id += 1) {
      const person = telegram.simulator.person({ id, firstName: `شخص ${id}` });
      for (let count = 0; count < MESSAGES; count += 1) person.says(`رسالة ${count}`);
    }
    await using page = await openPage(browser, telegram, { width: 1700, height: 900 });
    await expect.poll(() => page.locator('.message').count(), { timeout: 20_000 }).toBe(4 * MESSAGES);
    await page.evaluate(`window.changes = 0;
      new MutationObserver((records) => { window.changes += records.length; })
        .observe(document.querySelector('.table'), { childList: true, subtree: true, characterData: true });`);
    const took: number[] = [];

    for (let count = 0; count < 5; count += 1) {
      const sentAt = performance.now();
      await telegram.result('sendMessage', { chat_id: 2, text: `تذكير ${count}` });
      await phone(page, 2).locator(`.text >> text=تذكير ${count}`).waitFor();
      took.push(performance.now() - sentAt);
    }

    const median = took.toSorted((a, b) => a - b)[2];
    console.log(`a new message took ${took.map(Math.round).join(', ')} ms to be seen`);
    expect(median).toBeLessThan(WAITED_MS);
    expect(await page.evaluate('window.changes')).toBeLessThan(5 * 10);
  });
});
