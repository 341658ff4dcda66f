import { ApiError } from '../../checks/errors.ts';
import type { Files } from '../../checks/files.ts';
import { leadingInteger, type Params, textParam } from '../../checks/params.ts';
import type { Settings } from '../../methods/method.ts';
import { findMethod } from '../../methods/methods.ts';
import { passTime } from '../../state/pass-time.ts';
import type { Waits } from '../../waits.ts';
import type { World } from '../../world.ts';
import { effectAfter, effectBefore } from '../faults/effects.ts';
import type { Faults } from '../faults/faults.ts';
import type { OpenRequests } from '../limits/open-requests.ts';
import type { Limits } from '../limits/pace.ts';
import { type Answer, type Outcome, refusal, success } from './answer.ts';
import type { CallLog } from './call-log.ts';

export type BotApi = { call(method: string, params: Params, files: Files): Promise<Answer> };

/** A method that may have to wait, or acts on more than the state. @throws {ApiError} */
export type WaitingMethod = (call: { params: Params; files: Files; isRepeated: boolean }) => Promise<Outcome>;

type Parts = {
  world: World;
  waits: Waits;
  /** The methods that wait, by their name. */
  waiting: Readonly<Record<string, WaitingMethod>>;
  faults: Faults;
  limits: Limits;
  openRequests: OpenRequests;
  log: CallLog;
  settings: Settings;
};

type Request = { method: string; params: Params; files: Files };

/** Answers Bot API calls: faults first, then the method, then what happens to its answer. */
export function createBotApi(parts: Parts): BotApi {
  const { world, waits, waiting, faults, openRequests, log } = parts;
  const waitingByLowerCase = new Map(Object.keys(waiting).map((name) => [name.toLowerCase(), name]));
  return {
    async call(name, params, files) {
      if (passTime(world.state, world.now())) world.change(() => {});
      const method = waitingByLowerCase.get(name.toLowerCase()) ?? findMethod(name)?.name;
      if (method === undefined) return refusal(new ApiError(404, 'Not Found: method not found'));
      if ((world.state.bot.loggedOutUntil ?? 0) > world.now()) return refusal(new ApiError(400, 'Logged out'));
      const chatId = leadingInteger(textParam(params, 'chat_id')) || undefined;
      const effects = faults.meet({ method, chatId });
      return await openRequests.during({ method, chatId, files }, async () => {
        const before = await effectBefore(effects, waits);
        const isRepeated = effects.some(({ kind }) => kind === 'duplicateUpdates');
        const answer = before ?? (await perform(parts, { method, params, files }, isRepeated));
        log.add({
          method,
          ...(chatId === undefined ? {} : { chatId }),
          at: world.now(),
          ok: answer.kind === 'json' && answer.body['ok'] === true,
        });
        await world.saved();
        return before ?? (await effectAfter(effects, answer, waits));
      });
    },
  };
}

async function perform(parts: Parts, request: Request, isRepeated: boolean): Promise<Answer> {
  try {
    const { method, params, files } = request;
    const wait = parts.waiting[method];
    return success(wait ? await wait({ params, files, isRepeated }) : apply(parts, request));
  } catch (error) {
    if (error instanceof ApiError) return refusal(error);
    throw error;
  }
}

function apply({ world, limits, settings }: Parts, { method: name, params, files }: Request): Outcome {
  const now = world.now();
  const plan = findMethod(name)?.method({ state: world.state, blobs: world.blobs, params, files, now, settings });
  if (!plan) throw new ApiError(404, 'Not Found: method not found');
  if (plan.paced) limits.pass(plan.paced, now);
  const result = plan.changes ? world.change(() => plan.apply()) : plan.apply();
  return { result, ...(plan.description === undefined ? {} : { description: plan.description }) };
}
