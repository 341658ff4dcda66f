import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';

/** Who acts in the family's name, and the way to end it or to begin it. */
export function proxyCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  { proxy, back }: { proxy: { id: number; name: string } | undefined; back: string },
): Message {
  const act: Button = proxy
    ? { label: { key: 'button-proxy-end' }, press: { action: 'proxy-end', id: proxy.id } }
    : { label: { key: 'button-invite-proxy' }, press: { action: 'invite-proxy', id } };
  return {
    text: proxy
      ? { key: 'proxy-card', args: { codeName, name: proxy.name } }
      : { key: 'proxy-none', args: { codeName } },
    buttons: [[act], [{ label: { key: 'button-back' }, press: { action: back, id } }]],
  };
}

/** What somebody agrees to who will act in a family's name. */
export function representCard({ id, codeName }: { id: number; codeName: string }): Message {
  return {
    text: { key: 'represent-facts', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-accept' }, press: { action: 'represent', id, value: 1 } }],
      [{ label: { key: 'button-no-thanks' }, press: { action: 'represent', id, value: 0 } }],
    ],
  };
}
