import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { languageParam } from '../../checks/profile/language.ts';
import { profileText } from '../../state/profile.ts';
import type { ProfileText } from '../../state/state.ts';
import type { Method } from '../method.ts';

type Field = { kind: ProfileText; parameter: string; max: number; tooLong: string };

const NAME: Field = { kind: 'name', parameter: 'name', max: 64, tooLong: 'BOT_TITLE_INVALID' };
const DESCRIPTION: Field = {
  kind: 'description',
  parameter: 'description',
  max: 512,
  tooLong: 'BOT_DESCRIPTION_INVALID',
};
const SHORT_DESCRIPTION: Field = {
  kind: 'shortDescription',
  parameter: 'short_description',
  max: 120,
  tooLong: 'BOT_SHORT_DESCRIPTION_INVALID',
};

export const setMyName = setter(NAME);
export const setMyDescription = setter(DESCRIPTION);
export const setMyShortDescription = setter(SHORT_DESCRIPTION);
export const getMyName = getter(NAME);
export const getMyDescription = getter(DESCRIPTION);
export const getMyShortDescription = getter(SHORT_DESCRIPTION);

function setter({ kind, parameter, max, tooLong }: Field): Method {
  return ({ state, params }) => {
    const language = languageParam(params);
    const text = textParam(params, parameter).trim();
    if ([...text].length > max) throw badRequest(tooLong);
    return {
      changes: true,
      apply: () => {
        const { [language]: _, ...others } = state.profile.texts[kind];
        state.profile.texts[kind] = text === '' ? others : { ...others, [language]: text };
        return true;
      },
    };
  };
}

function getter({ kind, parameter }: Field): Method {
  return ({ state, params }) => {
    const language = languageParam(params);
    return { changes: false, apply: () => ({ [parameter]: profileText(state, kind, language) }) };
  };
}
