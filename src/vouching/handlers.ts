import { authorize } from '../access/authorize.ts';
import { requestCard } from '../approving/messages.ts';
import { readRequest } from '../approving/read-request.ts';
import { showWhatIsKnown } from '../approving/tell-approvers.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { lockMembership } from '../circles/membership-store.ts';
import type { CircleMember } from '../circles/store.ts';
import type { MembershipId, TelegramId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { askMembers } from './ask-members.ts';
import { vouchCard } from './messages.ts';
import { answerVouch } from './store.ts';

/** A coordinator asks two members whether they know a newcomer; they answer the coordinators alone. */
export function createVouchHandlers(administrators: ReadonlySet<TelegramId>): Handlers {
  return {
    presses: {
      'vouch-ask': async (chat, press) => {
        const found = await findRequest(chat, press.id);
        if (!found || !authorize(chat.actor, 'approve-joiner', { districtId: found.circle.districtId }))
          return await chat.toast({ key: 'press-not-yours' });
        const asked = await askMembers(chat.work, { membershipId: found.membership.id, by: chat.person.id });
        if (asked.kind !== 'asked') return await chat.toast({ key: `vouch-${asked.kind}` });
        await chat.toast({ key: 'vouch-asked' });
        await chat.redraw(requestCard({ ...found.request, mayAskMembers: false }));
        for (const member of asked.members) await ask(chat, found, member);
      },
      vouch: async (chat, press) => {
        const found = await findRequest(chat, press.id);
        const own = chat.actor.memberships.find(({ circleId }) => circleId === found?.circle.id);
        if (!found || !own || !authorize(chat.actor, 'vouch-for-joiner', { circleId: found.circle.id }))
          return await chat.toast({ key: 'press-not-yours' });
        const request = await lockMembership(chat.work, found.membership.id, 'share');
        if (request?.state !== 'requested') return await chat.redraw({ text: { key: 'vouch-over' } });
        const answer = press.value === 1 ? 'knows' : 'does-not';
        const ids = { membershipId: request.id, voucherId: own.id };
        if (!(await answerVouch(chat.work, ids, answer))) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw({ text: { key: 'vouch-thanks' } });
        await showWhatIsKnown(chat.work, request.id, { state: `vouch:${own.id}`, administrators });
      },
    },
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

async function findRequest(chat: Chat, id: number) {
  const found = await readRequest(chat.work, id as MembershipId);
  return found && found.membership.personId !== chat.person.id ? found : undefined;
}

async function ask(chat: Chat, { request, circle }: Found, { id, personId }: CircleMember): Promise<void> {
  await tellPerson(chat.work, personId, {
    key: `request:${request.id}:vouch:${id}`,
    message: vouchCard(request),
    priority: PRIORITY.reminder,
    reason: { kind: 'membership', id: request.id, epoch: 0 },
    notBefore: nextLoudMoment(chat.work.now, circle.timeZone),
  });
}
