import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

/** What somebody wrote or said is kept; they decide who gets it. @param toCaptain whether a captain could read it first */
export function offerCard(draftId: number, { toCaptain }: { toCaptain: boolean }): Message {
  const way = (key: string, action: string): Button[] => [{ label: { key }, press: { action, id: draftId } }];
  const drop = way('button-do-not-send', 'message-drop');
  if (!toCaptain) return { text: { key: 'message-received' }, buttons: [way('button-send-on', 'message-send'), drop] };
  return {
    text: { key: 'message-received-turn' },
    buttons: [way('button-to-captain', 'message-captain'), way('button-to-team', 'message-send'), drop],
  };
}

type Said = { personId: number; name: string; words: string };

/** Words of somebody, to the coordination team, with the way to answer. Without words, a voice note follows. */
export function noteForTeam(said: Said): Message {
  const text: Text =
    said.words === ''
      ? { key: 'message-voice-for-team', args: { name: said.name } }
      : { key: 'message-for-team', args: { name: said.name, words: said.words } };
  return note(said, text);
}

/** As `noteForTeam`, to the captain, with the turn they have or were asked for. */
export function noteForCaptain(said: Said, turn: TurnInWords): Message {
  const about = { ...aboutTurn(turn), name: said.name };
  const text: Text =
    said.words === ''
      ? { key: 'message-voice-for-captain', args: about }
      : { key: 'message-for-captain', args: { ...about, words: said.words } };
  return note(said, text);
}

function note({ personId }: Said, text: Text): Message {
  const reply: Button = { label: { key: 'button-reply' }, press: { action: 'message-reply', id: personId } };
  return { text, buttons: [[reply]], protect: true };
}
