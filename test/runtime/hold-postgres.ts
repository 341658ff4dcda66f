import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { createLog } from '../../src/runtime/log.ts';

// A program of its own that starts PostgreSQL in the folder it is given, says where, and stays until it is ended.
const [, , dataDir = ''] = process.argv;
const server = await startEmbeddedPostgres({ dataDir, log: createLog({ level: 'silent' }), unsafeFast: true });
process.stdout.write(`${server.url}\n`);
process.stdin.resume();
process.stdin.on('end', () => void server.stop());
