import { join } from 'node:path';

/** Where the digests of those who were erased are kept beside the database, apart from its backups. */
export function tombstoneFileOf({
  dataDir,
  tombstoneFile,
}: {
  dataDir: string;
  tombstoneFile?: string | undefined;
}): string {
  return tombstoneFile ?? join(dataDir, 'tombstones.jsonl');
}
