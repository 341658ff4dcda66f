import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImpossibleAct } from '../../src/simulator/state/impossible.ts';
import { CHROMIUM_OPTIONS, describeInBrowser } from '../browser/chromium.ts';
import { openPage, phone } from './open-page.ts';
import { MORNING, startTelegram, type Telegram } from './telegram.ts';

const DAY_MS = 86_400_000;
const INVITATION = 'https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fsanad_try_bot%3Fstart%3Dinvite';
const KEYBOARD = {
  inline_keyboard: [[{ text: 'تم', callback_data: 'done' }], [{ text: 'دعوة', url: INVITATION }]],
};

describeInBrowser('the page of the simulated Telegram', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('a person starts, reads, presses and sees the answer and the edit', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    await using page = await openPage(browser, telegram);
    await page.click('.start');
    await telegram.until(() => amina.chat().length === 1);
    await telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك غدا', reply_markup: KEYBOARD });

    await page.click('.key >> text=تم');
    await page.waitForSelector('.key[aria-busy=true] .spinner');
    await answerPress(telegram, { text: 'شكرا' });
    await telegram.result('editMessageText', { chat_id: 5, message_id: 2, text: 'تمت' });

    await page.waitForSelector('.phone .toast >> text=شكرا');
    await page.waitForSelector('.bubble .text >> text=تمت');
    await expect.poll(() => page.locator('.keyboard').count()).toBe(0);
    expect(await page.locator('.message.other').count()).toBe(1);
  });

  test('an answer that wants to be closed waits in a window, which Escape closes', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك غدا', reply_markup: KEYBOARD });
    await using page = await openPage(browser, telegram);
    await page.click('.key >> text=تم');
    await telegram.until(() => telegram.simulator.pendingUpdates() === 2);

    await answerPress(telegram, { text: 'تغيّر هذا الموعد', show_alert: true });

    await page.waitForSelector('#alert-dialog >> text=تغيّر هذا الموعد');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#alert-dialog', { state: 'detached' });
    await page.waitForSelector('.key:focus >> text=تم');
  });

  test('phones lie side by side, and one that is chosen takes the place of the one left alone longest', async () => {
    await using telegram = await startTelegram();
    for (const id of [1, 2, 3, 4]) telegram.simulator.person({ id, firstName: `شخص${id}` });
    await using page = await openPage(browser, telegram, { width: 1300 });
    // The first page of a browser that has only just begun may take some seconds.
    await expect.poll(() => shownPhones(page), { timeout: 10_000 }).toEqual(['1', '2', '3']);
    await phone(page, 3).locator('.start').focus();
    await phone(page, 1).locator('.start').focus();

    await page.click('.person[data-id="4"]');

    await expect.poll(() => shownPhones(page)).toEqual(['1', '4', '3']);
    await phone(page, 4).locator('.put-away').click();
    await expect.poll(() => shownPhones(page)).toEqual(['1', '3']);
  });

  test('a phone-sized screen shows one phone, and the switcher counts what is unread elsewhere', async () => {
    await using telegram = await startTelegram();
    for (const id of [5, 6]) telegram.simulator.person({ id, firstName: `شخص${id}` }).starts();
    await using page = await openPage(browser, telegram, { width: 360, height: 740 });
    await expect.poll(() => shownPhones(page)).toEqual(['5']);
    await telegram.result('sendMessage', { chat_id: 6, text: 'أول' });
    await telegram.result('sendMessage', { chat_id: 6, text: 'ثان' });
    await page.waitForSelector('.person[data-id="6"] .badge >> text=2');

    await page.click('.person[data-id="6"]');

    await page.waitForSelector('.bubble >> text=ثان');
    expect(await page.locator('.badge').count()).toBe(0);
    expect(await shownPhones(page)).toEqual(['6']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  test('what is written is never read as markup', async () => {
    await using telegram = await startTelegram();
    const markup = '<img src=x onerror=alert(1)><script>alert(2)</script>';
    telegram.simulator.person({ id: 5, firstName: markup.slice(0, 40) }).says(markup);
    await telegram.result('sendMessage', {
      chat_id: 5,
      text: markup,
      reply_markup: { inline_keyboard: [[{ text: markup, callback_data: 'x' }]] },
    });
    await using page = await openPage(browser, telegram);

    const texts = page.locator('.bubble .text');

    await expect.poll(() => texts.allTextContents()).toEqual([markup, markup]);
    expect(await page.locator('.key').textContent()).toBe(markup);
    expect(await page.locator('img').count()).toBe(0);
  });

  test('an invitation pressed on one phone is opened on the phone of a new person', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'ادعُ قريبا', reply_markup: KEYBOARD });
    await using page = await openPage(browser, telegram);
    await page.click('.key >> text=دعوة');
    expect(await page.locator('#open-link').textContent()).toBe('https://t.me/sanad_try_bot?start=invite');
    await page.click('#open-as-new');
    await page.fill('#person-name', 'بلال');

    await page.click('#person-dialog button[type=submit]');

    await page.waitForSelector('.chat-name >> text=بلال');
    const [, bilal] = telegram.simulator.people();
    expect(bilal?.chat().map(({ text }) => text)).toEqual(['/start invite']);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('an invitation is opened on the phone of somebody who is there', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    const bilal = telegram.simulator.person({ id: 6, firstName: 'بلال' });
    await telegram.result('sendMessage', { chat_id: 5, text: 'https://t.me/sanad_try_bot?start=abc' });
    await using page = await openPage(browser, telegram);

    await page.click('.text .link >> text=abc');
    await page.click('#open-people button >> text=بلال');

    await telegram.until(() => bilal.chat().length === 1);
    await phone(page, 6).locator('.text >> text=/start abc').waitFor();
  });

  test('a person is added with two presses, in the language of the page', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    await using page = await openPage(browser, telegram, { locale: 'fr-FR' });

    await page.click('#add-person');
    await page.click('#person-dialog button[type=submit]');

    await page.waitForSelector('.chat-name >> text=Salma');
    expect(telegram.simulator.people().map(({ firstName }) => firstName)).toEqual(['أمينة', 'Salma']);
  });

  test('a link to elsewhere is followed only when somebody says so', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('https://example.org/a');
    await using page = await openPage(browser, telegram);

    await page.click('.text .link');
    await page.waitForSelector('#leave-dialog');

    expect(await page.locator('#leave-dialog a').getAttribute('href')).toBe('https://example.org/a');
    await page.keyboard.press('Escape');
    await page.waitForSelector('#leave-dialog', { state: 'detached' });
  });

  test('the clock says the date in words and jumps, and whoever gets something comes in sight', async () => {
    await using telegram = await startTelegram();
    for (const id of [5, 6]) telegram.simulator.person({ id, firstName: `شخص${id}` }).starts();
    movableClock(telegram, {
      next: async () => {
        telegram.clock.nowMs += DAY_MS;
        await telegram.result('sendMessage', { chat_id: 6, text: 'تذكير بنوبتك' });
        return 'وصل التذكير';
      },
    });
    await using page = await openPage(browser, telegram, { width: 360, height: 740 });
    await page.waitForSelector('#clock-date .short >> text=الاثنين');

    await page.click('[data-jump=next]');

    await page.waitForSelector('.bubble >> text=تذكير بنوبتك');
    await page.waitForSelector('.toast >> text=وصل التذكير');
    await page.waitForSelector('#clock-date .short >> text=الثلاثاء');
    expect(await shownPhones(page)).toEqual(['6']);
  });

  test('time goes forward to the evening, and going back to now is explained', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    movableClock(telegram);
    await using page = await openPage(browser, telegram, { width: 1500 });
    await page.waitForSelector('#clock-ahead >> text=الوقت الحقيقي');
    await page.click('[data-jump=evening]');
    await page.waitForSelector('#clock-time >> text=19:00');
    await page.waitForSelector('#clock-ahead >> text=متقدم');

    await page.click('[data-jump=now]', { force: true });

    await page.waitForSelector('.toast >> text=إلى الأمام فقط');
    expect(telegram.clock.nowMs).toBe(MORNING + 11 * 3_600_000);
  });

  test('starting afresh asks twice, waits, and what was there is gone', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('قديم');
    const done = Promise.withResolvers<void>();
    movableClock(telegram, { reset: () => done.promise });
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('.bubble >> text=قديم');
    await page.click('#start-afresh');
    await page.click('#afresh-first');
    await page.click('#afresh-yes');
    await page.waitForSelector('#afresh-dialog .spinner');
    await page.keyboard.press('Escape');
    expect(await page.locator('#afresh-dialog').count()).toBe(1);
    await telegram.result('deleteMessage', { chat_id: 5, message_id: 1 });

    done.resolve();

    await page.waitForSelector('#afresh-dialog', { state: 'detached' });
    await page.waitForSelector('.toast >> text=يومه الأول');
    expect(await page.locator('.message').count()).toBe(0);
  });

  test('what went wrong while starting afresh is said, and what was there stays', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('قديم');
    movableClock(telegram, {
      reset: () => Promise.reject(new ImpossibleAct('The database is away.')),
    });
    await using page = await openPage(browser, telegram);
    await page.click('#start-afresh');
    await page.click('#afresh-first');

    await page.click('#afresh-yes');

    await page.waitForSelector('#afresh-dialog [role=alert] >> text=The database is away.');
    page.problems.length = 0;
    await page.keyboard.press('Escape');
    await page.waitForSelector('#afresh-dialog', { state: 'detached' });
    await page.waitForSelector('.bubble >> text=قديم');
  });

  test('where nobody can start afresh, the page does not offer it', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    movableClock(telegram);

    await using page = await openPage(browser, telegram);

    await page.waitForSelector('[data-jump=next]');
    expect(await page.locator('#start-afresh').count()).toBe(0);
  });

  test.each([
    ['ar-MA', 'rtl', 'مكان من نتصرف؟', 'لنبدأ'],
    ['fr-FR', 'ltr', 'À la place de qui agir ?', 'C’est parti'],
    ['en-GB', 'ltr', 'For whom do you act?', 'Let’s begin'],
  ])('the first visit begins with a tour in the language of the browser: %s', async (locale, dir, title, last) => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    movableClock(telegram);
    await using page = await openPage(browser, telegram, { locale, isFirstVisit: true });
    await page.waitForSelector(`#tour-title >> text=${title}`);
    expect(await page.locator('html').getAttribute('dir')).toBe(dir);
    for (const step of [1, 2, 3]) {
      await page.keyboard.press('Enter');
      await page.waitForSelector(`.tour-count >> text=${step + 1}`);
    }

    await page.click(`#tour-next >> text=${last}`);

    await page.waitForSelector('#tour', { state: 'detached' });
    await page.reload();
    await page.waitForSelector('.phone');
    expect(await page.locator('#tour').count()).toBe(0);
    await page.click('#tour-again');
    await page.waitForSelector(`#tour-title >> text=${title}`);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#tour', { state: 'detached' });
  });

  test('the page changes its language and keeps it, while messages stay as they are', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).says('سلام');
    await using page = await openPage(browser, telegram);

    await page.selectOption('#language', 'fr');

    await page.waitForSelector('#add-person >> text=Ajouter une personne');
    expect(await page.locator('html').getAttribute('dir')).toBe('ltr');
    await page.reload();
    await page.waitForSelector('#add-person >> text=Ajouter une personne');
    await page.waitForSelector('.bubble >> text=سلام');
  });

  test('rows of buttons are never mirrored, and each text runs its own way', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    const row = ['أول', 'ثان'].map((text) => ({ text, callback_data: text }));
    await telegram.result('sendMessage', { chat_id: 5, text: 'Bonjour', reply_markup: { inline_keyboard: [row] } });
    await using page = await openPage(browser, telegram);
    const text = page.locator('.text >> text=Bonjour');
    await text.waitFor();

    const [first, second] = await Promise.all(
      ['أول', 'ثان'].map((key) => page.locator(`.key >> text=${key}`).boundingBox()),
    );

    expect(first?.x).toBeLessThan(second?.x ?? 0);
    expect(await page.locator('.text:dir(ltr) >> text=Bonjour').count()).toBe(1);
  });

  test('everything is reached with the keyboard alone', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    telegram.simulator.person({ id: 6, firstName: 'بلال' });
    amina.starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'نوبتك', reply_markup: KEYBOARD });
    await using page = await openPage(browser, telegram, { width: 360, height: 740 });
    await tabTo(page, '.person[data-id="5"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownPhones(page)).toEqual(['6']);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect.poll(() => shownPhones(page)).toEqual(['5']);

    await tabTo(page, '.key');
    await page.keyboard.press('Enter');
    await telegram.until(() => telegram.simulator.pendingUpdates() === 2);
    await tabTo(page, '.text-field');
    await page.keyboard.type('مرحبا');
    await page.keyboard.press('Enter');

    await telegram.until(() => amina.chat().at(-1)?.text === 'مرحبا');
    await page.waitForSelector('.message.own >> text=مرحبا');
  });

  test('a message is answered and changed, and the answer shows what it answers', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    amina.starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'متى نلتقي؟' });
    await using page = await openPage(browser, telegram);
    await page.hover('.message.other');
    await page.click('.message.other [data-action=reply]');
    await page.fill('.text-field', 'غدا');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.reply-quote >> text=متى نلتقي؟');

    await page.hover('.message.own:last-child .bubble');
    await page.click('.message.own:last-child [data-action=pencil]');
    expect(await page.inputValue('.text-field')).toBe('غدا');
    await page.fill('.text-field', 'بعد غد');
    await page.keyboard.press('Enter');

    await page.waitForSelector('.message.own >> text=بعد غد');
    expect(amina.chat().at(-1)).toMatchObject({ text: 'بعد غد', edited: true, replyTo: 2 });
  });

  test('commands and attachments are chosen from menus that arrows move in and Escape closes', async () => {
    await using telegram = await startTelegram();
    await telegram.result('setMyCommands', {
      commands: [
        { command: 'my', description: 'نوباتي' },
        { command: 'help', description: 'مساعدة' },
      ],
    });
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    amina.starts();
    await using page = await openPage(browser, telegram);
    await page.click('.attach-button');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.popover', { state: 'detached' });
    await page.click('.commands-button');
    await page.keyboard.press('ArrowDown');

    await page.keyboard.press('Enter');

    await telegram.until(() => amina.chat().at(-1)?.text === '/help');
    await page.waitForSelector('.message.own >> text=/help');
  });

  test('somebody speaks in a group, and everybody else is named', async () => {
    await using telegram = await startTelegram();
    const [amina, bilal] = [5, 6].map((id) => telegram.simulator.person({ id, firstName: `شخص${id}` }));
    const group = telegram.simulator.group({ title: 'حي النور', id: -1_000_000_000_777 });
    if (amina && bilal) group.adds(amina, bilal);
    await using page = await openPage(browser, telegram, { width: 360, height: 740 });
    await page.click('.person >> text=حي النور');
    await page.selectOption('.speaker select', '6');
    await page.fill('.text-field', 'سلام');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.message.own >> text=سلام');

    await page.selectOption('.speaker select', '5');

    await page.waitForSelector('.message.other .sender >> text=شخص6');
    expect(group.chat().at(-1)).toMatchObject({ text: 'سلام', personId: 6 });
  });

  test('people react, and take their reaction back', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    amina.starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'شكرا لك' });
    await using page = await openPage(browser, telegram);
    await page.hover('.message.other');
    await page.click('.message.other [data-action=smile]');
    await page.click('.message.other .actions >> text=🙏');
    await page.waitForSelector('.reaction[aria-pressed=true] >> text=🙏');

    await page.click('.reaction');

    await page.waitForSelector('.reaction', { state: 'detached' });
    expect(amina.chat().at(-1)?.reactions).toBeUndefined();
  });

  test('a keyboard of the bot is pressed, and what a key asks for is given after a yes', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    const bilal = telegram.simulator.person({ id: 6, firstName: 'بلال' });
    amina.starts();
    const users = { text: 'اختيار شخص', request_users: { request_id: 1 } };
    await telegram.result('sendMessage', {
      chat_id: 5,
      text: 'كيف نصل إليك؟',
      reply_markup: { keyboard: [[{ text: 'لاحقا' }, { text: 'رقمي', request_contact: true }], [users]] },
    });
    await using page = await openPage(browser, telegram, { width: 360, height: 740 });
    await page.click('.reply-keyboard .row button >> text=لاحقا');
    await page.waitForSelector('.message.own >> text=لاحقا');
    await page.click('.reply-keyboard .row button >> text=رقمي');
    await page.click('#share-dialog .main');
    await page.waitForSelector('.message.own .attachment >> text=أمينة');
    await page.click('.reply-keyboard .row button >> text=اختيار شخص');
    await page.click('#share-dialog .person >> text=بلال');

    const shared = await usersShared(telegram);

    expect(shared).toEqual([bilal.id]);
    await page.click('.fold');
    expect(await page.locator('.reply-keyboard .row').count()).toBe(0);
  });

  test('the next text answers the message that asks for an answer', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    amina.starts();
    await telegram.result('sendMessage', { chat_id: 5, text: 'ما اسمك؟', reply_markup: { force_reply: true } });
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('.draft-about >> text=ما اسمك؟');

    await page.fill('.text-field', 'أمينة');
    await page.keyboard.press('Enter');

    await page.waitForSelector('.reply-quote >> text=ما اسمك؟');
    await page.waitForSelector('.draft-about', { state: 'detached' });
    expect(amina.chat().at(-1)).toMatchObject({ text: 'أمينة', replyTo: 2 });
  });

  test('a vote is given and taken back, and the results are seen by whoever voted', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await telegram.result('sendPoll', {
      chat_id: 5,
      question: 'متى نلتقي؟',
      options: [{ text: 'الجمعة' }, { text: 'السبت' }],
      is_anonymous: false,
    });
    await using page = await openPage(browser, telegram);

    await page.click('.poll-option >> text=السبت');

    await page.waitForSelector('.poll-result >> text=100%');
    expect(await page.locator('.poll-result').allTextContents()).toEqual(['0%الجمعة', '100%السبت ✓']);
    await page.click('.poll >> text=سحب الصوت');
    await page.waitForSelector('.poll-option >> text=الجمعة');
  });

  test('photos are seen, voices are heard, and files can be kept', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    for (const kind of ['photo', 'voice', 'document', 'contact', 'location', 'sticker'] as const) amina.sends(kind);
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('img.picture');

    const download = page.waitForEvent('download');
    await page.click('a.attachment');

    expect((await download).suggestedFilename()).toBe(amina.chat()[2]?.file?.name);
    await expect.poll(() => page.evaluate('document.querySelector("img.picture").naturalWidth')).toBeGreaterThan(0);
    await page.click('.voice button');
    const heard = 'document.querySelector("audio").currentTime > 0 || document.querySelector("audio").ended';
    await expect.poll(() => page.evaluate(heard)).toBe(true);
    expect(await page.locator('.attachment-words strong').allTextContents()).toContain('أمينة');
  });

  test('a link adds the bot to a group, as whoever speaks there', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    const group = telegram.simulator.group({ title: 'حي النور', id: -1_000_000_000_777 });
    group.adds(amina);
    amina.says('https://t.me/sanad_try_bot?startgroup=abc');
    await using page = await openPage(browser, telegram);

    await page.click('.text .link');
    await page.click('#group-choice-dialog .person >> text=حي النور');

    await phone(page, group.id).waitFor();
    await telegram.until(() => group.chat().some(({ text }) => text.includes('/start')));
  });

  test('words that were passed on say whose they are, and a quoted part is shown alone', async () => {
    await using telegram = await startTelegram();
    const amina = telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    amina.says('موعدنا الجمعة بعد العصر');
    await telegram.result('forwardMessage', { chat_id: 5, from_chat_id: 5, message_id: 1 });
    await telegram.result('sendMessage', {
      chat_id: 5,
      text: 'نعم',
      reply_parameters: { message_id: 1, quote: 'بعد العصر' },
    });

    await using page = await openPage(browser, telegram);

    await page.waitForSelector('.forwarded >> text=معاد توجيهها من أمينة');
    expect(await page.locator('.reply-quote span').textContent()).toBe('بعد العصر');
  });

  test('a pinned message stands above the others until it is unpinned', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    const { message_id } = await telegram.result('sendMessage', { chat_id: 5, text: 'موعدنا الجمعة' });
    await using page = await openPage(browser, telegram);
    await telegram.result('pinChatMessage', { chat_id: 5, message_id });
    await page.waitForSelector('.pinned-bar >> text=موعدنا الجمعة');

    await page.hover(`[data-message="${message_id}"] .bubble`);
    await page.click(`[data-message="${message_id}"] [data-action=pin]`);

    await page.waitForSelector('.pinned-bar', { state: 'detached' });
  });

  test('somebody asks to join a group through its link, and whoever speaks there lets them in', async () => {
    await using telegram = await startTelegram();
    const [amina, bilal] = [5, 6].map((id) => telegram.simulator.person({ id, firstName: `شخص${id}` }));
    if (!amina || !bilal) throw new Error('two people are needed');
    const group = telegram.simulator.group({ title: 'حي النور', id: -1_000_000_000_777 });
    group.adds(amina);
    amina.says(amina.in(group).invites({ createsJoinRequest: true }));
    await using page = await openPage(browser, telegram, { width: 1400 });
    await page.click('.text .link');
    await page.click('#open-people button >> text=شخص6');
    await page.waitForSelector('.toast >> text=أُرسل طلب الانضمام');
    await page.click('.person >> text=حي النور');

    await page.click('.asking button >> text=قبول');

    await page.waitForSelector('.service >> text=شخص6');
    expect(group.members().map(({ id }) => id)).toEqual([5, 6]);
  });

  test('a bot that was blocked is told so on the phone, and can be started again', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await using page = await openPage(browser, telegram);
    await page.click('.phone .block');
    await page.waitForSelector('.about >> text=حظر البوت');

    await page.click('.start >> text=إعادة التشغيل');

    await page.waitForSelector('.text-field');
    expect(await page.locator('.message').count()).toBe(2);
  });

  test('new messages are read out, with the name of the phone', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('.message');

    await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });

    await page.waitForSelector('[role=log] >> text=رسالة جديدة عند أمينة: تذكير', { state: 'attached' });
  });

  test('typing shows for a while, and until the bot writes', async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' }).starts();
    await using page = await openPage(browser, telegram);
    await page.waitForSelector('.message');
    await telegram.result('sendChatAction', { chat_id: 5, action: 'typing' });
    await page.waitForSelector('.typing');

    await telegram.result('sendMessage', { chat_id: 5, text: 'تذكير' });

    await page.waitForSelector('.typing', { state: 'detached' });
  });

  test('a connection that breaks is said, and the page comes back by itself', { timeout: 60_000 }, async () => {
    await using telegram = await startTelegram();
    telegram.simulator.person({ id: 5, firstName: 'أمينة' });
    await using page = await openPage(browser, telegram);
    await page.context().setOffline(true);
    await page.click('.start');
    await page.waitForSelector('.toast >> text=انقطع الاتصال');

    page.problems.length = 0;
    await page.context().setOffline(false);
    await page.click('.start');

    await page.waitForSelector('.message.own');
  });
});

type Opened = Awaited<ReturnType<typeof openPage>>;

function shownPhones(page: Opened): Promise<(string | null)[]> {
  return page.locator('.phone').evaluateAll((phones) => phones.map((one) => one.getAttribute('data-chat')));
}

/** Presses Tab until something that matches has the focus. */
async function tabTo(page: Opened, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.locator(`${selector}:focus`).count()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${selector}.`);
}

/** The ids of whom the newest message shares. */
async function usersShared(telegram: Telegram): Promise<number[]> {
  const isThere = () => telegram.simulator.pendingUpdates() === 4;
  await telegram.until(isThere);
  const updates = await telegram.result<{ message?: { users_shared?: { user_ids: number[] } } }[]>('getUpdates');
  return updates.at(-1)?.message?.users_shared?.user_ids ?? [];
}

async function answerPress(telegram: Telegram, answer: Record<string, unknown>): Promise<void> {
  const updates = await telegram.result<{ callback_query?: { id: string } }[]>('getUpdates', { offset: -1 });
  const id = updates[0]?.callback_query?.id;
  await telegram.result('answerCallbackQuery', { callback_query_id: id, ...answer });
}

/** A clock that the page moves; what is outside stands still. */
function movableClock(telegram: Telegram, more: Partial<Parameters<Telegram['simulator']['controls']>[0]> = {}): void {
  const forward = async (ms: number) => {
    telegram.clock.nowMs += ms;
    return '';
  };
  telegram.simulator.controls({
    now: () => new Date(telegram.clock.nowMs),
    realNow: () => new Date(MORNING),
    timeZone: 'UTC',
    next: () => forward(0),
    forward,
    ...more,
  });
}
