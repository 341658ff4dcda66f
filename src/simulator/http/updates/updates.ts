import type { Params } from '../../checks/params.ts';
import type { State } from '../../state/state.ts';
import type { Update } from '../../state/telegram.ts';
import type { World } from '../../world.ts';
import type { Poller } from './poller.ts';

/**
 * One getUpdates call. What it confirms is a change like any other; a poll that only waits changes nothing.
 * With `isRepeated`, what it delivers comes once more after it was confirmed.
 * @throws {ApiError} 409 when a newer call takes its place
 */
export async function pollUpdates(
  { world, poller }: { world: World; poller: Poller },
  params: Params,
  isRepeated: boolean,
): Promise<Update[]> {
  const before = fingerprint(world.state);
  const polling = poller.poll(params);
  const after = fingerprint(world.state);
  if (after !== before) world.change(() => {});
  const updates = await polling;
  if (isRepeated) deliverAgain(world, updates);
  if (isRepeated || fingerprint(world.state) !== after) world.change(() => {});
  return updates;
}

function deliverAgain({ state }: World, updates: readonly Update[]): void {
  const ids = new Set(updates.map(({ update_id }) => update_id));
  for (const queued of state.queue.updates) {
    if (ids.has(queued.update.update_id)) queued.again = 1;
  }
}

function fingerprint({ queue }: State): string {
  return `${queue.updates.length} ${queue.updates[0]?.update.update_id} ${queue.allowed?.join()}`;
}
