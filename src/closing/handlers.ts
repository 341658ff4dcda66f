import type { Action } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import { refuse } from '../answers/on-turn.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { findCircle, getCircle } from '../circles/store.ts';
import type { CircleId, TurnId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import { getPerson } from '../people/store.ts';
import { aboutTurn } from '../turns/messages.ts';
import { after } from '../turns/states.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';
import { findLastHolder, findTurn, getTurnInWords, listComingTurns } from '../turns/store.ts';
import { withUndo } from '../undoing/messages.ts';
import { undoDeed } from '../undoing/undo.ts';
import { closeTurn, reopenTurn } from './close-turn.ts';
import { CLOSINGS, closedCard, skipAskCard, skipDatesCard, unansweredCard, withTellNow } from './messages.ts';
import { settleDispute } from './settle-dispute.ts';
import { skipTurn } from './skip-turn.ts';
import { mayTellNow, tellNow } from './tell-now.ts';

const DATES_SHOWN = 6;

/** What captains and coordinators do with turns of others: closing what nobody answered for, disputes, and dates that are passed over. */
export const closingHandlers: Handlers = {
  presses: {
    'turn-close': onTurnOf('close-turn', async (chat, turn, press) => {
      const how = CLOSINGS[press.value];
      if (!how) return await refuse(chat);
      const closing = { turnId: turn.id, epoch: press.version, by: chat.person.id, how };
      const { kind } = await chat.once(press.action, () => closeTurn(chat.work, closing));
      await showClosed(chat, turn, kind);
    }),
    'turn-reopen': onTurnOf('close-turn', async (chat, turn, press) => {
      const wish = { turnId: turn.id, epoch: press.version, by: chat.person.id };
      const { kind } = await chat.once(press.action, () => reopenTurn(chat.work, wish));
      await showClosed(chat, turn, kind);
    }),
    'dispute-settle': onTurnOf('settle-dispute', async (chat, turn, press) => {
      const wasDone = press.value === 1;
      const found = { turnId: turn.id, epoch: press.version, by: chat.person.id, wasDone };
      const { kind } = await chat.once(press.action, () => settleDispute(chat.work, found));
      if (kind === 'stale') await chat.toast({ key: 'turn-changed' });
      const now = await getTurnInWords(chat.work, turn.id);
      const key = now.status === 'confirmed' ? 'dispute-was-done' : 'dispute-was-not-done';
      await chat.redraw({ text: { key, args: aboutTurn(now) } });
    }),
    'skip-dates': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !authorize(chat.actor, 'skip-turn', place)) return await refuse(chat);
      const coming = await listComingTurns(chat.work, circle.id, {
        limit: DATES_SHOWN,
        hidden: await listHiddenKinds(chat.work, chat.actor, place),
      });
      await chat.redraw(
        skipDatesCard(
          circle,
          coming.filter(({ status }) => after(status, 'skip') !== undefined),
        ),
      );
    },
    skip: onTurnOf('skip-turn', async (chat, turn, press) => {
      const isThere = turn.epoch === press.version && after(turn.status, 'skip') !== undefined;
      if (!isThere) await chat.toast({ key: 'turn-changed' });
      await chat.redraw(isThere ? skipAskCard(turn) : { text: { key: 'turn-over', args: aboutTurn(turn) } });
    }),
    'skip-yes': onTurnOf('skip-turn', async (chat, turn, press) => {
      const wish = { turnId: turn.id, epoch: press.version, by: chat.person.id };
      const { kind } = await chat.once(press.action, () => skipTurn(chat.work, wish));
      const now = await getTurnInWords(chat.work, turn.id);
      if (kind === 'stale') await chat.toast({ key: 'turn-changed' });
      const card: Message = {
        text: { key: now.status === 'skipped' ? 'skip-done' : 'turn-over', args: aboutTurn(now) },
      };
      if (kind !== 'skipped') return await chat.redraw(card);
      const offered = (await mayTellNow(chat.work, now)) ? withTellNow(card, now) : card;
      await chat.redraw(withUndo(offered, now, 'skip-undo'));
    }),
    'tell-now': onTurnOf('skip-turn', async (chat, turn, press) => {
      const isThere = turn.epoch === press.version;
      const by = { personId: chat.person.id, name: chat.person.name, role: { key: roleOf(chat, turn) } };
      const told = isThere ? await chat.once(press.action, () => tellNow(chat.work, turn, by)) : { kind: 'stale' };
      await chat.toast({ key: told.kind === 'told' ? 'tell-now-done' : 'turn-changed' });
      if (told.kind === 'told') await chat.redraw({ text: { key: 'skip-done', args: aboutTurn(turn) } });
    }),
    'skip-undo': onTurnOf('skip-turn', async (chat, turn, press) => {
      const wish = { turnId: turn.id, epoch: press.version, by: chat.person.id };
      const { kind } = await chat.once(press.action, () => undoDeed(chat.work, wish));
      await chat.toast({ key: `undo-${kind === 'undone' ? 'done' : kind}` });
      const now = await getTurnInWords(chat.work, turn.id);
      await chat.redraw({
        text: { key: now.status === 'skipped' ? 'skip-done' : 'skip-undone', args: aboutTurn(now) },
      });
    }),
  },
};

/** In which role somebody decides on the turns of others. */
function roleOf({ actor }: Chat, { circleId }: Turn): string {
  const leads = actor.memberships.some((one) => one.circleId === circleId && one.isCaptain);
  return leads ? 'role-name-captain' : 'role-name-coordinator';
}

type OnTurnOf = (chat: Chat, turn: TurnInWords, press: Required<Press>) => Promise<void>;

/** A press about a turn of a circle, by somebody who cares for it. */
function onTurnOf(action: Action, act: OnTurnOf): PressHandler {
  return async (chat, press) => {
    const turn = await findTurn(chat.work, press.id as TurnId);
    if (!turn) return await refuse(chat);
    const { districtId } = await getCircle(chat.work, turn.circleId);
    if (!authorize(chat.actor, action, { circleId: turn.circleId, districtId })) return await refuse(chat);
    await act(chat, await getTurnInWords(chat.work, turn.id), press);
  };
}

/** The turn as whoever may close it sees it now. */
async function showClosed(chat: Chat, { id }: Turn, kind: 'closed' | 'reopened' | 'stale' | 'own'): Promise<void> {
  if (kind === 'own') return await chat.toast({ key: 'close-own' }, { alert: true });
  if (kind === 'stale') await chat.toast({ key: 'turn-changed' });
  const turn = await getTurnInWords(chat.work, id);
  const last = await findLastHolder(chat.work, id);
  const name = last ? (await getPerson(chat.work, last.personId)).name : '';
  if (turn.status === 'missed' || turn.status === 'excused') return await chat.redraw(closedCard(turn, name));
  if (turn.status === 'unanswered') return await chat.redraw(unansweredCard(turn, name));
  await chat.redraw({ text: { key: 'close-nothing', args: aboutTurn(turn) } });
}
