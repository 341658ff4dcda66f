/** https://core.telegram.org/bots/api#poll */
export type Poll = {
  id: string;
  question: string;
  options: { persistent_id: string; text: string; voter_count: number }[];
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

/** A poll that closes by itself. Its date in Unix seconds. */
export type TimedPoll = { chatId: number; messageId: number; closeDate: number };

/** The poll as it stands after these votes, which are the chosen options of each voter. */
export function countVotes(poll: Poll, votes: Readonly<Record<string, readonly number[]>>): Poll {
  const all = Object.values(votes);
  return {
    ...poll,
    options: poll.options.map((option, at) => ({
      ...option,
      voter_count: all.filter((chosen) => chosen.includes(at)).length,
    })),
    total_voter_count: all.length,
  };
}
