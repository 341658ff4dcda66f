/**
 * What a person is toward a place: a role in its district, a place in its circle, or what they are to the thing itself. `guardian` is
 * also the named proxy, `guardian-herself` is not; `newcomer` is every member, `member` only one past the newcomer stage.
 */
export type Standing =
  | 'anybody'
  | 'self'
  | 'assignee'
  | 'guardian'
  | 'guardian-herself'
  | 'newcomer'
  | 'member'
  | 'inner'
  | 'captain'
  | 'coordinator'
  | 'safeguarding'
  | 'treasurer'
  | 'administrator';

export type Action = keyof typeof RIGHTS;

/** Who may do what. Whoever is not named in a row is denied. */
export const RIGHTS = {
  'open-district': ['administrator'],
  'see-district': ['administrator', 'coordinator'],
  'link-group': ['coordinator'],
  'open-circle': ['coordinator'],
  'coordinate-circle': ['coordinator'],
  'add-commitment': ['coordinator'],

  'propose-role': ['administrator'],
  'approve-role': ['administrator', 'coordinator'],
  'withdraw-role': ['administrator'],
  'propose-circle-role': ['coordinator', 'captain'],
  'approve-circle-role': ['guardian', 'coordinator'],
  'withdraw-circle-role': ['guardian', 'coordinator'],

  'invite-guardian': ['coordinator'],
  'invite-member': ['guardian', 'member', 'inner', 'captain', 'coordinator'],
  'vouch-for-joiner': ['member', 'inner', 'captain'],
  'approve-joiner': ['coordinator'],
  /** Only where no coordinator of the district can be reached. */
  'approve-instead': ['administrator'],
  'veto-joiner': ['guardian'],
  'block-joiner': ['safeguarding'],
  /** A family takes back its own no. What keeps somebody out for the sake of safety is weighed by those who look after it, whoever gave it. */
  'lift-veto': ['guardian'],
  'lift-block': ['safeguarding'],
  'restrict-member': ['guardian'],
  'remove-member': ['coordinator', 'safeguarding'],
  'block-member': ['coordinator', 'safeguarding'],
  'relink-account': ['coordinator'],
  /** Whoever may do it sees no balance either. */
  'forgive-balance': ['coordinator'],
  'add-without-telegram': ['captain', 'coordinator'],
  'choose-buddy': ['captain', 'coordinator'],
  'call-member': ['captain', 'coordinator'],

  /** Whoever answers for the one who goes is not among them: the address is passed on in a call. */
  'see-family': ['guardian', 'assignee', 'captain', 'coordinator', 'safeguarding'],
  /** Also without the guardian's consent to share the address. */
  'see-family-always': ['guardian', 'coordinator', 'safeguarding'],
  'keep-family-profile': ['guardian', 'coordinator'],
  'give-consent': ['guardian'],
  'record-consent': ['coordinator'],
  /** Also to end it. */
  'name-proxy': ['guardian-herself', 'coordinator'],
  'withdraw-consent': ['guardian'],
  'pause-help': ['guardian'],
  'propose-wording': ['guardian', 'captain', 'coordinator'],
  'approve-wording': ['guardian'],
  'confirm-arrival': ['guardian'],
  /** A need is drafted by whoever belongs to the circle or coordinates it; its exact words are the family's to approve. */
  'draft-need': ['guardian', 'newcomer', 'captain', 'coordinator'],
  'approve-need': ['guardian'],
  /** Holding, hurrying and withdrawing a need, and deciding who from outside may help. */
  'steer-need': ['coordinator'],
  /** What somebody has taken of a need. */
  'answer-own-claim': ['self'],
  'offer-from-family': ['guardian'],
  'report-incident': ['guardian'],
  'read-incidents': ['safeguarding', 'self'],

  /** What each kind of help is like for every circle. */
  'keep-help-kinds': ['administrator'],
  /** When the seasons of the place begin, for every circle. */
  'keep-seasons': ['administrator'],
  /** Whether a circle takes the hours of a season, and what of its suggestions. */
  'lead-season': ['captain', 'coordinator'],
  'see-inner-help': ['guardian', 'inner', 'captain', 'coordinator'],
  'see-coordinator-help': ['guardian', 'coordinator'],
  'see-coverage': ['guardian', 'newcomer', 'coordinator'],
  /** A sheet for the wall, for those who have no phone: nobody is named on it. */
  'print-coverage': ['guardian', 'captain', 'coordinator'],
  'take-turns': ['newcomer'],
  /** Saying that one did a turn, whoever had it: a gift is not an error. */
  'report-gift': ['newcomer'],
  /** One turn of another circle: a coordinator looks for somebody, the family is asked first, and whoever comes answers for that turn alone. */
  'look-for-guest': ['coordinator'],
  'welcome-guest': ['guardian'],
  'come-as-guest': ['self'],
  'answer-on-behalf': ['captain', 'coordinator'],
  /** Closing a turn that nobody answered for, and opening it again. Never one's own. */
  'close-turn': ['captain', 'coordinator'],
  'settle-dispute': ['coordinator'],
  'skip-turn': ['captain', 'coordinator'],
  'see-misses': ['self', 'captain', 'coordinator', 'safeguarding'],
  'message-circle': ['captain'],
  /** One message to many; what asks for money or goods, or reaches many, needs a second person. */
  'message-district': ['administrator', 'coordinator'],
  /** The authorisation by which the association may ask for money or goods. */
  'keep-legal-reference': ['administrator'],
  'answer-messages': ['administrator', 'coordinator'],
  'export-own-data': ['self'],
  'erase-own-data': ['self'],
  /** Nothing is erased before another person has confirmed it. */
  'erase-on-request': ['administrator'],
  'confirm-erasure': ['administrator', 'coordinator'],
} as const satisfies Record<string, readonly Standing[]>;
