export const ROLES = ['poller', 'worker', 'sender', 'web'] as const;
export const LANGUAGES = ['ar', 'fr', 'en'] as const;
export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type Role = (typeof ROLES)[number];
export type Language = (typeof LANGUAGES)[number];
export type LogLevel = (typeof LOG_LEVELS)[number];
