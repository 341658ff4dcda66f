import { booleanParam } from '../../checks/params.ts';
import type { Method } from '../method.ts';

/** There is never a webhook here, so this only drops waiting updates when asked to. */
export const deleteWebhook: Method = ({ state, params }) => {
  const isDropping = booleanParam(params, 'drop_pending_updates');
  return {
    changes: isDropping,
    description: 'Webhook is already deleted',
    apply: () => {
      if (isDropping) state.queue.updates = [];
      return true;
    },
  };
};
