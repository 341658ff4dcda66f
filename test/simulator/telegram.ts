import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import type { Message } from '../../src/simulator/state/telegram.ts';

type Reply = {
  status: number;
  headers: Headers;
  body: {
    ok: boolean;
    result?: unknown;
    error_code?: number;
    description?: string;
    parameters?: Record<string, number>;
  };
};

export type Telegram = {
  simulator: Simulator;
  url: string;
  /** The simulation's clock, in ms; it stands still unless a test moves it. */
  clock: { nowMs: number };
  /** Calls a method with JSON parameters. */
  call(method: string, params?: Record<string, unknown>): Promise<Reply>;
  /** Calls a method that must succeed. */
  result<Result = Message>(method: string, params?: Record<string, unknown>): Promise<Result>;
  /** Calls a method that must be refused, and gives its description. */
  refusal(method: string, params?: Record<string, unknown>): Promise<string | undefined>;
  /** Sends any request to a method. */
  request(method: string, init?: RequestInit): Promise<Reply>;
  /** Waits for the next change. */
  changed(): Promise<void>;
  /** Waits, without sleeping, until a change makes the condition true. */
  until(condition: () => boolean): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
};

export const MORNING = Date.UTC(2026, 10, 23, 8);

/** A simulated Telegram that listens on a free port until the test is over. Polling is not slowed down unless asked. */
export async function startTelegram(options: SimulatorOptions = {}): Promise<Telegram> {
  const clock = { nowMs: MORNING };
  const simulator = createSimulator({ now: () => clock.nowMs, pollPacing: 'off', ...options });
  const listening = await simulator.listen();

  async function request(method: string, init?: RequestInit): Promise<Reply> {
    const response = await fetch(`${listening.url}/bot${simulator.botToken}/${method}`, init);
    return { status: response.status, headers: response.headers, body: (await response.json()) as Reply['body'] };
  }

  function call(method: string, params: Record<string, unknown> = {}): Promise<Reply> {
    return request(method, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(params),
    });
  }

  return {
    simulator,
    url: listening.url,
    clock,
    call,
    request,
    async result<Result>(method: string, params?: Record<string, unknown>) {
      const { body } = await call(method, params);
      if (!body.ok) throw new Error(`${method} was refused: ${body.description}`);
      return body.result as Result;
    },
    async refusal(method, params) {
      const { body } = await call(method, params);
      if (body.ok) throw new Error(`${method} was not refused.`);
      return body.description;
    },
    changed() {
      return new Promise((resolve) => {
        const stop = simulator.onChange(() => {
          stop();
          resolve();
        });
      });
    },
    until(condition) {
      return new Promise((resolve) => {
        if (condition()) return resolve();
        const stop = simulator.onChange(() => {
          if (!condition()) return;
          stop();
          resolve();
        });
      });
    },
    [Symbol.asyncDispose]: () => listening.close(),
  };
}
