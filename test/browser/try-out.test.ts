import type { Browser, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withPrograms } from '../kit/program.ts';
import { CHROMIUM_OPTIONS, describeInBrowser } from './chromium.ts';
import { createPlayer } from './player.ts';

const MINUTES = 60_000;

describeInBrowser('the page that npm start leads to', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch(CHROMIUM_OPTIONS);
  });
  afterAll(async () => {
    await browser?.close();
  });

  test('one person plays the whole journey, and a restart loses nothing', { timeout: 4 * MINUTES }, async () => {
    await withPrograms(async (run) => {
      const first = run();
      const page = await openPage(browser, await first.url);
      await opensAnotherCircle(page);
      await getsAReminder(page);

      first.child.kill('SIGKILL');
      await first.exited;
      const second = run();
      const again = await openPage(browser, await second.url);
      const play = createPlayer(again.page);
      await play.becomes('مليكة');
      await play.reads(/تذكير بنوبتك/u);
      await play.taps('تم');
      await play.reads(/شكرا جزيلا/u);
      await play.becomes('Karim');
      await play.taps('Pas cette fois');
      await play.reads(/jusqu’à votre choix/u);
      await play.taps('Demander au cercle');
      await play.reads(/Nous cherchons un relais/u);
      await play.becomes('زينب');
      await play.reads(/نبحث عمن ينوب/u);
      await play.taps('سأتكفل بهذا');
      await play.reads(/النوبة معك/u);
      await play.taps('تم');
      await play.reads(/شكرا جزيلا/u);
      await play.becomes('فاطمة');
      await play.says('/start');
      await play.taps('الأسبوع');
      await play.reads(/تمّت/u);

      expect(page.problems).toEqual([]);
      expect(again.problems).toEqual([]);
      second.child.kill('SIGTERM');
      expect(await second.exited).toBe(0);
    });
  });
});

type Opened = { page: Page; problems: string[] };

async function openPage(browser: Browser, url: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, locale: 'ar-MA' });
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  await createPlayer(page).skipsTheTour();
  return { page, problems };
}

/** The administrator opens a district and a circle in it; the family agrees, people join, and a commitment is planned. */
async function opensAnotherCircle({ page }: Opened): Promise<void> {
  const play = createPlayer(page);
  await play.becomes('نادية');
  await play.says('/start');
  await play.taps('فتح منطقة');
  await play.reads(/ما اسم المنطقة/u);
  await play.says('حي النور');
  await play.taps('فتح حلقة لأسرة');
  await play.taps('F-4');
  await play.tapsForLink('دعوة من يمثل الأسرة', { openedBy: 'عبد الله' });
  await play.taps('أوافق');
  await play.taps('نعم، نبدأ');
  await play.reads(/شكرا على الثقة/u);
  for (const { name, tie, right, yes, asked } of NEWCOMERS) {
    await play.becomes('عبد الله');
    await play.taps('دعوة إلى الحلقة');
    await play.tapsForLink(tie, { openedBy: name });
    await play.taps(right);
    await play.taps(yes);
    await play.reads(asked);
    await play.becomes('نادية');
    await play.reads(new RegExp(`طلب انضمام.*${name}`, 'u'));
    await play.taps('نعم، مرحبا');
    await play.reads(new RegExp(`انضمام مؤكد.*${name}`, 'u'));
  }
  await play.becomes('نادية');
  await play.taps('الحلقة');
  await play.taps('التزام جديد');
  for (const [answer, next] of COMMITMENT) {
    await play.taps(answer);
    await play.reads(next);
    if (answer === 'الخميس') await play.isOffered(/✓.*الخميس|أشهر/u);
  }
  await play.taps('نعم، نضيفه');
  await play.reads(/خُططت النوبات/u);
}

/** The village has been at work for weeks: one jump brings a reminder to somebody. */
async function getsAReminder({ page }: Opened): Promise<void> {
  const play = createPlayer(page);
  await play.becomes('مليكة');
  await play.jumpsToNextReminder();
  await play.reads(/تذكير بنوبتك/u);
}

/** What is answered on the way to a commitment, and what is asked next. */
const COMMITMENT: readonly [answer: string, next: RegExp][] = [
  ['مشتريات الأسبوع', /كم مرة يعود/u],
  ['كل أسبوعين', /في أي يوم من الأسبوع/u],
  ['الخميس', /في أي يوم من الأسبوع/u],
  ['متابعة', /متى بالضبط/u],
  ['على مدى 3 أيام', /متى أول مرة/u],
  ['الخميس', /إلى متى/u],
  ['شهر واحد', /من يتكفل به/u],
  ['أعضاء بالتناوب', /من يدخل في التناوب/u],
  ['متابعة', /هل من شيء آخر/u],
  ['متابعة', /مشتريات الأسبوع/u],
];

const IN_ARABIC = { right: 'نعم، هذا صحيح', yes: 'أوافق وأنضم', asked: /وصل طلبك/u };

const NEWCOMERS = [
  { name: 'سعاد', tie: 'قريب / قريبة', ...IN_ARABIC },
  { name: 'حسن', tie: 'جار / جارة', ...IN_ARABIC },
  {
    name: 'Karim',
    tie: 'جار / جارة',
    right: 'Oui, c’est juste',
    yes: 'J’accepte et j’entre',
    asked: /demande est arrivée/u,
  },
];
