import type { Audited, Capabilities } from '../capabilities-type.ts';
import type { SwapId, TelegramId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findOverlooked, type Overlooked } from './find-overlooked.ts';
import { putSwapRight, putTurnRight } from './put-right.ts';
import { tellOverlooked } from './tell-overlooked.ts';

type Audit = NonNullable<Capabilities['audit']>;
type Transact = Parameters<Audit>[0];
type Log = Parameters<Audit>[1];
type Looked = { repaired: number[]; open: Overlooked[] };

/** Ids in one line of the log. */
const MOST_IDS = 50;

/**
 * Makes the audit. A turn or a swap without a step ahead is put right at once, each in a transaction of its own. What is only late, a step or a
 * message on its way, counts when it was late a look ago as well: after an outage the sweep is given its minute. The log names ids, the same
 * ones only once.
 */
export function createAudit(administrators: ReadonlySet<TelegramId>): Audit {
  let lateBefore = new Set<string>();
  let lastWritten = '';
  return async (transact, log) => {
    const found = await transact(findOverlooked);
    const isLate = ({ what }: Overlooked) => what === 'step' || what === 'message';
    const stillLate = found.filter((one) => isLate(one) && lateBefore.has(keyOf(one)));
    lateBefore = new Set(found.filter(isLate).map(keyOf));
    const looked = await putRight(
      transact,
      log,
      found.filter((one) => !isLate(one)),
    );
    const all: Looked = { ...looked, open: [...looked.open, ...stillLate] };
    const audited = countOf(all);
    const written = JSON.stringify(all);
    if (isWorthAWord(audited) && written !== lastWritten) write(log, all);
    lastWritten = written;
    if (isWorthAWord(audited)) await transact((work) => tellOverlooked(work, administrators, audited));
    return audited;
  };
}

/** Each on its own: one that cannot be put right holds up no other. */
async function putRight(transact: Transact, log: Log, found: readonly Overlooked[]): Promise<Looked> {
  const looked: Looked = { repaired: [], open: [] };
  for (const one of found) {
    const isRight = await transact((work) => repair(work, one)).catch((error: unknown) => {
      log.error({ error, kind: one.what }, 'something overlooked could not be put right');
      return false;
    });
    if (isRight) looked.repaired.push(one.id);
    else looked.open.push(one);
  }
  return looked;
}

async function repair(work: Work, { what, id }: Overlooked): Promise<boolean> {
  if (what === 'turn') return await putTurnRight(work, id as TurnId);
  if (what !== 'swap') return false;
  await putSwapRight(work, id as SwapId);
  return true;
}

function keyOf({ what, id }: Overlooked): string {
  return `${what} ${id}`;
}

function countOf({ repaired, open }: Looked): Audited {
  const count = (...kinds: Overlooked['what'][]) => open.filter(({ what }) => kinds.includes(what)).length;
  return {
    repaired: repaired.length,
    turns: count('turn'),
    questions: count('swap', 'guest'),
    steps: count('step'),
    messages: count('message'),
  };
}

function isWorthAWord(audited: Audited): boolean {
  return Object.values(audited).some((count) => count > 0);
}

function write(log: Log, { repaired, open }: Looked): void {
  const ids = (...kinds: Overlooked['what'][]) =>
    open.flatMap(({ what, id }) => (kinds.includes(what) ? [id] : [])).slice(0, MOST_IDS);
  log.error(
    {
      repaired: repaired.slice(0, MOST_IDS),
      turns: ids('turn'),
      questions: ids('swap', 'guest'),
      steps: ids('step'),
      messages: ids('message'),
    },
    'something was overlooked; what could be put right is put right',
  );
}
