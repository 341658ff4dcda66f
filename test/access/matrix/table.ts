import type { Press } from '../../../src/delivery/message.ts';
import { CHARTER_VERSION } from '../../../src/joining/charter.ts';
import type { ActorName, Things } from './cast.ts';
import { ACTORS } from './cast.ts';

/** One button: what it is about, and who gets anything by pressing it. Whoever is not named is refused and changes nothing. */
export type Row = { on: (things: Things) => Omit<Press, 'action'>; allowed: readonly ActorName[] };

const ANYBODY = ACTORS;
const NOBODY: readonly ActorName[] = [];
const FAMILY = ['guardian', 'proxy'] as const;
const ROTA = ['member', 'holder', 'inner', 'captain'] as const;
/** All members, those in the newcomer stage too. */
const MEMBERS = [...ROTA, 'newcomer'] as const;
const CIRCLE = [...MEMBERS, ...FAMILY] as const;
/** Whom an invitation into the circle can be meant for: everybody without a place in it. */
const INVITABLE = [
  'outsider',
  'exMember',
  'otherMember',
  'otherGuardian',
  'otherCoordinator',
  'safeguarding',
  'treasurer',
  'administrator',
] as const;

const nothing = () => ({ id: 0 });
const district = ({ districtId }: Things) => ({ id: districtId });
const circle = ({ circleId }: Things) => ({ id: circleId });
const commitment = ({ commitmentId }: Things) => ({ id: commitmentId });
const turn = ({ turnId }: Things) => ({ id: turnId });
const offer = ({ offerId }: Things) => ({ id: offerId, value: 1 });
const need = ({ needs }: Things) => ({ id: needs.open });
const forMember = ({ needs, memberships }: Things) => ({ id: needs.open, version: memberships.member ?? 0, value: 1 });
const incident = ({ incidentId }: Things) => ({ id: incidentId });
const request = ({ requestId }: Things) => ({ id: requestId, value: 1 });
const phonePlace = ({ phoneOnly }: Things) => ({ id: phoneOnly.membershipId });
const newcomersPlace = ({ memberships }: Things) => ({ id: memberships.newcomer ?? 0 });
const ownPlace = ({ memberships }: Things) => ({ id: memberships.member ?? 0 });
const innerPlace = ({ memberships }: Things) => ({ id: memberships.inner ?? 0, value: 1 });
/** Safeguarding, held in the district. */
const heldRole = ({ districtId, safeguardingId }: Things) => ({ id: safeguardingId, version: districtId, value: 1 });
const broadcast =
  (state: keyof Things['broadcasts'], value = 0) =>
  ({ broadcasts }: Things) => ({ id: broadcasts[state], value });
const invitedAs =
  (into: keyof Things['invitations'], value = 1) =>
  ({ invitations }: Things) => ({ id: invitations[into], value });

/** Every button of the product. A button without a row here fails the suite. */
export const PRESSES: { readonly [action: string]: Row } = {
  // Words only: nothing of anybody is shown, nothing changes.
  'consent-let-end': { on: circle, allowed: ANYBODY },
  'leave-no': { on: nothing, allowed: ANYBODY },
  'go-on': { on: nothing, allowed: ANYBODY },
  'rota-later': { on: nothing, allowed: ANYBODY },
  'write-to-team': { on: nothing, allowed: ANYBODY },
  'message-drop': { on: nothing, allowed: ANYBODY },

  // A person's own things.
  language: { on: nothing, allowed: ANYBODY },
  settings: { on: nothing, allowed: ANYBODY },
  // A message that says several things belongs to the chat it was sent to; in the cast nobody has one.
  together: { on: nothing, allowed: NOBODY },
  languages: { on: nothing, allowed: ANYBODY },
  calling: { on: nothing, allowed: ANYBODY },
  'my-name': { on: nothing, allowed: ANYBODY },
  'address-form': { on: nothing, allowed: ANYBODY },
  'address-answer': { on: nothing, allowed: ANYBODY },
  'prefer-voice': { on: nothing, allowed: ANYBODY },
  abroad: { on: nothing, allowed: ANYBODY },
  elsewhere: { on: nothing, allowed: ANYBODY },
  'my-times': { on: nothing, allowed: ANYBODY },
  'my-day': { on: () => ({ id: 0, value: 1 }), allowed: ANYBODY },
  absences: { on: nothing, allowed: ANYBODY },
  'absence-new': { on: nothing, allowed: ANYBODY },
  'absence-drop': { on: nothing, allowed: NOBODY },
  capacity: { on: nothing, allowed: ANYBODY },
  'capacity-set': { on: nothing, allowed: ANYBODY },
  'own-quiet': { on: nothing, allowed: ANYBODY },
  'own-quiet-set': { on: nothing, allowed: ANYBODY },
  quiet: { on: nothing, allowed: ANYBODY },
  'quiet-night': { on: nothing, allowed: ANYBODY },
  'quiet-keep': { on: nothing, allowed: ANYBODY },
  silence: { on: nothing, allowed: ANYBODY },
  'silence-for': { on: nothing, allowed: ANYBODY },
  'silence-end': { on: nothing, allowed: ANYBODY },
  'my-offers': { on: nothing, allowed: ANYBODY },
  'my-offer': { on: nothing, allowed: ANYBODY },
  my: { on: nothing, allowed: ROTA },
  calendar: { on: nothing, allowed: ROTA },
  form: { on: nothing, allowed: NOBODY },
  'form-back': { on: nothing, allowed: NOBODY },
  'form-cancel': { on: nothing, allowed: NOBODY },
  'form-next': { on: nothing, allowed: NOBODY },
  'form-more': { on: nothing, allowed: NOBODY },
  'message-captain': { on: nothing, allowed: NOBODY },
  'message-send': { on: nothing, allowed: NOBODY },
  leave: { on: ownPlace, allowed: ['member'] },
  stopping: { on: ownPlace, allowed: ['member'] },
  'leave-yes': { on: ownPlace, allowed: ['member'] },
  rest: { on: ownPlace, allowed: ['member'] },
  'stay-on': { on: ownPlace, allowed: ['member'] },
  'pause-offer': { on: ownPlace, allowed: ['captain', 'coordinator'] },
  'rest-for': { on: (things) => ({ ...ownPlace(things), value: 1 }), allowed: ['member'] },
  'come-back': { on: ownPlace, allowed: ['member'] },

  // Coming in.
  consent: { on: invitedAs('guardian'), allowed: NOBODY },
  tie: { on: invitedAs('member'), allowed: INVITABLE },
  join: { on: (things) => ({ ...invitedAs('member')(things), version: CHARTER_VERSION }), allowed: INVITABLE },
  'join-name': { on: invitedAs('member'), allowed: INVITABLE },
  'join-no': { on: invitedAs('member'), allowed: INVITABLE },
  requests: { on: circle, allowed: [...FAMILY, 'coordinator'] },
  decide: { on: request, allowed: ['coordinator'] },
  'family-say': { on: request, allowed: FAMILY },
  'vouch-ask': { on: request, allowed: ['coordinator'] },
  // Only who was asked may answer.
  vouch: { on: request, allowed: ['captain'] },
  people: { on: circle, allowed: [...FAMILY, 'captain', 'coordinator', 'safeguarding'] },
  member: { on: newcomersPlace, allowed: [...FAMILY, 'captain', 'coordinator', 'safeguarding'] },
  // Members without Telegram, and who answers for them.
  'member-add': { on: circle, allowed: ['captain', 'coordinator'] },
  'member-call': { on: phonePlace, allowed: ['captain', 'coordinator'] },
  'buddy-choose': { on: phonePlace, allowed: ['captain', 'coordinator'] },
  'buddy-ask': {
    on: ({ phoneOnly, memberships }) => ({ id: phoneOnly.membershipId, value: memberships.inner ?? 0 }),
    allowed: ['captain', 'coordinator'],
  },
  // Only who was asked may answer, and only who answers may stop.
  'buddy-answer': { on: ({ phoneOnly }) => ({ id: phoneOnly.askedId, value: 1 }), allowed: ['inner'] },
  'buddy-turn': { on: ({ phoneOnly }) => ({ id: phoneOnly.turnId }), allowed: ['member', 'captain', 'coordinator'] },
  'buddy-stop': { on: ({ phoneOnly }) => ({ id: phoneOnly.buddyId }), allowed: ['member'] },
  // Another phone or account. Nobody confirms their own, nor one they made the link for.
  relink: { on: newcomersPlace, allowed: ['coordinator'] },
  'relink-ask': { on: nothing, allowed: ['otherMember', 'otherGuardian', ...CIRCLE] },
  forgive: { on: newcomersPlace, allowed: ['coordinator'] },
  'forgive-yes': { on: newcomersPlace, allowed: ['coordinator'] },
  'relink-yes': { on: invitedAs('relink'), allowed: ['outsider', 'exMember'] },
  'relink-decide': { on: ({ relinkId }) => ({ id: relinkId, value: 1 }), allowed: FAMILY },
  'end-place': { on: newcomersPlace, allowed: [...FAMILY, 'coordinator', 'safeguarding'] },
  'end-place-yes': { on: newcomersPlace, allowed: [...FAMILY, 'coordinator', 'safeguarding'] },
  'leave-as-is': { on: nothing, allowed: ANYBODY },
  'invite-member': { on: circle, allowed: [...ROTA, ...FAMILY, 'coordinator'] },
  'invite-as': { on: circle, allowed: [...ROTA, ...FAMILY, 'coordinator'] },
  // Only who made it may take it back.
  'invitation-back': { on: invitedAs('member'), allowed: ['coordinator'] },
  invitations: { on: invitedAs('member'), allowed: ['coordinator'] },
  'join-tie': { on: invitedAs('member'), allowed: INVITABLE },
  'join-charter': { on: invitedAs('member'), allowed: INVITABLE },
  'invite-guardian': { on: circle, allowed: ['coordinator'] },

  // Roles, with a second person.
  roles: { on: district, allowed: ['administrator'] },
  'role-invite': { on: (things) => ({ ...district(things), value: 1 }), allowed: ['administrator'] },
  'role-take': { on: invitedAs('coordinator'), allowed: ACTORS.filter((name) => name !== 'coordinator') },
  'role-holder': { on: heldRole, allowed: ['administrator'] },
  'role-withdraw': { on: heldRole, allowed: ['administrator'] },
  'role-withdraw-yes': { on: heldRole, allowed: ['administrator'] },
  'circle-role-of': { on: ownPlace, allowed: [...FAMILY, 'captain', 'coordinator'] },
  'circle-role-offer': { on: ownPlace, allowed: ['captain', 'coordinator'] },
  'circle-role-withdraw': { on: innerPlace, allowed: [...FAMILY, 'coordinator'] },
  'role-accept': { on: ({ proposals }) => ({ id: proposals.offered, value: 1 }), allowed: ['member'] },
  'role-decide': { on: ({ proposals }) => ({ id: proposals.accepted, value: 1 }), allowed: FAMILY },

  'charter-accept': { on: (things) => ({ ...ownPlace(things), version: CHARTER_VERSION }), allowed: ['member'] },

  // A district's group, and who wants to help.
  'group-link': { on: ({ districtId }) => ({ id: 1, value: districtId }), allowed: ['coordinator'] },
  groups: { on: district, allowed: ['coordinator'] },
  // The group is not linked yet.
  group: { on: () => ({ id: 1 }), allowed: NOBODY },
  'group-unlink': { on: () => ({ id: 1 }), allowed: ['coordinator'] },
  // The group is not linked yet.
  'group-post': { on: () => ({ id: 1 }), allowed: NOBODY },
  // Nothing was posted.
  'group-again': { on: () => ({ id: 1, value: 1 }), allowed: NOBODY },
  wish: { on: district, allowed: ANYBODY },
  'wish-no': { on: nothing, allowed: ANYBODY },
  'wish-back': { on: () => ({ id: 1 }), allowed: ['outsider'] },
  'wish-circles': { on: () => ({ id: 1 }), allowed: ['coordinator'] },
  'wish-invite': { on: ({ circleId }) => ({ id: 1, value: circleId }), allowed: ['coordinator'] },
  'wish-thank': { on: () => ({ id: 1 }), allowed: ['coordinator'] },

  // The guardian's tap.
  'close-tap': { on: circle, allowed: FAMILY },
  'reopen-tap': { on: circle, allowed: FAMILY },
  'consent-renew': { on: circle, allowed: FAMILY },
  'consent-pick': { on: invitedAs('guardian'), allowed: NOBODY },
  'consent-begin': { on: invitedAs('guardian'), allowed: NOBODY },
  consents: { on: circle, allowed: FAMILY },
  'consent-set': { on: circle, allowed: FAMILY },
  wrong: { on: circle, allowed: FAMILY },
  'wrong-words': { on: circle, allowed: FAMILY },
  'wrong-silent': { on: circle, allowed: FAMILY },
  // What the guardian has said: hers, and the safeguarding person's. No coordinator, captain or administrator, and not the proxy.
  incident: { on: incident, allowed: ['guardian', 'safeguarding'] },
  'incident-more': { on: incident, allowed: ['guardian'] },
  'incident-withdraw': { on: incident, allowed: ['guardian'] },
  'incident-reply': { on: incident, allowed: ['safeguarding'] },
  'incident-close': { on: incident, allowed: ['safeguarding'] },
  // Whoever acts for a family is named and ended by the guardian herself or a coordinator, never by the proxy.
  proxy: { on: circle, allowed: ['guardian', 'coordinator'] },
  'invite-proxy': { on: circle, allowed: ['guardian', 'coordinator'] },
  'proxy-end': { on: ({ memberships }) => ({ id: memberships.proxy ?? 0 }), allowed: ['guardian', 'coordinator'] },
  'consent-heard': { on: circle, allowed: ['coordinator'] },
  // The family is represented already.
  represent: { on: invitedAs('proxy'), allowed: NOBODY },
  wordings: { on: circle, allowed: FAMILY },
  'wording-write': { on: circle, allowed: [...FAMILY, 'captain', 'coordinator'] },
  'wording-decide': { on: ({ wordingId }) => ({ id: wordingId, value: 1 }), allowed: FAMILY },
  'wording-withdraw': { on: ({ wordingId }) => ({ id: wordingId }), allowed: FAMILY },
  needs: { on: circle, allowed: [...CIRCLE, 'coordinator'] },
  'need-new': { on: circle, allowed: [...CIRCLE, 'coordinator'] },
  need: { on: need, allowed: [...CIRCLE, 'coordinator'] },
  // What waits for its family is seen by nobody else.
  'need-words': { on: ({ needs }) => ({ id: needs.waiting }), allowed: FAMILY },
  'need-decide': { on: ({ needs }) => ({ id: needs.waiting, version: needs.wordingId, value: 1 }), allowed: FAMILY },
  'need-withdraw': { on: need, allowed: [...FAMILY, 'coordinator'] },
  // It was not done yet.
  'need-arrived': { on: need, allowed: FAMILY },
  'need-hold': { on: (things) => ({ ...need(things), value: 1 }), allowed: ['coordinator'] },
  'need-hurry': { on: need, allowed: ['coordinator'] },
  'need-close': { on: need, allowed: ['coordinator'] },
  // Each card says whose it is. It has not left the circle.
  'need-take': { on: forMember, allowed: ['member'] },
  'need-no': { on: forMember, allowed: ['member'] },
  'claim-back': { on: ({ needs }) => ({ id: needs.claimId }), allowed: ['member'] },
  'claim-keep': { on: ({ needs }) => ({ id: needs.claimId, value: 1 }), allowed: ['member'] },
  'claim-done': { on: ({ needs }) => ({ id: needs.claimId, value: 1 }), allowed: ['member'] },
  'claim-decide': { on: ({ needs }) => ({ id: needs.offeredId, value: 1 }), allowed: ['coordinator'] },
  'claim-write': { on: ({ needs }) => ({ id: needs.offeredId }), allowed: ['coordinator'] },
  offers: { on: circle, allowed: FAMILY },
  'offer-make': { on: circle, allowed: FAMILY },
  'offer-words': { on: circle, allowed: FAMILY },
  'offer-withdraw': { on: offer, allowed: FAMILY },
  'offer-decide': { on: offer, allowed: ['coordinator'] },
  'offer-like': { on: offer, allowed: [...ROTA, 'newcomer'] },
  wishes: { on: circle, allowed: FAMILY },
  'wish-arrival': { on: circle, allowed: FAMILY },
  'wish-day': { on: circle, allowed: FAMILY },
  'wish-check': { on: circle, allowed: FAMILY },
  'help-words': { on: circle, allowed: FAMILY },
  check: { on: circle, allowed: FAMILY },
  // Nothing was reported done yet.
  arrived: { on: turn, allowed: NOBODY },
  tap: { on: circle, allowed: FAMILY },
  'tap-more': { on: circle, allowed: FAMILY },
  'family-home': { on: circle, allowed: FAMILY },
  'family-week': { on: circle, allowed: FAMILY },
  pauses: { on: circle, allowed: FAMILY },
  pause: { on: circle, allowed: FAMILY },
  'pause-for': { on: circle, allowed: FAMILY },
  'pause-end': { on: circle, allowed: FAMILY },
  restrictions: { on: circle, allowed: FAMILY },
  vetoes: { on: circle, allowed: FAMILY },
  'veto-lift': { on: ({ exclusions }) => ({ id: exclusions.veto }), allowed: FAMILY },
  blocks: { on: nothing, allowed: ['safeguarding'] },
  block: { on: ({ exclusions }) => ({ id: exclusions.block }), allowed: ['safeguarding'] },
  'block-lift': { on: ({ exclusions }) => ({ id: exclusions.block }), allowed: ['safeguarding'] },
  restriction: { on: ownPlace, allowed: FAMILY },
  restrict: { on: (things) => ({ ...ownPlace(things), value: 1 }), allowed: FAMILY },

  // Districts, circles, commitments.
  districts: { on: nothing, allowed: ['coordinator', 'otherCoordinator', 'administrator'] },
  district: { on: district, allowed: ['coordinator', 'administrator'] },
  // Messages to a district: a draft is its writer's own, and a second person is another one.
  broadcasts: { on: district, allowed: ['coordinator', 'administrator'] },
  broadcast: { on: broadcast('waiting'), allowed: ['coordinator', 'administrator'] },
  'broadcast-new': { on: district, allowed: ['coordinator', 'administrator'] },
  'broadcast-edit': { on: broadcast('draft'), allowed: ['coordinator'] },
  'broadcast-drop': { on: broadcast('draft'), allowed: ['coordinator'] },
  'broadcast-go': { on: broadcast('draft'), allowed: ['coordinator'] },
  'broadcast-decide': { on: broadcast('proposed', 1), allowed: ['administrator'] },
  'broadcast-recall': { on: broadcast('waiting'), allowed: ['coordinator', 'administrator'] },
  'broadcast-stop': { on: broadcast('sending'), allowed: ['coordinator', 'administrator'] },
  'broadcast-again': { on: broadcast('sending'), allowed: ['coordinator', 'administrator'] },
  'legal-reference': { on: nothing, allowed: ['administrator'] },
  'legal-record': { on: nothing, allowed: ['administrator'] },
  'legal-withdraw': { on: nothing, allowed: ['administrator'] },
  'help-kinds': { on: nothing, allowed: ['administrator'] },
  'help-kind': { on: nothing, allowed: ['administrator'] },
  'help-kind-ask': { on: nothing, allowed: ['administrator'] },
  'help-kind-set': { on: () => ({ id: 0, value: 1 }), allowed: ['administrator'] },
  seasons: { on: nothing, allowed: ['administrator'] },
  // Ramadan of 1448.
  season: { on: () => ({ id: 14480 }), allowed: ['administrator'] },
  'season-say': { on: () => ({ id: 14480, version: 20270208 }), allowed: ['administrator'] },
  // In a circle: Ramadan of 1448, whose hours this circle keeps, and a visit it could begin with.
  'season-usual': {
    on: (things) => ({ ...circle(things), version: 14480, value: 1 }),
    allowed: ['captain', 'coordinator'],
  },
  'season-begin': {
    on: (things) => ({ ...circle(things), version: 14480, value: 3 }),
    allowed: ['captain', 'coordinator'],
  },
  'season-no': { on: (things) => ({ ...circle(things), version: 14480 }), allowed: ['captain', 'coordinator'] },
  'season-turn': { on: turn, allowed: ['holder'] },
  'season-move': { on: () => ({ id: 14480, version: 20270209 }), allowed: ['administrator'] },
  'district-new': { on: nothing, allowed: ['administrator'] },
  circle: { on: circle, allowed: ['coordinator'] },
  'circle-more': { on: circle, allowed: ['coordinator'] },
  'circle-new': { on: district, allowed: ['coordinator'] },
  'commitment-new': { on: circle, allowed: ['coordinator'] },
  'promise-new': { on: circle, allowed: MEMBERS },
  // One that `holder` was asked by a coordinator to make.
  'promise-answer': { on: ({ promiseId }) => ({ id: promiseId, value: 1 }), allowed: ['holder'] },
  'commitment-let-end': { on: commitment, allowed: ['coordinator'] },
  'series-list': { on: circle, allowed: ['coordinator'] },
  series: { on: commitment, allowed: ['coordinator'] },
  'series-more': { on: commitment, allowed: ['coordinator'] },
  'series-when': { on: commitment, allowed: ['coordinator'] },
  'series-who': { on: commitment, allowed: ['coordinator'] },
  'series-shares': { on: commitment, allowed: ['coordinator'] },
  'series-until': { on: commitment, allowed: ['coordinator'] },
  'series-place': { on: commitment, allowed: ['coordinator'] },
  'series-pause': { on: commitment, allowed: ['coordinator'] },
  'series-resume': { on: commitment, allowed: ['coordinator'] },
  'series-end': { on: commitment, allowed: ['coordinator'] },
  'series-end-yes': { on: commitment, allowed: ['coordinator'] },
  'commitment-renew': { on: commitment, allowed: ['coordinator'] },
  'message-reply': {
    on: ({ personId }) => ({ id: personId }),
    allowed: ['coordinator', 'administrator', 'captain'],
  },
  coverage: { on: circle, allowed: [...CIRCLE, 'coordinator'] },
  sheet: { on: circle, allowed: [...FAMILY, 'captain', 'coordinator'] },
  'month-picture': { on: circle, allowed: [...CIRCLE, 'coordinator'] },
  'month-text': { on: circle, allowed: [...CIRCLE, 'coordinator'] },
  'week-text': { on: (things) => ({ ...circle(things), value: 2968 }), allowed: [...CIRCLE, 'coordinator'] },

  // Who the family is. Its first turn is three days away: its holder sees nothing yet.
  family: { on: circle, allowed: [...FAMILY, 'coordinator'] },
  'family-fill': { on: circle, allowed: [...FAMILY, 'coordinator'] },
  'family-show': { on: circle, allowed: [...FAMILY, 'captain', 'coordinator', 'safeguarding'] },
  'family-address': { on: turn, allowed: [...FAMILY, 'captain', 'coordinator', 'safeguarding'] },

  // What is stored about oneself.
  'my-data': { on: nothing, allowed: ANYBODY },
  'data-copy': { on: nothing, allowed: ANYBODY },
  'data-erase': { on: nothing, allowed: ANYBODY },
  // Erasing on request: nobody confirms what they passed on, and only that administrator or the person stops it.
  'erase-find': { on: nothing, allowed: ['administrator'] },
  'erase-propose': { on: ({ personId }) => ({ id: personId }), allowed: ['administrator'] },
  'erase-decide': { on: ({ erasureId }) => ({ id: erasureId, value: 1 }), allowed: ['coordinator'] },
  'erase-stop': { on: ({ erasureId }) => ({ id: erasureId }), allowed: ['holder', 'administrator'] },
  'data-erase-yes': { on: ({ personId }) => ({ id: personId }), allowed: ['member'] },

  // Turns.
  'rota-join': { on: commitment, allowed: MEMBERS },
  'rota-decline': { on: commitment, allowed: MEMBERS },
  turn: { on: turn, allowed: ['holder'] },
  'turn-done': { on: turn, allowed: ['holder'] },
  'turn-cannot': { on: turn, allowed: ['holder'] },
  'turn-why': { on: turn, allowed: MEMBERS },
  'turn-more': { on: turn, allowed: MEMBERS },
  'turn-later': { on: turn, allowed: MEMBERS },
  'turn-back': { on: turn, allowed: MEMBERS },
  'turn-not-later': { on: turn, allowed: MEMBERS },
  'turn-rest': { on: turn, allowed: MEMBERS },
  // Whose turn it is now is told to those of the circle who press a card that is out of date.
  'turn-not-done': { on: turn, allowed: MEMBERS },
  // Nobody has it: any member may.
  'turn-take': { on: ({ freeTurnId }) => ({ id: freeTurnId }), allowed: MEMBERS },
  'turn-accept': { on: turn, allowed: ['holder'] },
  'turn-leave': { on: turn, allowed: ['holder'] },
  // Whoever presses these about a turn that is not theirs is shown how it stands.
  'turn-keep': { on: turn, allowed: MEMBERS },
  'name-choose': { on: turn, allowed: MEMBERS },
  'name-ask': { on: (things) => ({ ...turn(things), value: things.memberships.member ?? 0 }), allowed: ['holder'] },
  'swap-choose': { on: turn, allowed: MEMBERS },
  'swap-ask': { on: (things) => ({ ...turn(things), value: things.freeTurnId }), allowed: MEMBERS },
  // A turn that is not theirs can have been done by any member; one that is days ahead cannot yet.
  gift: { on: turn, allowed: MEMBERS },
  gifts: { on: circle, allowed: MEMBERS },
  'turn-undo': { on: turn, allowed: MEMBERS },
  // Only the other side answers, only the asker takes the question back.
  'swap-answer': { on: ({ swapId }) => ({ id: swapId, value: 1 }), allowed: ['captain'] },
  'swap-withdraw': { on: ({ swapId }) => ({ id: swapId }), allowed: ['inner'] },
  // A coordinator looks for somebody of another circle, the family welcomes them, and only they answer for themselves.
  'guest-choose': { on: ({ freeTurnId }) => ({ id: freeTurnId }), allowed: ['coordinator'] },
  'guest-ask': {
    on: ({ freeTurnId, memberships }) => ({ id: freeTurnId, value: memberships.otherMember ?? 0 }),
    allowed: ['coordinator'],
  },
  'guest-family': { on: ({ guests }) => ({ id: guests.family, value: 1 }), allowed: FAMILY },
  'guest-answer': { on: ({ guests }) => ({ id: guests.person, value: 1 }), allowed: ['otherMember'] },
  // What those who care for a circle do with turns of others.
  'turn-close': { on: turn, allowed: ['captain', 'coordinator'] },
  'turn-reopen': { on: turn, allowed: ['captain', 'coordinator'] },
  'dispute-settle': { on: turn, allowed: ['coordinator'] },
  'skip-dates': { on: circle, allowed: ['captain', 'coordinator'] },
  skip: { on: turn, allowed: ['captain', 'coordinator'] },
  'skip-yes': { on: turn, allowed: ['captain', 'coordinator'] },
  // In the cast nothing is skipped in quiet hours: nobody is told anything.
  'tell-now': { on: turn, allowed: ['captain', 'coordinator'] },
  'skip-undo': { on: turn, allowed: ['captain', 'coordinator'] },
};

/** Every command, and who gets more than a neutral sentence. */
export const COMMANDS: { readonly [command: string]: readonly ActorName[] } = {
  start: ACTORS.filter((name) => !['outsider', 'exMember', 'asker'].includes(name)),
  help: ANYBODY,
  settings: ANYBODY,
  my: ROTA,
  leave: ['asker', 'otherMember', 'otherGuardian', ...CIRCLE],
  cancel: NOBODY,
  districts: ['coordinator', 'otherCoordinator', 'administrator'],
};
