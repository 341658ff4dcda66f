import { badRequest } from '../../checks/errors.ts';
import { booleanField, FieldError, isObject } from '../../checks/json-fields.ts';
import { booleanParam, type Params, textParam } from '../../checks/params.ts';
import { type AdministratorRight, type AdministratorRights, rightsOf, shownRights } from '../../state/groups/rights.ts';
import type { State } from '../../state/state.ts';
import type { Method } from '../method.ts';

/** The rights people are offered to give when they make the bot an administrator. */
export const setMyDefaultAdministratorRights: Method = ({ state, params }) => {
  const rights = rightsParam(params);
  const which = whichChats(params);
  return {
    changes: true,
    apply: () => {
      const { [which]: _, ...others } = state.profile.administratorRights;
      state.profile.administratorRights = rights ? { ...others, [which]: rights } : others;
      return true;
    },
  };
};

export const getMyDefaultAdministratorRights: Method = ({ state, params }) => {
  const which = whichChats(params);
  return { changes: false, apply: () => askedRights(state, which) };
};

function askedRights(state: State, which: 'groups' | 'channels') {
  const kind = which === 'channels' ? 'channel' : 'supergroup';
  return shownRights(state.profile.administratorRights[which] ?? rightsOf({}), kind);
}

function whichChats(params: Params): 'groups' | 'channels' {
  return booleanParam(params, 'for_channels') ? 'channels' : 'groups';
}

/** @returns undefined when nothing is asked for any more */
function rightsParam(params: Params): AdministratorRights | undefined {
  const text = textParam(params, 'rights');
  if (text === '') return undefined;
  const value = parse(text);
  if (!isObject(value)) throw badRequest('Object expected as rights');
  try {
    const names = Object.keys(rightsOf({})) as AdministratorRight[];
    return rightsOf(Object.fromEntries(names.map((name) => [name, booleanField(value, name)])));
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse rights: ${error.message}`);
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse rights JSON object");
  }
}
