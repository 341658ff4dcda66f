import { Hono } from 'hono';
import { personIdFrom } from '../../state/accounts/people.ts';
import { ImpossibleAct } from '../../state/impossible.ts';
import type { World } from '../../world.ts';
import type { Bindings } from '../bindings.ts';
import type { Faults } from '../faults/faults.ts';
import { parseFault } from '../faults/parse-fault.ts';
import { readBody } from './body-fields.ts';
import { type Changes, changeStream } from './changes.ts';
import type { ClockControls } from './clock-controls.ts';
import { jump } from './clock-jump.ts';
import { fileAnswer } from './file-answer.ts';
import type { Gate } from './gate.ts';
import { addGroup, addPerson, PERSON_ACTS } from './page-acts.ts';
import { knownFrom, pageNews } from './page-news.ts';
import { pageView } from './page-view.ts';
import { createReset } from './reset.ts';
import { createVersions } from './versions.ts';

export type PageParts = {
  world: World;
  faults: Faults;
  changes: Changes;
  gate: Gate;
  callbackLifeMs: number;
  controls: () => ClockControls | undefined;
};

/** What the page and tests from outside ask for, under `/simulator/`. What it changes is saved before it is answered. */
export function pageApi({ world, faults, changes, gate, callbackLifeMs, controls }: PageParts): Hono<Bindings> {
  const app = new Hono<Bindings>();
  const versions = createVersions(Date.now());
  const look = () => ({ state: world.state, callbackLifeMs, now: world.now() });
  const reset = createReset(controls);
  app.use(gate.guard);
  app.use(async (_, next) => {
    await next();
    await world.saved();
  });
  app.onError((error, c) => {
    if (error instanceof ImpossibleAct) return c.json({ problem: error.message }, 400);
    throw error;
  });
  app.get('/view', (c) => {
    const chatId = Number(c.req.query('chat')) || undefined;
    const speakerId = Number(c.req.query('speaker')) || undefined;
    return c.json(pageView({ ...look(), chatId, speakerId }, controls()));
  });
  app.get('/news', (c) => {
    const known = knownFrom(new URL(c.req.url).searchParams);
    return c.json(pageNews(look(), versions, known, controls()));
  });
  app.get('/files/:id', (c) => fileAnswer(world, c.req.param('id')));
  app.get('/changes', (c) => changeStream(c, changes));
  app.post('/people', async (c) => c.json({ id: addPerson(world, await readBody(c.req.raw)) }));
  app.post('/groups', async (c) => c.json({ id: addGroup(world, await readBody(c.req.raw)) }));
  app.post('/people/:id/:act', async (c) => {
    const act = Object.entries(PERSON_ACTS).find(([name]) => name === c.req.param('act'))?.[1];
    if (!act) throw new ImpossibleAct(`A person cannot "${c.req.param('act')}".`);
    act(world, personIdFrom(world.state, c.req.param('id')), await readBody(c.req.raw));
    return c.json({});
  });
  app.post('/clock', async (c) => c.json({ said: await jump(controls(), await readBody(c.req.raw)) }));
  app.post('/reset', async (c) => {
    await reset();
    return c.json({});
  });
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults', async (c) => {
    const parsed = parseFault(await readBody(c.req.raw));
    if ('problem' in parsed) throw new ImpossibleAct(parsed.problem);
    faults.add(parsed.fault);
    return c.json({});
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.json({});
  });
  return app;
}
