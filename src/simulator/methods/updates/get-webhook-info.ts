import { countPending } from '../../state/updates.ts';
import type { Method } from '../method.ts';

/** What is only said when it is not usual is left out, as the server does (Bot API facts, F3). */
export const getWebhookInfo: Method = ({ state, now }) => ({
  changes: false,
  apply: () => {
    const { webhook } = state;
    const { allowed } = state.queue;
    return {
      url: webhook?.url ?? '',
      has_custom_certificate: webhook?.certificate !== undefined,
      pending_update_count: countPending(state, now),
      ...(webhook?.lastErrorAt === undefined
        ? {}
        : { last_error_date: webhook.lastErrorAt, last_error_message: webhook.lastError }),
      ...(webhook ? { max_connections: webhook.maxConnections, ip_address: webhook.ipAddress } : {}),
      ...(allowed ? { allowed_updates: allowed } : {}),
    };
  },
});
