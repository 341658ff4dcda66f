import { setTimeout as pause } from 'node:timers/promises';
import { ApiError, type ResponseParameters } from '../../checks/errors.ts';
import type { Files } from '../../checks/files.ts';
import { leadingInteger, type Params, textParam } from '../../checks/params.ts';
import type { Settings } from '../../methods/method.ts';
import { findMethod } from '../../methods/methods.ts';
import { passTime } from '../../state/pass-time.ts';
import type { World } from '../../world.ts';
import type { FaultEffect, Faults } from '../faults/faults.ts';
import type { Poller } from '../updates/poller.ts';
import { pollUpdates } from '../updates/updates.ts';
import type { CallLog } from './call-log.ts';
import type { Limits } from './limits.ts';

export type Answer =
  | { kind: 'json'; status: number; body: Record<string, unknown>; retryAfter?: number }
  | { kind: 'html'; status: number }
  | { kind: 'reset' };

export type BotApi = { call(method: string, params: Params, files: Files): Promise<Answer> };

type Parts = {
  world: World;
  poller: Poller;
  faults: Faults;
  limits: Limits;
  log: CallLog;
  settings: Settings;
};

/** Answers Bot API calls: faults first, then the method, then what happens to its answer. */
export function createBotApi(parts: Parts): BotApi {
  return {
    async call(name, params, files) {
      if (passTime(parts.world.state, parts.world.now())) parts.world.change(() => {});
      const isPoll = name.toLowerCase() === 'getupdates';
      const method = isPoll ? 'getUpdates' : findMethod(name)?.name;
      if (method === undefined) return refusal(new ApiError(404, 'Not Found: method not found'));
      const chatId = leadingInteger(textParam(params, 'chat_id')) || undefined;
      const effects = parts.faults.meet({ method, chatId });
      const before = await effectBefore(effects);
      const answer = before ?? (await perform(parts, { method, params, files, effects }));
      parts.log.add({
        method,
        ...(chatId === undefined ? {} : { chatId }),
        at: parts.world.now(),
        ok: answer.kind === 'json' && answer.body['ok'] === true,
      });
      return before ?? (await effectAfter(effects, answer));
    },
  };
}

/** The answer of a call that is refused. */
export function refusal(error: ApiError): Answer {
  const retryAfter = error.parameters?.retry_after;
  return {
    kind: 'json',
    status: error.code,
    body: failure(error.code, error.message, error.parameters),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
}

type Request = { method: string; params: Params; files: Files; effects: readonly FaultEffect[] };

async function perform(parts: Parts, request: Request): Promise<Answer> {
  const { method, params, effects } = request;
  try {
    if (method === 'getUpdates') {
      const again = effects.some(({ kind }) => kind === 'duplicateUpdates');
      return success(await pollUpdates(parts, params, again));
    }
    return apply(parts, request);
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
}

function apply({ world, limits, settings }: Parts, { method: name, params, files }: Request): Answer {
  const now = world.now();
  const plan = findMethod(name)?.method({ state: world.state, params, files, now, settings });
  if (!plan) throw new ApiError(404, 'Not Found: method not found');
  if (plan.paced) limits.pass(plan.paced, now);
  const result = plan.changes ? world.change(() => plan.apply()) : plan.apply();
  return success(result, plan.description);
}

async function effectBefore(effects: readonly FaultEffect[]): Promise<Answer | undefined> {
  for (const effect of effects) {
    if (effect.kind === 'delay' && effect.beforeMs) await pause(effect.beforeMs);
  }
  for (const effect of effects) {
    switch (effect.kind) {
      case 'error':
        return refusal(new ApiError(effect.code, effect.description, effect.parameters));
      case 'tooManyRequests': {
        const parameters = { retry_after: effect.retryAfter };
        return refusal(new ApiError(429, `Too Many Requests: retry after ${effect.retryAfter}`, parameters));
      }
      case 'html':
        return { kind: 'html', status: effect.status ?? 502 };
      case 'resetBefore':
        return { kind: 'reset' };
      default:
    }
  }
  return undefined;
}

async function effectAfter(effects: readonly FaultEffect[], answer: Answer): Promise<Answer> {
  for (const effect of effects) {
    if (effect.kind === 'delay' && effect.afterMs) await pause(effect.afterMs);
  }
  return effects.some(({ kind }) => kind === 'resetAfter') ? { kind: 'reset' } : answer;
}

function success(result: unknown, description?: string): Answer {
  const body = { ok: true, result, ...(description === undefined ? {} : { description }) };
  return { kind: 'json', status: 200, body };
}

function failure(code: number, description: string, parameters: ResponseParameters | undefined) {
  return { ok: false, error_code: code, description, ...(parameters ? { parameters } : {}) };
}
