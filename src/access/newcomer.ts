/** How long somebody is a newcomer at least, and how many turns they have done before they are not one any more. */
const NEWCOMER_STAGE = { days: 30, turns: 2 } as const;

/** Who may be asked for a kind of help. */
export type Sensitivity = 'open' | 'inner' | 'coordinator-only';

export type NewcomerFacts = {
  approvedAt: Temporal.Instant | null;
  turnsDone: number;
  /** Once the stage has ended it does not come back, whatever is forgotten later. */
  settledInAt: Temporal.Instant | null;
};

/**
 * Whether a member is in the newcomer stage: until thirty days have passed and two turns are done. A newcomer neither invites nor
 * vouches, does not see where the family lives, and is asked only for kinds of help that are open to everybody in the circle.
 */
export function isNewcomer({ approvedAt, turnsDone, settledInAt }: NewcomerFacts, now: Temporal.Instant): boolean {
  if (settledInAt !== null) return false;
  if (approvedAt === null || turnsDone < NEWCOMER_STAGE.turns) return true;
  return Temporal.Instant.compare(now, stageEndsAt(approvedAt)) < 0;
}

/** Before this moment nobody is settled in. */
export function stageEndsAt(approvedAt: Temporal.Instant): Temporal.Instant {
  return approvedAt.add({ hours: 24 * NEWCOMER_STAGE.days });
}

/** Whether a member can be asked for help of this kind. */
export function mayHelpWith(sensitivity: Sensitivity, member: { isNewcomer: boolean; isInner: boolean }): boolean {
  switch (sensitivity) {
    case 'open':
      return true;
    case 'inner':
      return member.isInner && !member.isNewcomer;
    case 'coordinator-only':
      return false;
  }
}
