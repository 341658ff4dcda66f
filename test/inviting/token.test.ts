import { expect, test } from 'vitest';
import { createToken, hashToken, invitationLink } from '../../src/inviting/token.ts';

test('a token is 22 characters that a deep link may carry, and never the same twice', () => {
  const tokens = Array.from({ length: 1000 }, createToken);

  expect(tokens.every((token) => /^[A-Za-z0-9_-]{22}$/u.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(1000);
});

test('a token is known by its hash only', () => {
  const token = createToken();

  expect(hashToken(token)).toEqual(hashToken(token));
  expect(hashToken(token)?.toString('base64url')).not.toContain(token);
  expect(hashToken(`${token}x`)).toBeUndefined();
  expect(hashToken("' or 1=1")).toBeUndefined();
});

test('the link opens the bot with the token', () => {
  expect(invitationLink('sanad_bot', 'abc')).toBe('https://t.me/sanad_bot?start=abc');
});
