import type { Circle } from '../circles/store.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { listWaiting } from '../covering/store.ts';
import type { Work } from '../db/work.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { isOver } from '../turns/moments.ts';
import { isSought } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, kindOfTurn } from '../turns/store.ts';
import { listHelpersElsewhere } from './store.ts';

/** Whether a turn has nobody, and nobody of its circle is being asked: only then may somebody of another circle come. */
export async function isSpare(work: Work, turn: Turn, circle: Pick<Circle, 'stage'>): Promise<boolean> {
  if (circle.stage !== 'active' || !isSought(turn.status) || isOver(turn, work.now)) return false;
  return !(await findHolder(work, turn.id)) && (await listWaiting(work, turn.id)).length === 0;
}

/** Who of the district's other circles could come for a turn: each person once, free on its day. Only for help that is open to everybody in a circle. */
export async function findGuests(
  work: Work,
  turn: Turn,
  { districtId }: Pick<Circle, 'districtId'>,
): Promise<RotaPlace[]> {
  const kind = await kindOfTurn(work, turn);
  if (sensitivityOf(await loadTemplates(work), kind) !== 'open') return [];
  const places = await listHelpersElsewhere(work, turn, { kind, districtId });
  const free = new Set((await eligibleOn(work, places, turn.onDate)).map(({ member }) => member));
  return places
    .filter(({ member }) => free.has(member))
    .filter((one, at, all) => all.findIndex(({ personId }) => personId === one.personId) === at);
}
