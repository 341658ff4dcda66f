import { expect, test, vi } from 'vitest';
import { withPrograms } from '../kit/program.ts';

const PATIENCE = { timeout: 60_000, interval: 20 };

type View = { people: { name: string }[]; groups: unknown[] };

test('killed in the middle of setting the village up, or of starting afresh, the next start sets up all of it', async () => {
  await withPrograms(async (run) => {
    const first = run({ LOG_LEVEL: 'info' });
    await vi.waitFor(() => expect(first.output()).toContain('setting up a village'), PATIENCE);
    await someTime(1500);
    first.child.kill('SIGKILL');
    await first.exited;
    expect(first.output()).not.toContain('the village is set up');

    const second = run({ LOG_LEVEL: 'info' });
    const url = await second.url;

    expect(second.output()).toContain('the village is set up');
    expect(await look(url)).toMatchObject({ people: { length: 13 }, groups: { length: 1 } });

    fetch(`${url}/simulator/reset`, { method: 'POST', body: '{}' }).catch(() => {});
    await vi.waitFor(() => expect(second.output().match(/setting up a village/gu)?.length).toBe(2), PATIENCE);
    await someTime(1500);
    second.child.kill('SIGKILL');
    await second.exited;
    const third = run({ LOG_LEVEL: 'info' });

    expect(await look(await third.url)).toMatchObject({ people: { length: 13 }, groups: { length: 1 } });
    expect(third.output()).toContain('the village is set up');

    third.child.kill('SIGKILL');
    await third.exited;
    const fourth = run({ LOG_LEVEL: 'info' });

    expect(await look(await fourth.url)).toMatchObject({ people: { length: 13 }, groups: { length: 1 } });
    expect(fourth.output()).not.toContain('setting up');
  });
}, 240_000);

async function look(url: string): Promise<View> {
  return (await (await fetch(`${url}/simulator/view`)).json()) as View;
}

/** Kills come at no chosen moment: between 0 and `mostMs`. */
async function someTime(mostMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.random() * mostMs));
}
