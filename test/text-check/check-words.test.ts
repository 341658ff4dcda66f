import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertPersonWithoutTelegram } from '../../src/buddies/phone-store.ts';
import { getCircle } from '../../src/circles/store.ts';
import type { CircleId } from '../../src/db/ids.ts';
import { saveProfile } from '../../src/family-profile/store.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { setName } from '../../src/people/store.ts';
import { checkWords } from '../../src/text-check/check-words.ts';
import { refusedWords } from '../../src/text-check/messages.ts';
import { type BuiltCircle, buildCircle, openWorkshop, type Workshop } from '../kit/circle.ts';

let workshop: Workshop;
let built: BuiltCircle;
let other: BuiltCircle;

beforeAll(async () => {
  workshop = await openWorkshop();
  built = await buildCircle(workshop, { members: 1 });
  other = await buildCircle(workshop, { members: 1, nth: 2 });
  await workshop.work(async (work) => {
    const by = built.coordinator;
    await setName(work, { id: built.members[0]?.personId ?? by }, 'Karim Alaoui');
    await setName(work, { id: other.members[0]?.personId ?? by }, 'زينب');
    const personId = await insertPersonWithoutTelegram(work, { name: 'الحاج إبراهيم', phone: '+212612345678' });
    await insertRequest(work, { circleId: built.circleId, personId, tie: 'neighbour', invitedBy: by });
    const profile = { name: 'أم ياسين', address: 'زنقة الياسمين رقم 7' };
    await saveProfile(work, built.circleId, { profile, by, how: 'coordinator' });
  });
});

afterAll(async () => await workshop.close());

async function found(words: string, of?: Parameters<typeof checkWords>[1]): Promise<string[]> {
  const places = await workshop.work((work) => checkWords(work, of ?? { circleId: built.circleId }, words));
  return places.map(({ from, to, what }) => `${what}: ${words.slice(from, to)}`);
}

test.each([
  ['نحتاج من يرافق كريم', 'name: كريم'],
  ['pour Brahim, demain', 'name: Brahim'],
  ['دار أم ياسين', 'name: أم ياسين'],
  ['حدا الياسمين', 'street: الياسمين'],
  ['٠٠٢١٢٦١٢٣٤٥٦٧٨', 'phone: ٠٠٢١٢٦١٢٣٤٥٦٧٨'],
])('members, whoever waits, people without Telegram and the family are known: %s', async (words, place) => {
  expect(await found(words)).toContain(place);
});

test('a circle knows its own people, a district those of all its circles and no other', async () => {
  const { districtId } = await workshop.work((work) => getCircle(work, other.circleId));

  expect(await found('عند زينب')).toEqual([]);
  expect(await found('عند زينب', { districtId })).toEqual(['name: زينب']);
  expect(await found('عند كريم', { districtId })).toEqual([]);
  expect(await found('عند كريم', { circleId: 4711 as CircleId })).toEqual([]);
});

test('the writer is shown the places, a few of them, with the words around', () => {
  const words = 'On cherche quelqu’un pour accompagner Karim chez le médecin, puis Karim, Karim, Karim et Karim';
  const at = [...words.matchAll(/Karim/gu)].map(({ index }) => ({ from: index, to: index + 5, what: 'name' as const }));

  const text = refusedWords(words, at);

  expect(text.args?.['found']).toMatchObject({
    lines: [
      { key: 'text-check-name', args: { words: '…accompagner Karim chez le méd…' } },
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ],
  });
});
