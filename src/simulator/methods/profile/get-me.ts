import { botUser } from '../../state/views.ts';
import type { Method } from '../method.ts';

export const getMe: Method = ({ state }) => ({
  changes: false,
  apply: () => ({
    ...botUser(state),
    can_join_groups: true,
    can_read_all_group_messages: state.bot.readsAllGroupMessages,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  }),
});
