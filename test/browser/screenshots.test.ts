import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { withPrograms } from '../kit/program.ts';
import { CHROMIUM_OPTIONS, describeInBrowser } from './chromium.ts';
import { createPlayer } from './player.ts';

const MINUTE_MS = 60_000;

/** Where the pictures of the documents are made anew: SANAD_SCREENSHOTS=docs. Without it nothing is written. */
const FOLDER = process.env.SANAD_SCREENSHOTS ?? '';

const PICTURES = [
  { name: 'page-desktop', locale: 'ar-MA', colorScheme: 'light', viewport: { width: 1440, height: 860 } },
  { name: 'page-dark', locale: 'fr-FR', colorScheme: 'dark', viewport: { width: 1440, height: 860 } },
  { name: 'page-phone', locale: 'ar-MA', colorScheme: 'light', viewport: { width: 390, height: 800 } },
] as const;

describeInBrowser('pictures of the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.skipIf(FOLDER === '')(
    'are made in the village, after the next reminder',
    { timeout: 4 * MINUTE_MS },
    async () => {
      await mkdir(FOLDER, { recursive: true });
      await withPrograms(async (run) => {
        const url = await run().url;
        for (const { name, ...looks } of PICTURES) {
          const page = await browser.newPage(looks);
          await page.goto(url);
          await createPlayer(page).skipsTheTour();
          if (name === 'page-desktop') await bringReminder(page);
          await page.locator('.message').first().waitFor();
          await page.mouse.move(0, 0);
          await page.evaluate('document.fonts.ready');
          await page.screenshot({ path: join(FOLDER, `${name}.png`) });
          await page.close();
        }
      });
    },
  );
});

async function bringReminder(page: Page): Promise<void> {
  const play = createPlayer(page);
  await play.jumpsToNextReminder();
  await play.readsOn('مليكة', /تذكير بنوبتك/u);
  await page.locator('.toast').first().waitFor({ state: 'detached' });
}
