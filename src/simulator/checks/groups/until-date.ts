import { unixSeconds } from '../../state/views.ts';
import { integerParam, type Params } from '../params.ts';

const DAY = 86_400;

/**
 * When a ban or restriction ends, in Unix seconds; 0 is never. Less than 30 seconds or more than 366 days from now is
 * for ever. https://core.telegram.org/bots/api#banchatmember
 */
export function untilDateParam(params: Params, now: number): number {
  const until = integerParam(params, 'until_date', { min: 0, max: 2_147_483_647, absent: 0 });
  const left = until - unixSeconds(now);
  return left < 30 || left > 366 * DAY ? 0 : until;
}
