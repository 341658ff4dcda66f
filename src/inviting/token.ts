import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^[\w-]{22}$/;

/** 16 random bytes as 22 characters that Telegram allows in a deep link. */
export function createToken(): string {
  return randomBytes(16).toString('base64url');
}

/** What is kept of a token. A random token needs no salt. @returns undefined when the text cannot be one of our tokens */
export function hashToken(token: string): Buffer | undefined {
  return SHAPE.test(token) ? createHash('sha256').update(token).digest() : undefined;
}

export function invitationLink(botUsername: string, token: string): string {
  return `https://t.me/${botUsername}?start=${token}`;
}
