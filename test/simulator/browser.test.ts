import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MORNING, startTelegram, type Telegram } from './telegram.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
const ARGUMENTS = `--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
  --disable-component-update --disable-sync`.split(/\s+/);
const KEYBOARD = {
  inline_keyboard: [
    [{ text: 'تم', callback_data: 'done' }],
    [{ text: 'دعوة', url: 'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsanad_try_bot%3Fstart%3Dinvite' }],
  ],
};

describe.skipIf(!CHROMIUM)('in the browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ARGUMENTS });
  });

  afterAll(async () => {
    await browser.close();
  });

  test('a person starts, reads, presses and sees the answer and the edit', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    await using page = await openPage(browser, telegram);
    await page.click('#people button');
    await page.click('#start');
    await telegram.until(() => amina.chat().length === 1);

    await telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك <b>غدا</b>', reply_markup: KEYBOARD });
    await page.click('.keyboard button >> text=تم');
    await telegram.until(() => telegram.simulator.pendingUpdates() === 2);
    const updates = await telegram.result<{ callback_query?: { id: string } }[]>('getUpdates');
    const id = updates.at(-1)?.callback_query?.id;
    await telegram.result('answerCallbackQuery', { callback_query_id: id, text: 'شكرا' });
    await telegram.result('editMessageText', { chat_id: 5, message_id: 2, text: 'تمت' });

    await page.waitForSelector('.toast >> text=شكرا');
    await page.waitForSelector('.bubble .text >> text=تمت');
    expect(await page.locator('.keyboard').count()).toBe(0);
    expect(await page.locator('.message.other').count()).toBe(1);
  });

  test('what is written is never read as markup', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: '<img src=x onerror=alert(1)>' });
    amina.says('<img src=x onerror=alert(1)><script>alert(2)</script>');
    await using page = await openPage(browser, telegram);
    const alerts: string[] = [];
    page.on('dialog', (dialog) => alerts.push(dialog.message()));

    await page.click('#people button');

    expect(await page.locator('.bubble .text').textContent()).toBe(
      '<img src=x onerror=alert(1)><script>alert(2)</script>',
    );
    expect(await page.locator('main img').count()).toBe(0);
    expect(alerts).toEqual([]);
  });

  test('an invitation is opened by a new person', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'ادعُ قريبا', reply_markup: KEYBOARD });
    await using page = await openPage(browser, telegram);
    await page.click('#people button');
    await page.click('.keyboard button >> text=دعوة');
    await page.click('#open-dialog button[value=new]');
    await page.fill('#person-name', 'بلال');

    await page.click('#person-dialog button[value=yes]');

    await telegram.until(() => telegram.simulator.people()[1]?.chat().length === 1);
    await page.waitForSelector('#chat-name >> text=بلال');
    expect(telegram.simulator.people()[1]?.chat()[0]?.text).toBe('/start invite');
  });

  test('a message that arrives elsewhere leaves a dot until it is read', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await using page = await openPage(browser, telegram);

    await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });

    await page.waitForSelector('#people .dot');
    await page.click('#people button');
    await page.waitForSelector('.bubble >> text=تذكير');
    expect(await page.locator('#people .dot').count()).toBe(0);
  });

  test('the clock bar says the date in words and jumps', async () => {
    await using telegram = await startTelegram();
    const now = () => new Date(telegram.clock.nowMs);
    const forward = async (ms: number) => {
      telegram.clock.nowMs += ms;
      return '';
    };
    telegram.simulator.person({ firstName: 'أمينة' });
    telegram.simulator.controls({ now, timeZone: 'UTC', next: () => forward(0), forward });
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('#clock-date >> text=الاثنين، 23 نونبر 2026');

    await page.click('[data-jump=morning]');

    await page.waitForSelector('#clock-date >> text=الثلاثاء، 24 نونبر 2026');
    expect(telegram.clock.nowMs).toBe(MORNING + 86_400_000);
  });

  test('the page speaks Arabic, French or English and fits a narrow phone', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('ا'.repeat(400));
    await using page = await openPage(browser, telegram, { width: 390, height: 844 });
    await page.click('#people button');

    await page.selectOption('#language', 'fr');

    expect(await page.locator('#block').textContent()).toBe('Bloquer le bot');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});

/** Opens the page; every error it meets fails the test when the page is closed. */
async function openPage(browser: Browser, telegram: Telegram, viewport = { width: 1200, height: 800 }) {
  const context = await browser.newContext({ viewport });
  const page: Page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(telegram.url);
  await page.waitForSelector('#people button');
  return Object.assign(page, {
    [Symbol.asyncDispose]: async () => {
      await context.close();
      expect(errors).toEqual([]);
    },
  });
}
