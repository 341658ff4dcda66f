import type { Button, Message } from '../delivery/message.ts';

const SHOWN = 6;

type Line = { id: number; name: string };

/** Whom the family would rather not have: a touch means that they may be invited again. @param page counted from 0 */
export function vetoesCard(
  { id, codeName }: { id: number; codeName: string },
  vetoed: readonly Line[],
  page: number,
): Message {
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'restrictions', id } }];
  return {
    text: { key: vetoed.length === 0 ? 'vetoes-none' : 'vetoes-card', args: { codeName } },
    buttons: [...lines(vetoed, { action: 'veto-lift', page, more: { action: 'vetoes', id } }), back],
  };
}

/** Whom the association keeps out, for the safeguarding person: each leads to a card of its own. @param page counted from 0 */
export function blocksCard(blocked: readonly Line[], page: number): Message {
  return {
    text: { key: blocked.length === 0 ? 'blocks-none' : 'blocks-card' },
    buttons: lines(blocked, { action: 'block', page, more: { action: 'blocks', id: 0 } }),
  };
}

/** One block, and what lifting it would mean. @param codeName of the circle; null where it is all circles of the district */
export function blockCard(
  { id, name }: Line,
  { codeName, district, since }: { codeName: string | null; district: string; since: Temporal.PlainDate },
): Message {
  const on = { on: since.toString() };
  return {
    text:
      codeName === null
        ? { key: 'block-card-district', args: { name, district, on } }
        : { key: 'block-card', args: { name, codeName, on } },
    buttons: [
      [{ label: { key: 'button-block-lift' }, press: { action: 'block-lift', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'blocks', id: 0 } }],
    ],
  };
}

function lines(
  people: readonly Line[],
  { action, page, more }: { action: string; page: number; more: { action: string; id: number } },
): Button[][] {
  const rows = people
    .slice(page * SHOWN, (page + 1) * SHOWN)
    .map(({ id, name }): Button[] => [{ label: { key: 'name', args: { name } }, press: { action, id } }]);
  if (people.length > (page + 1) * SHOWN)
    rows.push([{ label: { key: 'button-more' }, press: { ...more, value: page + 1 } }]);
  return rows;
}
