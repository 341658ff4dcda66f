import { ACTS, CELLS, type Cell, DEPTHS, MODES, SEASONS, VALUES } from './taxonomy.ts';

export const LANGUAGES = ['ar', 'ary', 'fr', 'en'] as const;

/** A solidarity message as it is written in `locales/solidarity`. `nr` counts within its cell, from 1. */
export type SolidarityMessage = {
  cell: Cell;
  nr: number;
  value: (typeof VALUES)[number];
  mode: (typeof MODES)[number];
  depth: (typeof DEPTHS)[number];
  season: (typeof SEASONS)[number];
  act: (typeof ACTS)[number];
  /** Where a quotation in it comes from, and who has checked it; without them nothing is quoted. */
  source?: string;
  checkedBy?: string;
  words: { ar: string; fr: string; en: string; ary?: string };
};

const NAME = /^([A-E][1-5])\.(\d+)$/;
const FIELD = /^([a-z-]+): (.+)$/;
const KNOWN = ['value', 'mode', 'depth', 'season', 'act', 'source', 'checked-by', ...LANGUAGES];

/** A message file says something that cannot be understood; the message names the line. */
export class MessageFileError extends Error {
  override name = 'MessageFileError';
}

/**
 * Reads a file of messages: lines that begin with `#` are notes; each message begins with its cell and number, such as `A1.2`, and has one field
 * a line.
 * @param file named in errors
 * @throws MessageFileError
 */
export function readMessages(text: string, file: string): SolidarityMessage[] {
  const found: { name: RegExpExecArray; line: number; fields: Map<string, string> }[] = [];
  text.split('\n').forEach((raw, at) => {
    const line = at + 1;
    const said = raw.trim();
    if (said === '' || said.startsWith('#')) return;
    const name = NAME.exec(said);
    if (name) {
      found.push({ name, line, fields: new Map() });
      return;
    }
    const [, field = '', value = ''] = FIELD.exec(said) ?? [];
    const fields = found.at(-1)?.fields;
    if (!KNOWN.includes(field) || !fields) throw new MessageFileError(`${file}:${line}: this is no field of a message`);
    if (fields.has(field)) throw new MessageFileError(`${file}:${line}: ${field} is there twice`);
    fields.set(field, value);
  });
  return found.map(({ name, line, fields }) => messageOf(name, fields, `${file}:${line}`));
}

function messageOf([, cell = '', nr = '']: RegExpExecArray, fields: Map<string, string>, place: string) {
  const get = (field: string) => {
    const value = fields.get(field);
    if (value === undefined) throw new MessageFileError(`${place}: ${field} is missing`);
    return value;
  };
  const oneOf = <Some extends string>(field: string, values: readonly Some[]): Some => {
    const value = values.find((one) => one === get(field));
    if (value === undefined) throw new MessageFileError(`${place}: ${field} cannot be ${get(field)}`);
    return value;
  };
  const optional = (field: string, name: string) => (fields.has(field) ? { [name]: get(field) } : {});
  const message: SolidarityMessage = {
    cell: CELLS.find((one) => one === cell) ?? 'A1',
    nr: Number(nr),
    value: oneOf('value', VALUES),
    mode: oneOf('mode', MODES),
    depth: oneOf('depth', DEPTHS),
    season: oneOf('season', SEASONS),
    act: oneOf('act', ACTS),
    ...optional('source', 'source'),
    ...optional('checked-by', 'checkedBy'),
    words: { ar: get('ar'), fr: get('fr'), en: get('en'), ...optional('ary', 'ary') },
  };
  return message;
}
