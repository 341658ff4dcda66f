import type { BotCommand } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { FieldError, isObject, requiredStringField } from '../json-fields.ts';
import { type Params, textParam } from '../params.ts';

const MAX_COMMANDS = 100;

/** Reads `commands`; an absent or empty list is empty (Bot API facts, F11). @throws {ApiError} */
export function commandsParam(params: Params): BotCommand[] {
  const text = textParam(params, 'commands');
  if (text === '') return [];
  const commands = parse(text).map(parseCommand);
  if (commands.some(({ command }) => !/^[a-z0-9_]+$/.test(command))) throw badRequest('BOT_COMMAND_INVALID');
  if (commands.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return commands;
}

function parse(text: string): unknown[] {
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list)) return list;
  } catch {
    throw badRequest("Can't parse commands JSON object");
  }
  throw badRequest('expected an Array of BotCommand');
}

function parseCommand(value: unknown): BotCommand {
  try {
    if (!isObject(value)) throw new FieldError('expected an Object');
    const command = requiredStringField(value, 'command').trim().replace(/^\//, '');
    const description = requiredStringField(value, 'description').trim();
    assertLength('command', command, 32);
    assertLength('command description', description, 256);
    return { command, description };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse BotCommand: ${error.message}`);
    throw error;
  }
}

function assertLength(what: string, text: string, max: number): void {
  if (text === '') throw badRequest(`${what} must be non-empty`);
  if ([...text].length > max) throw badRequest(`${what} length must not exceed ${max}`);
}
