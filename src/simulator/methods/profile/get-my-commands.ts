import { commandScopeParam } from '../../checks/profile/command-scope.ts';
import { languageParam } from '../../checks/profile/language.ts';
import { listCommands } from '../../state/profile.ts';
import type { Method } from '../method.ts';

export const getMyCommands: Method = ({ state, params }) => {
  const scope = commandScopeParam(state, params);
  const language = languageParam(params);
  return { changes: false, apply: () => listCommands(state, scope, language) };
};
