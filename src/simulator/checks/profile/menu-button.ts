import type { MenuButton, Person, State } from '../../state/state.ts';
import { badRequest } from '../errors.ts';
import { FieldError, isObject, requiredStringField } from '../json-fields.ts';
import { checkedLink, isHttps } from '../keyboards/links.ts';
import { leadingInteger, type Params, textParam } from '../params.ts';

/** Reads `menu_button`; an absent one is the default (Bot API facts, F11). @throws {ApiError} */
export function menuButtonParam(params: Params): MenuButton {
  const text = textParam(params, 'menu_button');
  if (text === '') return { type: 'default' };
  const value = parse(text);
  try {
    if (!isObject(value)) throw new FieldError('Object expected as MenuButton');
    const type = requiredStringField(value, 'type');
    if (type === 'default' || type === 'commands') return { type };
    if (type !== 'web_app') throw new FieldError('MenuButton has unsupported type');
    const label = requiredStringField(value, 'text').trim();
    const app = value['web_app'];
    if (!isObject(app)) throw new FieldError('Field "web_app" must be of type Object');
    if (label === '') throw badRequest('menu button text must be non-empty');
    return { type, text: label, web_app: { url: webAppUrl(requiredStringField(app, 'url')) } };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse menu button: ${error.message}`);
    throw error;
  }
}

/** The person whose menu button is meant; undefined is everybody. @throws {ApiError} */
export function menuButtonPerson(state: State, params: Params): Person | undefined {
  const text = textParam(params, 'chat_id');
  if (text === '') return undefined;
  const id = leadingInteger(text);
  if (id <= 0) throw badRequest('Invalid chat_id specified');
  const person = state.people[id];
  if (!person?.seen) throw badRequest('user not found');
  return person;
}

function webAppUrl(url: string): string {
  const checked = checkedLink(url);
  const problem = 'problem' in checked ? checked.problem : isHttps(checked.url) ? '' : 'Only HTTPS links are allowed';
  if (problem !== '' || 'problem' in checked)
    throw badRequest(`menu button Web App URL '${url}' is invalid: ${problem}`);
  return checked.url;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Can't parse menu button JSON object");
  }
}
