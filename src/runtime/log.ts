import pino from 'pino';
import type { LogLevel } from '../config/choices.ts';
import { allowedFields, type LogFields } from './log-fields.ts';

/**
 * A sentence written in the code. The compiler refuses a text put together at run time, whose type is `string` or has `${string}` in
 * it: of a record with such keys nothing need be there.
 */
type Sentence<Text extends string> = { [key: string]: 1 } extends { [Key in Text]: 1 } ? never : Text;

type Write = {
  <Text extends string>(sentence: Sentence<Text>): void;
  <Text extends string>(fields: LogFields, sentence: Sentence<Text>): void;
};

export type Log = { debug: Write; info: Write; warn: Write; error: Write; fatal: Write };

type Destination = { write(line: string): void };

const TOKEN = /\d{3,}:[\w-]{30,}/g;

/**
 * A log of JSON lines that cannot hold what a person wrote: sentences are fixed, fields are those of `LOG_FIELDS`, errors pass
 * through `safeError`, and whatever still looks like a bot's token is struck out. Lines are written before the call returns.
 */
export function createLog(options: { level: LogLevel; destination?: Destination }): Log {
  return pino(
    {
      level: options.level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: allowedFields },
      // allowedFields has done this work; pino's own serializer would print the whole error.
      serializers: { err: (error: unknown) => error, error: (error: unknown) => error },
      hooks: { logMethod: keepMessageOut, streamWrite: (line) => line.replaceAll(TOKEN, '[token]') },
    },
    options.destination ?? pino.destination({ fd: 1, sync: true }),
  );
}

/** pino would take the message of an error given in place of the fields, and put further arguments into the sentence. */
function keepMessageOut(this: pino.Logger, args: unknown[], method: pino.LogFn): void {
  const [first, sentence] = args;
  if (typeof first === 'string') Reflect.apply(method, this, [first]);
  else Reflect.apply(method, this, [first instanceof Error ? { error: first } : first, sentence]);
}
