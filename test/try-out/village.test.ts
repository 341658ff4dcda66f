import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../kit/invariants.ts';
import { type RunningVillage, startVillage } from './running-village.ts';

let village: RunningVillage;

beforeAll(async () => {
  village = await startVillage();
}, 120_000);

afterAll(async () => {
  await village?.close();
});

test('there are two districts, three circles at work, and a dozen people, two of whom read French', async () => {
  const circles = await village.query(
    `select d.name, count(*)::int as circles from circle c join district d on d.id = c.district_id
    where c.stage = 'active' group by d.name order by circles`,
  );
  const people = (await village.chats()).filter(({ id }) => id > 0);
  const french = await village.query(`select language from person where language = 'fr'`);

  expect(circles).toEqual([
    { name: 'دوار الأمل', circles: 1 },
    { name: 'حي السلام', circles: 2 },
  ]);
  expect(people.length).toBe(13);
  expect(people.map(({ name }) => name)).toContain('زينب (جارة)');
  expect(french.length).toBe(2);
});

test('turns are under way: some done, one without anybody, and one reminder waits for its answer', async () => {
  const turns = await village.query<{ status: string; turns: number }>(
    'select status, count(*)::int as turns from turn group by status',
  );
  const countOf = Object.fromEntries(turns.map(({ status, turns: count }) => [status, count]));

  expect(countOf).toMatchObject({ done: 4, asked: 1, escalated: 1 });
  expect(countOf['planned']).toBeGreaterThan(20);
  const reminded = (await village.chats()).filter(({ entries }) => (entries.at(-1)?.buttons.length ?? 0) > 1);
  const waiting = reminded.filter(({ entries }) =>
    /تذكير بنوبتك|Rappel de votre tour/u.test(entries.at(-1)?.text ?? ''),
  );
  expect(waiting.length).toBe(1);
});

test('everybody who looks after others begins from a card with something to do', async () => {
  const last = async (name: string) => (await village.chatOf(name)).at(-1);

  expect((await last('نادية'))?.buttons).toEqual([
    'حي السلام (2)',
    'دوار الأمل (1)',
    'فتح منطقة',
    'أنواع المساندة',
    'المواسم',
    'إذن جمع الإحسان',
    'حذف بناء على طلب',
  ]);
  expect((await last('يوسف'))?.buttons).toEqual(['حي السلام (2)']);
  expect((await last('Salma'))?.text).toMatch(/quartier/u);
  expect((await last('أمينة'))?.buttons).toContain('طلب انضمام');
  expect((await last('خديجة'))?.text).toMatch(/بلا تغطية بعد/u);
});

test('the histories hold a welcome, consent, commitments, cover and thanks', async () => {
  const heard = (await village.chats()).flatMap(({ entries }) => entries.map(({ text }) => text)).join('\n');

  for (const words of [
    /مرحبا بك في حلقة النخلة/u,
    /شكرا على الثقة/u,
    /Nouvel engagement dans le cercle/u,
    /نبحث الآن عمن ينوب/u,
    /شكرا جزيلا، تمّت النوبة/u,
    /رد من فريق التنسيق|جواب من فريق التنسيق/u,
  ]) {
    expect(heard).toMatch(words);
  }
});

test('the neighbours of a district have a group with the bot in it', async () => {
  const group = (await village.chats()).find(({ id }) => id < 0);

  expect(group?.name).toBe('جيران حي السلام');
  expect(group?.entries.filter(({ from }) => from === 'person').length).toBeGreaterThan(2);
});

test('messages are in order, none is of the future, and none of the night', async () => {
  const now = await village.now();
  const moments = (await village.chats()).map(({ entries }) => entries.map(({ at }) => at));

  for (const chat of moments) expect(chat).toEqual(chat.toSorted((a, b) => a - b));
  const hours = moments.flat().map((at) => hourInCasablanca(at));
  expect(Math.max(...moments.flat())).toBeLessThanOrEqual(now.getTime());
  expect(Math.min(...hours)).toBeGreaterThanOrEqual(8);
  expect(Math.max(...hours)).toBeLessThanOrEqual(19);
  expect(await hasFutureRows(now)).toBe(false);
});

test('what the database must never hold is not in it', async () => {
  await checkInvariants(village.databaseUrl);
});

test('the next jump brings a reminder to somebody, at its own time', async () => {
  const before = new Map((await village.chats()).map(({ id, entries }) => [id, entries.length]));

  const response = await village.post('clock', { to: 'next' });

  expect(response.status).toBe(200);
  const news = (await village.chats()).filter(({ id, entries }) => entries.length > (before.get(id) ?? 0));
  const last = news.map(({ entries }) => entries.at(-1));
  expect(last.map((entry) => hourInCasablanca(entry?.at ?? 0))).toEqual(news.map(() => 19));
  expect(last.filter((entry) => /^(تذكير بنوبتك|Rappel de votre tour)/u.test(entry?.text ?? ''))).toHaveLength(1);
  expect(last.filter((entry) => /^(بعد أسبوع نوبتك|Dans une semaine)/u.test(entry?.text ?? ''))).toHaveLength(
    news.length - 1,
  );
});

test('a week forward runs everything in order, each at its own time', async () => {
  const from = await village.now();

  const response = await village.post('clock', { to: 'week' });

  const entries = (await village.chats()).flatMap((chat) => chat.entries.filter(({ at }) => at > from.getTime()));
  expect(response.status).toBe(200);
  expect((await village.now()).getTime() - from.getTime()).toBeGreaterThan(6.9 * 86_400_000);
  const days = new Set(entries.map(({ at }) => Math.floor(at / 86_400_000)));
  expect(days.size).toBeGreaterThan(4);
  for (const { text, at } of entries) {
    if (/^(تذكير بنوبتك|Rappel de votre tour)/u.test(text)) expect([text, hourInCasablanca(at)]).toEqual([text, 19]);
    if (text.startsWith('هل تمّت هذه النوبة')) expect([text, hourInCasablanca(at)]).toEqual([text, 9]);
  }
  for (const { entries: chat } of await village.chats()) {
    expect(chat.map(({ at }) => at)).toEqual(chat.map(({ at }) => at).toSorted((a, b) => a - b));
  }
  await checkInvariants(village.databaseUrl);
});

test('a restart keeps everything', async () => {
  const before = await village.chats();
  const clock = await village.now();

  await village.restart();

  expect(await village.chats()).toEqual(before);
  expect((await village.now()).getTime()).toBeGreaterThanOrEqual(clock.getTime());
});

async function hasFutureRows(now: Date): Promise<boolean> {
  const rows = await village.query<{ yes: boolean }>(
    `select exists (select from inbox where received_at > '${now.toISOString()}')
    or exists (select from outbox where queued_at > '${now.toISOString()}') as yes`,
  );
  return rows[0]?.yes === true;
}

function hourInCasablanca(at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Africa/Casablanca').hour;
}
