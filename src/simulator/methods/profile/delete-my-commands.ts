import { commandScopeParam } from '../../checks/profile/command-scope.ts';
import { languageParam } from '../../checks/profile/language.ts';
import { putCommands } from '../../state/profile.ts';
import type { Method } from '../method.ts';

export const deleteMyCommands: Method = ({ state, params }) => {
  const scope = commandScopeParam(state, params);
  const language = languageParam(params);
  return {
    changes: true,
    apply: () => {
      putCommands(state, { scope, language, commands: [] });
      return true;
    },
  };
};
