import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPrograms } from '../kit/program.ts';
import { CHROMIUM_OPTIONS, describeInBrowser } from './chromium.ts';
import { createPlayer } from './player.ts';

const MINUTE_MS = 60_000;

/** How long somebody who reads before each press takes for it. */
const READING_MS = 4000;

/** What somebody who came for the first time does, in the language of their browser. */
const VISITS = [
  {
    locale: 'ar-MA',
    direction: 'rtl',
    tour: 'مكان من نتصرف؟',
    person: 'مليكة',
    reminder: /تذكير بنوبتك/u,
    done: 'تم',
    thanks: /شكرا جزيلا/u,
  },
  {
    locale: 'fr-FR',
    direction: 'ltr',
    tour: 'À la place de qui agir ?',
    person: 'Karim',
    reminder: /Rappel de votre tour/u,
    done: 'C’est fait',
    thanks: /Merci beaucoup/u,
  },
] as const;

describeInBrowser('the first visit', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test.each(VISITS)('a reminder is answered within a minute: $locale', { timeout: 4 * MINUTE_MS }, async (visit) => {
    await withPrograms(async (run) => {
      const url = await run().url;
      const { page, problems } = await openPage(browser, { url, locale: visit.locale });
      const startedAt = performance.now();
      const play = createPlayer(page);
      await page.goto(url);
      await page.locator('#tour-title', { hasText: visit.tour }).waitFor();
      await play.skipsTheTour();
      const firstPhone = page.locator('.phone').first();
      await firstPhone.locator('.chat-name', { hasText: visit.person }).waitFor();
      const isThere = await firstPhone.locator('.text', { hasText: visit.reminder }).count();
      if (isThere === 0) await play.jumpsToNextReminder();
      const seenAt = await play.readsOn(visit.person, visit.reminder);

      await play.taps(visit.done);
      await play.reads(visit.thanks);

      const presses = isThere === 0 ? 3 : 2;
      const took = performance.now() - startedAt + presses * READING_MS;
      console.log(
        `${visit.locale}: the reminder was seen after ${Math.round(seenAt - startedAt)} ms, answered after ${presses} presses`,
      );
      expect(seenAt - startedAt).toBeLessThan(MINUTE_MS / 6);
      expect(took).toBeLessThan(MINUTE_MS);
      expect(await page.locator('html').getAttribute('dir')).toBe(visit.direction);
      expect(problems).toEqual([]);
    });
  });
});

async function openPage(browser: Browser, { url, locale }: { url: string; locale: string }) {
  const page: Page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale });
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) problems.push(`asked ${request.url()}`);
  });
  return { page, problems };
}
