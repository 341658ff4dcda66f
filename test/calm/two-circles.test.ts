import { expect, test } from 'vitest';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { hasRoomOn } from '../../src/calm/room.ts';
import { loadOf } from '../../src/calm/store.ts';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { getPerson } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { buildCircle, MONDAY, openWorkshop, weeklyFrom } from '../kit/circle.ts';

const timeZone = 'Africa/Casablanca';
const window = { opensAt: new Temporal.PlainTime(9), lastsDays: 1, closesAt: new Temporal.PlainTime(12) };

test('whoever is in two circles has one measure for both', async () => {
  const workshop = await openWorkshop();
  const one = await buildCircle(workshop, { members: 1 });
  const other = await buildCircle(workshop, { members: 0, nth: 1 });
  const personId = one.members[0]?.personId ?? one.coordinator;
  const chatId = await workshop.work(async (work) => {
    const { circleId, coordinator: by } = other;
    const membershipId = await insertRequest(work, { circleId, personId, tie: 'neighbour', invitedBy: by });
    await decideOnJoining(work, { membershipId, by, accept: true });
    const friday = weeklyFrom(Temporal.PlainDate.from('2026-11-27'), { ...window, members: [membershipId] });
    const added = await addCommitment(work, { circleId, kind: 'school', ...friday, by });
    for (const id of [one.commitmentId, added.kind === 'added' ? added.commitmentId : undefined])
      if (id !== undefined) await planTurns(work, id);
    return (await getPerson(work, personId)).telegramId ?? 0;
  });
  await workshop.work(async (work) => {
    for (const key of ['a', 'b', 'c'])
      await queueMessage(work, {
        chatId: chatId as never,
        key,
        message: { text: { key } },
        priority: PRIORITY.reminder,
      });
    await work.tx.execute(
      `update outbox set status = 'sent', settled_at = queued_at where dedupe_key in ('a', 'b', 'c')`,
    );
  });

  const load = await workshop.work((work) => loadOf(work, chatId as never, timeZone));

  const evenings = load.promisedOn.map(String);
  expect(evenings).toEqual(expect.arrayContaining(['2026-11-25', '2026-11-26']));
  expect(load.sentOn.map(String)).toEqual(['2026-11-23', '2026-11-23', '2026-11-23']);
  const today = MONDAY.toZonedDateTimeISO(timeZone).toPlainDate();
  expect([1, 2, 3, 7].map((days) => hasRoomOn(load, today.add({ days })))).toEqual([false, false, false, true]);
  await workshop.close();
});
