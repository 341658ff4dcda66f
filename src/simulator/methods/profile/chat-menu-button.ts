import { menuButtonParam, menuButtonPerson } from '../../checks/profile/menu-button.ts';
import { menuButtonOf } from '../../state/profile.ts';
import type { Method } from '../method.ts';

/** Sets the button of one private chat, or the one of all that have none of their own. */
export const setChatMenuButton: Method = ({ state, params }) => {
  const button = menuButtonParam(params);
  const person = menuButtonPerson(state, params);
  return {
    changes: true,
    apply: () => {
      if (person) person.menuButton = button;
      else state.profile.menuButton = button.type === 'default' ? { type: 'commands' } : button;
      return true;
    },
  };
};

export const getChatMenuButton: Method = ({ state, params }) => {
  const person = menuButtonPerson(state, params);
  return { changes: false, apply: () => menuButtonOf(state, person) };
};
