import { ApiError, tooManyRequests } from '../../checks/errors.ts';
import { pause, type Waits } from '../../waits.ts';
import { type Answer, refusal } from '../bot-api/answer.ts';
import type { FaultEffect } from './faults.ts';

/** What happens to a call before it is applied. @returns its answer when it is not to be applied at all */
export async function effectBefore(effects: readonly FaultEffect[], waits: Waits): Promise<Answer | undefined> {
  for (const effect of effects) {
    if (effect.kind === 'delay' && effect.beforeMs) await pause(waits, effect.beforeMs);
  }
  for (const effect of effects) {
    switch (effect.kind) {
      case 'error':
        return refusal(new ApiError(effect.code, effect.description, effect.parameters));
      case 'tooManyRequests':
        return refusal(tooManyRequests(effect.retryAfter));
      case 'html':
        return { kind: 'html', status: effect.status ?? 502 };
      case 'resetBefore':
        return { kind: 'reset' };
      default:
    }
  }
  return undefined;
}

/** What happens to the answer of a call that was applied. */
export async function effectAfter(effects: readonly FaultEffect[], answer: Answer, waits: Waits): Promise<Answer> {
  for (const effect of effects) {
    if (effect.kind === 'delay' && effect.afterMs) await pause(waits, effect.afterMs);
  }
  return effects.some(({ kind }) => kind === 'resetAfter') ? { kind: 'reset' } : answer;
}
