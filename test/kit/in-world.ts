import { connect } from '../../src/db/connect.ts';
import type { Work } from '../../src/db/work.ts';
import type { World } from './world.ts';

/** One transaction of the program itself, for what no button of the story leads to. Afterwards everything has happened that follows. */
export async function inWorld<T>(world: World, act: (work: Work) => Promise<T>): Promise<T> {
  const { client, db } = connect(world.database.url, { connections: 1 });
  try {
    return await db.transaction(async (tx) => await act({ tx, now: world.clock.now(), vault: world.vault }));
  } finally {
    await client.end();
    await world.settle();
  }
}
