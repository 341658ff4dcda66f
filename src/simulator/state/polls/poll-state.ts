type PollOption = { persistent_id: string; text: string; voter_count: number };

/** https://core.telegram.org/bots/api#poll */
export type Poll = {
  id: string;
  question: string;
  options: PollOption[];
  total_voter_count: number;
  is_closed: boolean;
  is_anonymous: boolean;
  type: 'regular' | 'quiz';
  allows_multiple_answers: boolean;
  allows_revoting: boolean;
  members_only: boolean;
  correct_option_ids?: number[];
  explanation?: string;
  open_period?: number;
  close_date?: number;
};

/** A poll, where it was sent, and who chose which options. */
export type PollState = {
  /** Without its counts, which follow from the votes. */
  poll: Omit<Poll, 'total_voter_count'>;
  chatId: number;
  messageId: number;
  votes: Record<string, number[]>;
};
