import { commandScopeParam } from '../checks/command-scope.ts';
import { commandsParam } from '../checks/commands.ts';
import { languageParam } from '../checks/language.ts';
import { putCommands } from '../state/profile.ts';
import type { Method } from './method.ts';

export const setMyCommands: Method = ({ state, params }) => {
  const commands = commandsParam(params);
  const scope = commandScopeParam(state, params);
  const language = languageParam(params);
  return {
    changes: true,
    apply: () => {
      putCommands(state, { scope, language, commands });
      return true;
    },
  };
};
