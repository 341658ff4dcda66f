import { parseArgs } from 'node:util';
import { createSimulator } from './simulator.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8081' },
    hostname: { type: 'string', default: '127.0.0.1' },
    state: { type: 'string' },
    username: { type: 'string' },
    limits: { type: 'boolean', default: false },
    'kept-per-chat': { type: 'string' },
    'webhook-rules': { type: 'string', default: 'local' },
    'malformed-token': { type: 'string', default: 'notFound' },
    'host-name': { type: 'string', multiple: true, default: [] },
  },
});

const simulator = createSimulator({
  ...(values.state === undefined ? {} : { stateFile: values.state }),
  ...(values.username === undefined ? {} : { botUsername: values.username }),
  limits: values.limits ? 'telegram' : 'off',
  hostNames: values['host-name'],
  webhookRules: oneOf('webhook-rules', values['webhook-rules'], ['local', 'telegram']),
  malformedToken: oneOf('malformed-token', values['malformed-token'], ['notFound', 'unauthorized']),
  ...(values['kept-per-chat'] === undefined ? {} : { keptPerChat: countOf(values['kept-per-chat']) }),
});
const listening = await simulator.listen({ port: Number(values.port), hostname: values.hostname });
process.stdout.write(`${listening.url}\nBOT_TOKEN=${simulator.botToken} TELEGRAM_API_ROOT=${listening.url}\n`);
process.once('SIGINT', () => void listening.close());
process.once('SIGTERM', () => void listening.close());

function oneOf<const Choice extends string>(name: string, given: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((known) => known === given);
  if (choice === undefined) throw new Error(`--${name} must be one of ${choices.join(', ')}.`);
  return choice;
}

function countOf(given: string): number {
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new Error('--kept-per-chat must be a whole number above 0.');
  return Number(given);
}
