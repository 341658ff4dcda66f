import type { Membership, Tie } from '../circles/membership-store.ts';
import type { Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

/** A request as those who answer it see it. `vouchers` are names, for the coordinators only. */
export type Request = {
  id: number;
  circleId: number;
  tie: Tie;
  name: string;
  codeName: string;
  familySaid: Membership['familySaid'];
  vouchers: readonly string[];
  mayAskMembers: boolean;
};

/** What the coordinators are asked about a newcomer: with the family's answer and who vouches, as far as they are known. */
export function requestCard(request: Request, key: 'join-request' | 'join-request-again' = 'join-request'): Message {
  const { id, name, codeName, tie, familySaid, vouchers } = request;
  const press = (value: number) => ({ action: 'decide', id, value });
  const family: Text = { key: familySaid === 'fine' ? 'family-said-fine-line' : 'family-said-nothing-line' };
  const lines = vouchers.map((voucher): Text => ({ key: 'vouched-line', args: { name: voucher } }));
  const vouched: Text = { key: 'vouched', args: { vouchers: vouchers.length, lines: { lines } } };
  const args = {
    name,
    codeName,
    tie: { text: { key: `tie-${tie}` } },
    answer: { text: family },
    vouched: { text: vouched },
  };
  return {
    text: { key, args },
    buttons: [
      [{ label: { key: 'button-welcome' }, press: press(1) }],
      [{ label: { key: 'button-not-now' }, press: press(0) }],
      ...(request.mayAskMembers
        ? [[{ label: { key: 'button-ask-members' }, press: { action: 'vouch-ask', id } }]]
        : []),
    ],
  };
}

/** What the family is asked about a newcomer. Its no is never told to them. */
export function familyCard({ id, name, codeName, tie }: Pick<Request, 'id' | 'name' | 'codeName' | 'tie'>): Message {
  const press = (value: number) => ({ action: 'family-say', id, value });
  return {
    text: { key: 'family-ask', args: { name, codeName, tie: { text: { key: `tie-${tie}` } } } },
    buttons: [
      [{ label: { key: 'button-fine' }, press: press(1) }],
      [{ label: { key: 'button-rather-not' }, press: press(0) }],
    ],
  };
}

/** What the safeguarding persons see of a newcomer: nothing to be done, unless there is a reason. */
export function safeguardingCard({
  id,
  name,
  codeName,
  tie,
}: Pick<Request, 'id' | 'name' | 'codeName' | 'tie'>): Message {
  return {
    text: { key: 'safeguarding-note', args: { name, codeName, tie: { text: { key: `tie-${tie}` } } } },
    buttons: [[{ label: { key: 'button-block' }, press: { action: 'end-place', id, value: 1 } }]],
  };
}

type Decided = Pick<Membership, 'state' | 'decidedBy' | 'familySaid'>;

/** The final state of a request card, for coordinators and safeguarding persons. */
export function decidedCard(decided: Decided, { name, codeName }: { name: string; codeName: string }): Message {
  return { text: { key: `join-request-${endOf(decided)}`, args: { name, codeName } } };
}

/** What the family sees when a newcomer has been answered: who is in its circle now, or that nobody has come in. */
export function decidedForFamily(
  { state, circleId }: Pick<Membership, 'state' | 'circleId'>,
  { name, codeName, tie }: { name: string; codeName: string; tie: Tie },
): Message {
  if (state !== 'active') return { text: { key: 'family-not-joined', args: { name, codeName } } };
  return {
    text: { key: 'family-joined', args: { name, codeName, tie: { text: { key: `tie-${tie}` } } } },
    buttons: [[{ label: { key: 'button-people' }, press: { action: 'restrictions', id: circleId } }]],
  };
}

function endOf({ state, decidedBy, familySaid }: Decided): string {
  if (state === 'active') return 'accepted';
  if (state === 'declined' && familySaid === 'no') return 'vetoed';
  if (state === 'declined') return decidedBy === null ? 'lapsed' : 'declined';
  return decidedBy === null ? 'withdrawn' : 'accepted';
}
