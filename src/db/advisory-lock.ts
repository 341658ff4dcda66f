import postgres from 'postgres';

/** The fixed numbers of PostgreSQL's advisory locks in this program. */
export const LOCKS = { migrations: 7_262_301, poller: 7_262_302, sender: 7_262_303 } as const;

export type HeldLock = {
  /** Resolves when the connection that held the lock is gone: whoever held it must stop acting. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
};

/**
 * Tries once to take a lock that lives as long as its own connection, so that a killed process frees it at once.
 * @returns undefined when another process holds it
 */
export async function tryLock(url: string, lock: number): Promise<HeldLock | undefined> {
  const lost = Promise.withResolvers<void>();
  const client = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    onclose: () => lost.resolve(),
    connection: { application_name: 'sanad lock' },
  });
  try {
    const [row] = await client`select pg_try_advisory_lock(${lock}) as held`;
    if (row?.held === true) return { lost: lost.promise, release: () => client.end({ timeout: 5 }) };
  } catch (error) {
    await client.end({ timeout: 1 });
    throw error;
  }
  await client.end({ timeout: 5 });
  return undefined;
}
