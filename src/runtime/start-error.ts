/** What the process tells whoever started it, in the numbers of sysexits.h where it has one. */
export const EXIT_CODES = {
  stopped: 0,
  config: 1,
  usage: 64,
  badData: 65,
  unknownPerson: 67,
  unavailable: 69,
  failed: 70,
  diskFull: 74,
  alreadyRunning: 75,
  noPermission: 77,
} as const;

export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/**
 * Why the program cannot start. The message is written for the person at the terminal: one line, what is wrong and what to do,
 * and nothing secret. `main` prints it as it is and exits with `exitCode`.
 */
export class StartError extends Error {
  override name = 'StartError';
  readonly exitCode: ExitCode;

  constructor(why: keyof typeof EXIT_CODES, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = EXIT_CODES[why];
  }
}

/**
 * Words for a failure to read or write under `path`.
 * @param failure an error of node:fs, or what a program printed
 * @returns undefined when it is neither about space nor about permission
 */
export function explainFileFailure(failure: unknown, path: string): StartError | undefined {
  const text = typeof failure === 'string' ? failure : String((failure as { code?: unknown } | null)?.code);
  const options = typeof failure === 'string' ? {} : { cause: failure };
  if (/ENOSPC|EDQUOT|No space left|Disk quota exceeded/.test(text)) {
    const message = `The disk that holds ${path} is full. Free some space, or set DATA_DIR to a folder on another disk.`;
    return new StartError('diskFull', message, options);
  }
  if (/EROFS|Read-only file system/.test(text)) {
    const message = `${path} is on a disk that cannot be written to. Set DATA_DIR to a folder on another one.`;
    return new StartError('noPermission', message, options);
  }
  if (/EACCES|EPERM|Permission denied|Operation not permitted/.test(text)) {
    const message = `This user may not write to ${path}. Give it that folder, or set DATA_DIR to one of its own.`;
    return new StartError('noPermission', message, options);
  }
  if (/ENOTDIR|EEXIST|Not a directory/.test(text)) {
    return new StartError('config', `${path} is not a folder. Set DATA_DIR to one.`, options);
  }
  return undefined;
}
