import { openDataFolder } from '../../src/runtime/data-folder.ts';

// A program of its own that takes a data folder and stays until it is ended.
const [, , dataDir = ''] = process.argv;
const folder = await openDataFolder({ dataDir });
await folder.announce('http://127.0.0.1:4321');
process.stdout.write('held\n');
process.stdin.resume();
process.stdin.on('end', () => void folder.release());
