import { writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { userIdParam } from '../../checks/groups/target.ts';
import { standingOf } from '../../state/groups/groups.ts';
import { answerRequest } from '../../state/groups/invitations.ts';
import { hasRight, isPresent } from '../../state/groups/standing.ts';
import type { Method } from '../method.ts';

export const approveChatJoinRequest: Method = answer(true);
export const declineChatJoinRequest: Method = answer(false);

/** Answers somebody who asked to join (Bot API facts, F9). */
function answer(isWelcome: boolean): Method {
  return ({ state, params, now }) => {
    const id = userIdParam(params);
    const chat = writableChat(state, params);
    if (chat.kind === 'private' || !hasRight(chat.bot, 'can_invite_users')) {
      throw badRequest('not enough rights to manage chat join requests');
    }
    if (isPresent(standingOf(state, chat, id))) throw badRequest('USER_ALREADY_PARTICIPANT');
    const person = state.people[id];
    if (!person?.seen) throw badRequest('USER_ID_INVALID');
    if (!chat.joinRequests.some(({ personId }) => personId === id)) throw badRequest('HIDE_REQUESTER_MISSING');
    return {
      changes: true,
      apply: () => {
        answerRequest(state, chat, { person, by: 'bot', isWelcome }, now);
        return true;
      },
    };
  };
}
