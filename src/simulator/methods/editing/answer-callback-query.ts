import { badRequest } from '../../checks/errors.ts';
import { booleanParam, textParam } from '../../checks/params.ts';
import { noteEvent } from '../../state/events.ts';
import type { State } from '../../state/state.ts';
import type { Method } from '../method.ts';

const MAX_TEXT = 200;

/** A callback query may be answered once, while it lives. */
export const answerCallbackQuery: Method = ({ state, params, now, settings }) => {
  const id = textParam(params, 'callback_query_id');
  const callback = state.callbacks.findLast((candidate) => candidate.id === id);
  if (!callback || callback.answered || now - callback.at > settings.callbackLifeMs) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid');
  }
  const text = textParam(params, 'text');
  if ([...text].length > MAX_TEXT) throw badRequest('MESSAGE_TOO_LONG');
  const url = textParam(params, 'url');
  if (url !== '' && !isOwnDeepLink(state, url)) throw badRequest('URL_INVALID');
  return {
    changes: true,
    apply: () => {
      callback.answered = true;
      const person = state.people[callback.personId];
      if (person && (text !== '' || url !== '')) {
        const alert = booleanParam(params, 'show_alert');
        const { messageId, chatId } = callback;
        const where = { messageId, chatId, buttons: [], at: now };
        noteEvent(state, person, {
          kind: 'toast',
          text,
          ...where,
          ...(alert ? { alert } : {}),
          ...(url === '' ? {} : { url }),
        });
      }
      return true;
    },
  };
};

function isOwnDeepLink(state: State, url: string): boolean {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .startsWith(`t.me/${state.bot.username.toLowerCase()}?start=`);
}
