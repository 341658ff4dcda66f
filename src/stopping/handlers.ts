import type { Chat, Handlers } from '../chat/context.ts';
import { findDraft } from '../chat/draft-store.ts';
import { listCirclesById } from '../circles/store.ts';
import type { Message } from '../delivery/message.ts';
import { CAREFUL_FORMS } from '../safeguarding/forms.ts';
import { familyStoppingCard, goOn, stoppingCard, whichCircleCard } from './messages.ts';
import { isStopWord, loadStopWords } from './stop-words.ts';

/** A word is enough to be left in peace for a while. */
export const stoppingHandlers: Handlers = {
  presses: {
    stopping: async (chat, press) => {
      const place = (await listPlaces(chat)).find(({ id }) => id === press.id);
      if (!place) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(cardFor(place));
    },
    'go-on': async (chat) => await chat.redraw({ text: { key: 'stopping-not' } }),
  },
};

/**
 * Listens to a whole message that asks for quiet, from somebody who has a place in a circle. It is heard before any question that is open,
 * but for what is being told about something that is wrong.
 * @returns whether it was one
 */
export function createStopAnswer(): (chat: Chat, words: string) => Promise<boolean> {
  const stopWords = loadStopWords();
  return async (chat, words) => {
    if (!isStopWord(stopWords, words)) return false;
    const places = await listPlaces(chat);
    const [only] = places;
    const draft = await findDraft(chat.work, chat.person.id);
    if (!only || (draft && CAREFUL_FORMS.includes(draft.form))) return false;
    await chat.say(places.length === 1 ? cardFor(only) : whichCircleCard(places));
    return true;
  };
}

type Place = { id: number; circleId: number; codeName: string; isMember: boolean };

async function listPlaces(chat: Chat): Promise<Place[]> {
  const own = chat.actor.memberships;
  const circles = await listCirclesById(
    chat.work,
    own.map(({ circleId }) => circleId),
  );
  return own.flatMap(({ id, circleId, role }) => {
    const circle = circles.find((one) => one.id === circleId);
    return circle ? [{ id, circleId, codeName: circle.codeName, isMember: role === 'member' }] : [];
  });
}

function cardFor(place: Place): Message {
  return place.isMember ? stoppingCard(place, goOn()) : familyStoppingCard(place);
}
