import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_OPTIONS, describeInBrowser } from '../browser/chromium.ts';
import { openPage } from './open-page.ts';
import { startTelegram, type Telegram } from './telegram.ts';

type Opened = Awaited<ReturnType<typeof openPage>>;

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ['ar-MA', 'fr-FR'].flatMap((locale) => [DESKTOP, PHONE].map((size) => ({ colorScheme, locale, ...size }))),
);

/** What can be open over the page, and how one gets there. */
const STATES: Readonly<Record<string, (page: Opened) => Promise<unknown>>> = {
  'the page': (page) => page.waitForSelector('.key'),
  'the tour': (page) => page.click('#tour-again'),
  'a new person': (page) => page.click('#add-person'),
  'a new group': (page) => page.click('#add-group'),
  'who opens a link': (page) => page.click('.key.url'),
  'leaving the page': (page) => page.click('.text .link >> text=example'),
  'starting afresh': (page) => page.click('#start-afresh'),
  commands: (page) => page.click('.commands-button'),
  attachments: (page) => page.click('.attach-button'),
  'what to do with a message': async (page) => {
    await page.focus('.message.other');
    await page.waitForSelector('.actions >> visible=true');
  },
  'an answer being written': async (page) => {
    await page.focus('.message.other');
    await page.click('[data-action=reply] >> visible=true');
    await page.waitForSelector('.draft-about');
  },
  'sharing a phone number': (page) => page.click('.reply-keyboard .row button >> text=رقمي'),
  'a group': async (page) => {
    await page.click('.person >> text=حي النور');
    await page.waitForSelector('.asking');
  },
  'an alert': async (page) => {
    await page.click('.person >> text=أمينة');
    await page.click('.key >> text=تم');
  },
};

describeInBrowser('axe finds nothing wrong', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test.each(LOOKS)('$locale, $colorScheme, $width wide', { timeout: 120_000 }, async (looks) => {
    await using telegram = await startTelegram();
    await fill(telegram);
    const answering = answerPresses(telegram);
    await using page = await openPage(browser, telegram, looks);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const found: string[] = [];

    for (const [name, open] of Object.entries(STATES)) {
      await open(page);
      if (name === 'an alert') await page.waitForSelector('#alert-dialog');
      found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
      await page.keyboard.press('Escape');
      await page.waitForSelector('dialog, .popover, .draft-about', { state: 'detached' });
    }

    expect(found).toEqual([]);
    answering.stop();
  });
});

/** What axe finds, each with the elements it is about. Animations are waited for: half-faded text has no contrast. */
async function violations(page: Opened): Promise<string[]> {
  await page.evaluate('Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))');
  await page.evaluate(axe.source);
  const results = (await page.evaluate('axe.run()')) as axe.AxeResults;
  return results.violations.map(({ id, nodes }) => {
    const about = nodes.map(({ html, any }) => `${html.slice(0, 160)} (${any[0]?.message ?? ''})`);
    return `${id}: ${about.slice(0, 3).join(' | ')}`;
  });
}

/** A phone with one of everything, and a group. */
async function fill(telegram: Telegram): Promise<void> {
  const { simulator } = telegram;
  await telegram.result('setMyCommands', { commands: [{ command: 'my', description: 'نوباتي' }] });
  const amina = simulator.person({ id: 5, firstName: 'أمينة', languageCode: 'ar' });
  const karim = simulator.person({ id: 6, firstName: 'Karim', languageCode: 'fr' });
  amina.starts();
  karim.says('Bonjour');
  await telegram.result('sendMessage', {
    chat_id: 5,
    text: '<b>تذكير</b> <i>بنوبتك</i> <code>رمز</code> <tg-spoiler>سر</tg-spoiler> https://example.org <blockquote>اقتباس</blockquote>',
    parse_mode: 'HTML',
    protect_content: true,
    disable_notification: true,
  });
  const { message_id } = await telegram.result('sendMessage', {
    chat_id: 5,
    text: 'متى نلتقي؟',
    reply_markup: {
      inline_keyboard: [
        [
          { text: 'تم', callback_data: 'done' },
          { text: 'نسخ', copy_text: { text: 'رمز' } },
        ],
        [{ text: 'دعوة', url: `https://t.me/${simulator.botUsername}?start=abc` }],
      ],
    },
  });
  await telegram.result('pinChatMessage', { chat_id: 5, message_id });
  amina.reacts('👍', { messageId: message_id });
  amina.says('غدا', { replyTo: message_id });
  for (const kind of ['photo', 'voice', 'document', 'contact'] as const) amina.sends(kind);
  for (const question of ['متى نلتقي؟', 'أين نلتقي؟']) {
    const options = [{ text: 'الجمعة' }, { text: 'السبت' }];
    await telegram.result('sendPoll', { chat_id: 5, question, options, is_anonymous: false });
  }
  amina.votes('السبت');
  await telegram.result('sendMessage', {
    chat_id: 5,
    text: 'كيف نصل إليك؟',
    reply_markup: { keyboard: [[{ text: 'لاحقا' }, { text: 'رقمي', request_contact: true }]] },
  });
  const group = simulator.group({ title: 'حي النور' });
  group.adds(amina, karim);
  simulator.person({ id: 7, firstName: 'زينب' }).asksToJoin(amina.in(group).invites({ createsJoinRequest: true }));
  const clock = async () => '';
  const reset = async () => {};
  simulator.controls({
    now: () => new Date(telegram.clock.nowMs),
    timeZone: 'UTC',
    next: clock,
    forward: clock,
    reset,
  });
}

/** A bot that answers every press with an alert. */
function answerPresses(telegram: Telegram): { stop(): void } {
  const answered = new Set<string>();
  const stop = telegram.simulator.onChange(() => void answerAll());
  const answerAll = async () => {
    if (!telegram.simulator.pendingUpdates()) return;
    const updates = await telegram.result<{ callback_query?: { id: string } }[]>('getUpdates', {});
    const ids = updates.flatMap(({ callback_query: query }) => (query && !answered.has(query.id) ? [query.id] : []));
    for (const id of ids) {
      answered.add(id);
      await telegram.result('answerCallbackQuery', { callback_query_id: id, text: 'تغيّر الموعد', show_alert: true });
    }
  };
  return { stop };
}
