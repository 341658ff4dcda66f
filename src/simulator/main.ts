import { parseArgs } from 'node:util';
import { createSimulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    hostname: { type: 'string', default: '127.0.0.1' },
    state: { type: 'string' },
    username: { type: 'string' },
    limits: { type: 'boolean', default: false },
    'host-name': { type: 'string', multiple: true, default: [] },
  },
});

const simulator = createSimulator({
  ...(values.state === undefined ? {} : { stateFile: values.state }),
  ...(values.username === undefined ? {} : { botUsername: values.username }),
  limits: values.limits ? 'telegram' : 'off',
  hostNames: values['host-name'],
});
const listening = await simulator.listen({ port: Number(values.port), hostname: values.hostname });
process.stdout.write(`${listening.url}\nBOT_TOKEN=${simulator.botToken} TELEGRAM_API_ROOT=${listening.url}\n`);
process.once('SIGINT', () => void listening.close());
process.once('SIGTERM', () => void listening.close());
