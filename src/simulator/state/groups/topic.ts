/** A topic of a forum. Its id is the id of the message that tells of its creation. */
export type Topic = {
  id: number;
  name: string;
  iconColor: number;
  iconCustomEmojiId?: string;
  isClosed: boolean;
  /** A person's id, or the bot's. */
  creatorId: number;
};

/** The topic every forum has; its messages carry no thread. */
export type GeneralTopic = { name: string; isClosed: boolean; isHidden: boolean };
