import { runOnServer } from './server.ts';

/** The first month is over for everybody who is a member now: nobody is a newcomer any more. */
export async function settlesIn(databaseUrl: string): Promise<void> {
  await runOnServer(
    databaseUrl,
    `update membership set settled_in_at = now() where role = 'member' and state = 'active'`,
  );
}
