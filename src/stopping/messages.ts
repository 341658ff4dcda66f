import type { Button, Message } from '../delivery/message.ts';
import { LENGTHS } from '../pausing/pause.ts';

/** How long a member wants no turns of a circle, or that they leave it. No reason is asked. @param back the way on without a pause */
export function stoppingCard({ id, codeName }: { id: number; codeName: string }, back: Button): Message {
  const lengths = LENGTHS.filter((length) => length !== 'open').map((length): Button[] => [
    { label: { key: `pause-${length}` }, press: { action: 'rest-for', id, value: LENGTHS.indexOf(length) } },
  ]);
  return {
    text: { key: 'stopping-card', args: { codeName } },
    buttons: [...lengths, [{ label: { key: 'button-leave-circle' }, press: { action: 'leave', id } }], [back]],
  };
}

/** Somebody with places in several circles says which one they mean. */
export function whichCircleCard(places: readonly { id: number; codeName: string }[]): Message {
  const buttons = places.map(({ id, codeName }): Button[] => [
    { label: { key: 'leave-which-circle', args: { codeName } }, press: { action: 'stopping', id } },
  ]);
  return { text: { key: 'stopping-which' }, buttons: [...buttons, [goOn()]] };
}

/** The family's own way: its pauses, or all help stopped. */
export function familyStoppingCard({
  id,
  circleId,
  codeName,
}: {
  id: number;
  circleId: number;
  codeName: string;
}): Message {
  return {
    text: { key: 'stopping-family', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-pauses' }, press: { action: 'pauses', id: circleId } }],
      [{ label: { key: 'button-leave-circle' }, press: { action: 'leave', id } }],
      [goOn()],
    ],
  };
}

/** Nothing changes. */
export function goOn(): Button {
  return { label: { key: 'button-go-on' }, press: { action: 'go-on', id: 0 } };
}
