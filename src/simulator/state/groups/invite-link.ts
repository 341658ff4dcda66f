/** A link people join through. Times in Unix seconds. */
export type InviteLink = {
  link: string;
  /** A person's id, or the bot's. */
  creatorId: number;
  /** Each administrator has one link that is theirs without being asked for. */
  isPrimary: boolean;
  isRevoked: boolean;
  createsJoinRequest: boolean;
  name?: string;
  expireDate?: number;
  memberLimit?: number;
  /** Who came in through it. */
  joined: number[];
};

/** Somebody who asked to join and was not answered yet. */
export type JoinRequest = { personId: number; link: string };
