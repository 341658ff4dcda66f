import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchParent } from '../../src/runtime/parent-watch.ts';
import { onStopSignal } from '../../src/runtime/signals.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a signal to stop', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('%s stops once, then ends with 0', async (signal) => {
    const { source, stops, exits, finish } = listen();

    source.emit(signal, signal);
    await finish();

    expect(stops).toEqual([signal]);
    expect(exits).toEqual([0]);
  });

  test('that comes twice, from the terminal and from npm, counts once', async () => {
    const { source, stops, exits } = listen();

    for (let copy = 0; copy < 5; copy += 1) source.emit('SIGINT', 'SIGINT');

    expect(stops).toHaveLength(1);
    expect(exits).toEqual([]);
  });

  test('repeated changes nothing; a third ends the process at once', async () => {
    const { source, stops, exits, pass } = listen();
    source.emit('SIGINT', 'SIGINT');
    await pass(1500);

    source.emit('SIGINT', 'SIGINT');
    await pass(1500);
    const afterSecond = [...exits];
    source.emit('SIGINT', 'SIGINT');

    expect(stops).toHaveLength(1);
    expect(afterSecond).toEqual([]);
    expect(exits).toEqual([70]);
  });

  test('ends the process when stopping takes too long', async () => {
    const { source, exits, pass } = listen();
    source.emit('SIGTERM', 'SIGTERM');

    await pass(19_999);
    const before = [...exits];
    await pass(1);

    expect(before).toEqual([]);
    expect(exits).toEqual([70]);
  });

  test('ends with 70 when stopping fails', async () => {
    const { source, exits, fail } = listen();

    source.emit('SIGTERM', 'SIGTERM');
    await fail();

    expect(exits).toEqual([70]);
  });

  test('and another reason to stop do not stop twice', async () => {
    const { source, stops, stop } = listen();

    stop('npm is gone');
    source.emit('SIGTERM', 'SIGTERM');

    expect(stops).toEqual(['npm is gone']);
  });

  test('is heard no more once nobody listens', () => {
    const { source, stops, dispose } = listen();

    dispose();
    source.emit('SIGTERM', 'SIGTERM');

    expect(stops).toEqual([]);
    expect(source.eventNames()).toEqual([]);
  });
});

describe('the watch on npm', () => {
  test('tells once when npm is gone', async () => {
    let ppid = 10;
    const onGone = vi.fn();
    watchParent({ env: { npm_lifecycle_event: 'start' }, parent: () => ppid, onGone });

    await vi.advanceTimersByTimeAsync(5000);
    const before = onGone.mock.calls.length;
    ppid = 1;
    await vi.advanceTimersByTimeAsync(5000);

    expect(before).toBe(0);
    expect(onGone).toHaveBeenCalledOnce();
  });

  test('watches nothing when something else started us', async () => {
    let ppid = 10;
    const onGone = vi.fn();
    watchParent({ env: {}, parent: () => ppid, onGone });

    ppid = 1;
    await vi.advanceTimersByTimeAsync(5000);

    expect(onGone).not.toHaveBeenCalled();
  });

  test('can be ended', async () => {
    let ppid = 10;
    const onGone = vi.fn();
    const end = watchParent({ env: { npm_lifecycle_event: 'start' }, parent: () => ppid, onGone });

    end();
    ppid = 1;
    await vi.advanceTimersByTimeAsync(5000);

    expect(onGone).not.toHaveBeenCalled();
  });
});

function listen() {
  const source = new EventEmitter();
  const stops: string[] = [];
  const exits: number[] = [];
  const done = Promise.withResolvers<void>();
  let nowMs = 0;
  const signals = onStopSignal(
    (reason) => {
      stops.push(reason);
      return done.promise;
    },
    { source: source as unknown as NodeJS.Process, exit: (code) => void exits.push(code), nowMs: () => nowMs },
  );
  async function pass(ms: number): Promise<void> {
    nowMs += ms;
    await vi.advanceTimersByTimeAsync(ms);
  }
  return {
    ...signals,
    source,
    stops,
    exits,
    pass,
    finish: () => {
      done.resolve();
      return pass(0);
    },
    fail: () => {
      done.reject(new Error('x'));
      return pass(0);
    },
  };
}
