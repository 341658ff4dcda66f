import { badRequest } from '../../checks/errors.ts';
import { assertLinkPossible, invitingGroup, linkOptions, ownLink } from '../../checks/groups/invite-links.ts';
import { linkView, makeLink } from '../../state/groups/invitations.ts';
import type { Group, State } from '../../state/state.ts';
import type { Method } from '../method.ts';

/** A further link of the bot, with its own name, end and number of members. */
export const createChatInviteLink: Method = ({ state, params }) => {
  const options = linkOptions(params);
  const group = invitingGroup(state, params);
  assertLinkPossible(options);
  return {
    changes: true,
    apply: () => linkView(state, group, makeLink(state, group, { creatorId: state.bot.id, ...options })),
  };
};

export const editChatInviteLink: Method = ({ state, params }) => {
  const options = linkOptions(params);
  const group = invitingGroup(state, params);
  assertLinkPossible(options);
  const link = ownLink(state, group, params);
  if (link.isRevoked) throw badRequest('INVITE_REVOKED_ALREADY');
  if (link.isPrimary) throw badRequest('INVITE_HASH_INVALID');
  return { changes: true, apply: () => linkView(state, group, Object.assign(link, options)) };
};

/** Nobody joins through the link any more. A revoked primary link is followed by a new one. */
export const revokeChatInviteLink: Method = ({ state, params }) => {
  const group = invitingGroup(state, params);
  const link = ownLink(state, group, params);
  if (link.isRevoked) throw badRequest('INVITE_REVOKED_ALREADY');
  return {
    changes: true,
    apply: () => {
      link.isRevoked = true;
      if (link.isPrimary) makePrimary(state, group);
      return linkView(state, group, link);
    },
  };
};

/** Gives the bot a new primary link; the one it had leads nowhere any more. */
export const exportChatInviteLink: Method = ({ state, params }) => {
  const group = invitingGroup(state, params);
  return {
    changes: true,
    apply: () => {
      for (const link of group.inviteLinks) {
        if (link.isPrimary && link.creatorId === state.bot.id) link.isRevoked = true;
      }
      return makePrimary(state, group).link;
    },
  };
};

function makePrimary(state: State, group: Group) {
  return makeLink(state, group, { creatorId: state.bot.id, isPrimary: true });
}
