type Id<Of extends string> = number & { readonly of: Of };

export type PersonId = Id<'person'>;
export type DistrictId = Id<'district'>;
export type CircleId = Id<'circle'>;
export type MembershipId = Id<'membership'>;
export type InvitationId = Id<'invitation'>;
export type CommitmentId = Id<'commitment'>;
export type TurnId = Id<'turn'>;
export type SwapId = Id<'swap'>;
export type GuestQuestionId = Id<'guest_question'>;
export type DistrictGroupId = Id<'district_group'>;
export type WishId = Id<'wish'>;
export type BuddyId = Id<'buddy'>;
export type RelinkId = Id<'relink'>;
export type ErasureRequestId = Id<'erasure_request'>;
export type DraftId = Id<'draft'>;
export type AbsenceId = Id<'absence'>;
export type ProposalId = Id<'role_proposal'>;
export type PauseId = Id<'help_pause'>;
export type WordingId = Id<'wording'>;
export type OfferId = Id<'family_offer'>;
export type IncidentId = Id<'incident'>;
export type BroadcastId = Id<'broadcast'>;
export type NeedId = Id<'need'>;
export type GroupPostId = Id<'group_post'>;
export type ClaimId = Id<'need_claim'>;

/** Telegram's id of a person or chat: at most 52 bits, so a JavaScript number is exact (Bot API, "Chat"). */
export type TelegramId = number;
