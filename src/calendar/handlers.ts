import { authorize } from '../access/authorize.ts';
import type { Handlers } from '../chat/context.ts';
import { loadEntries } from './make-calendar.ts';

/** A person's own turns for the calendar of their phone. */
export const calendarHandlers: Handlers = {
  presses: {
    calendar: async (chat) => {
      const { id } = chat.person;
      if (!authorize(chat.actor, 'export-own-data', { subjectId: id })) return await chat.toast({ key: 'not-allowed' });
      if ((await loadEntries(chat.work, id)).length === 0) return await chat.tell({ key: 'calendar-empty' });
      await chat.showMade({ maker: 'calendar', id }, 'document');
      await chat.toast({ key: 'calendar-comes' });
    },
  },
};
