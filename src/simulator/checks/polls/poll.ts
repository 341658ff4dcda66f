import { badRequest } from '../errors.ts';
import { FieldError, isObject, requiredStringField } from '../json-fields.ts';
import { booleanParam, integerParam, type Params, textParam } from '../params.ts';
import { cleanText } from '../text/entities/clean-text.ts';

const MAX_QUESTION = 300;
const MAX_OPTIONS = 12;
const MAX_OPTION = 100;
const MAX_PERIOD = 2_628_000;

export type RequestedPoll = {
  question: string;
  options: string[];
  type: 'regular' | 'quiz';
  isAnonymous: boolean;
  isClosed: boolean;
  allowsSeveral: boolean;
  allowsRevoting: boolean;
  correct: number[];
  explanation: string;
  openPeriod: number;
  closeDate: number;
};

/** Reads a poll, as far as the Bot API server looks at it (Bot API facts, F4 step 1). @throws {ApiError} */
export function requestedPoll(params: Params): RequestedPoll {
  const options = optionsParam(params);
  const type = typeParam(params);
  return {
    question: cleanText(textParam(params, 'question'), []).text,
    options,
    type,
    isAnonymous: booleanOr(params, 'is_anonymous', true),
    isClosed: booleanParam(params, 'is_closed'),
    allowsSeveral: booleanParam(params, 'allows_multiple_answers'),
    allowsRevoting: booleanOr(params, 'allows_revoting', type === 'regular'),
    correct: type === 'quiz' ? correctParam(params, options.length) : [],
    explanation: type === 'quiz' ? textParam(params, 'explanation').trim() : '',
    openPeriod: integerParam(params, 'open_period', { min: 0, max: MAX_PERIOD, absent: 0 }),
    closeDate: integerParam(params, 'close_date', { min: 0, max: 2_147_483_647, absent: 0 }),
  };
}

/** What is known only after everything else about a poll was read (Bot API facts, F4 step 9). @throws {ApiError} */
export function assertPollSendable({ question, options }: RequestedPoll): void {
  if (question === '') throw badRequest('Poll question must be non-empty');
  if (lengthOf(question) > MAX_QUESTION) throw badRequest(`Poll question length must not exceed ${MAX_QUESTION}`);
  if (options.length === 0) throw badRequest('Poll must have at least one answer option');
  if (options.length > MAX_OPTIONS) throw badRequest(`Poll can't have more than ${MAX_OPTIONS} options`);
  for (const option of options) {
    if (option === '') throw badRequest('Poll options must be non-empty');
    if (lengthOf(option) > MAX_OPTION) throw badRequest(`Poll options length must not exceed ${MAX_OPTION}`);
  }
}

function optionsParam(params: Params): string[] {
  const text = textParam(params, 'options');
  const list = text === '' ? [] : parse(text, "Can't parse options JSON object");
  if (!Array.isArray(list)) throw badRequest('expected an Array of String as options');
  return list.map((option: unknown) => cleanText(optionText(option), []).text);
}

/** An option is an object with a text; plain texts of older bots are understood as well. */
function optionText(option: unknown): string {
  if (typeof option === 'string') return option;
  if (typeof option === 'number') return String(option);
  if (!isObject(option)) throw badRequest('expected an Array of String as options');
  try {
    return requiredStringField(option, 'text');
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse poll option: ${error.message}`);
    throw error;
  }
}

function typeParam(params: Params): 'regular' | 'quiz' {
  const type = textParam(params, 'type');
  if (type === 'quiz') return type;
  if (type === '' || type === 'regular') return 'regular';
  throw badRequest('Unsupported poll type specified');
}

function correctParam(params: Params, optionCount: number): number[] {
  const text = textParam(params, 'correct_option_ids') || textParam(params, 'correct_option_id');
  const value = text === '' ? [] : parse(text, "Can't parse correct_option_ids JSON object");
  const ids = Array.isArray(value) ? value : [value];
  if (ids.length === 0) throw badRequest('Correct quiz option list must be non-empty');
  const isOption = (id: unknown) => typeof id === 'number' && Number.isInteger(id) && id >= 0 && id < optionCount;
  if (!ids.every(isOption)) throw badRequest('Wrong quiz correct_option_id');
  return ids.map(Number);
}

function booleanOr(params: Params, name: string, absent: boolean): boolean {
  return textParam(params, name) === '' ? absent : booleanParam(params, name);
}

function lengthOf(text: string): number {
  return [...text].length;
}

function parse(text: string, problem: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(problem);
  }
}
