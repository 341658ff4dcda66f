import { takenBy } from '../claims/places.ts';
import { listStanding, listTaken } from '../claims/store.ts';
import type { Work } from '../db/work.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { amountOf, needText, standsIn } from '../needs/messages.ts';
import { isOpen, isRunning } from '../needs/need.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import { localDateTime } from '../time/wall-time.ts';
import { nextReach } from './ladder.ts';
import { limitsOf } from './offer.ts';

const NAMES_SHOWN = 3;

/** Where a need stands, who takes what, and when it goes how much further. Only for coordinators. */
export async function drawTeamCard(work: Work, need: NeedInWords): Promise<Message> {
  const taken = (await listTaken(work, need.id)).slice(0, NAMES_SHOWN);
  const standing = await listStanding(work, need.id);
  const waiting = standing.filter(({ state }) => state === 'offered').length;
  const left = need.quantity - takenBy(standing);
  const limits = await limitsOf(work, need);
  const lines: Text[] = [
    standsIn(need),
    { key: `need-reach-${need.reach}` },
    ...taken.map(
      ({ name, quantity, state }): Text => ({
        key: state === 'fulfilled' ? 'need-line-done' : 'need-line-taken',
        args: { name, amount: { text: amountOf(need, quantity) } },
      }),
    ),
    ...(waiting > 0 ? [{ key: 'need-line-waiting', args: { waiting } }] : []),
    ...(isOpen(need.state) && left > 0
      ? [{ key: 'need-line-left', args: { amount: { text: amountOf(need, left) } } }]
      : []),
    ...(isRunning(need.state) ? [furtherLine(need, nextReach(need.reach, limits))] : []),
  ];
  const { codeName } = need;
  return {
    text: { key: 'need-team', args: { codeName, need: { text: needText(need) }, progress: { lines } } },
    buttons: teamButtons(need, limits),
    protect: true,
  };
}

function furtherLine({ heldAt, nextAt, timeZone }: NeedInWords, next: string | undefined): Text {
  if (heldAt !== null) return { key: 'need-held' };
  if (!next || nextAt === null) return { key: 'need-goes-no-further' };
  const local = localDateTime(nextAt, timeZone);
  const on = { on: local.toPlainDate().toString() };
  return {
    key: `need-next-${next}`,
    args: { on, at: { at: local.toPlainTime().toString({ smallestUnit: 'minute' }) } },
  };
}

function teamButtons(need: NeedInWords, limits: Parameters<typeof nextReach>[1]): Button[][] {
  const button = (key: string, action: string, value = 0): Button[] => [
    { label: { key }, press: { action, id: need.id, value } },
  ];
  if (!isRunning(need.state)) return [];
  const mayGo = isOpen(need.state) && need.pausedAt === null && nextReach(need.reach, limits) !== undefined;
  return [
    ...(mayGo ? [button('button-need-hurry', 'need-hurry')] : []),
    ...(isOpen(need.state) && need.pausedAt === null
      ? [
          need.heldAt === null
            ? button('button-need-hold', 'need-hold', 1)
            : button('button-need-resume', 'need-hold', 0),
        ]
      : []),
    button('button-need-withdraw', 'need-withdraw'),
  ];
}
