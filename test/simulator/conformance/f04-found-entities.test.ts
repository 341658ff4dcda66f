import { expect, test } from 'vitest';
import { findEntities } from '../../../src/simulator/checks/text/entities/find-entities.ts';
import { AMINA, marks, withAmina } from './chats.ts';

test.each([
  ['/start abc', ['bot_command /start']],
  ['اكتب /help@sanad_try_bot أو /leave', ['bot_command /help@sanad_try_bot', 'bot_command /leave']],
  ['a/b 1/2 //x </y>', []],
  ['/a@b', []],
  ['🌙 /my', ['bot_command /my']],
  [`/${'a'.repeat(64)} /${'b'.repeat(65)}`, [`bot_command /${'a'.repeat(64)}`]],
])('F4: commands are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text))).toEqual(expected);
});

test.each([
  ['شكرا @amina_b', ['mention @amina_b']],
  ['@ab @abc @abcd', ['mention @abcd']],
  ['@gif @VID @pic', ['mention @gif', 'mention @VID', 'mention @pic']],
  ['سند@amina_b', []],
  [`@${'a'.repeat(32)} @${'a'.repeat(33)}`, [`mention @${'a'.repeat(32)}`]],
])('F4: mentions are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text))).toEqual(expected);
});

test.each([
  ['#سند_المغرب $USD', ['hashtag #سند_المغرب', 'cashtag $USD']],
  ['#123 #1a', ['hashtag #1a']],
  ['#a#b', []],
  ['x#a ##b', ['hashtag #b']],
  ['$1INCH $usd $TOOLONGXX x$USD', ['cashtag $1INCH']],
])('F4: hashtags and cashtags are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text))).toEqual(expected);
});

test.each([
  ['رابطك: https://t.me/sanad_try_bot?start=a-b_c.', ['url https://t.me/sanad_try_bot?start=a-b_c']],
  ['example.org/x و exemple.notadomain', ['url example.org/x']],
  ['sanad.ma, sanad.community!', ['url sanad.ma', 'url sanad.community']],
  ['HTTP://EXAMPLE.COM:8080/a(b)c)', ['url HTTP://EXAMPLE.COM:8080/a(b)c']],
  ['https://sanad.notadomain/x', ['url https://sanad.notadomain/x']],
  ['ftp://example.org sftp://example.org', ['url ftp://example.org']],
  ['127.0.0.1 256.0.0.1 1.2.3', ['url 127.0.0.1']],
  ['a_b.com a_b.c.com', ['url a_b.c.com']],
  ['«https://example.org/سند»', ['url https://example.org/سند']],
  ['tg://resolve?domain=sanad و ton://x', ['url tg://resolve?domain=sanad', 'url ton://x']],
  ['من 8.30 إلى 9.45', []],
  ['الموعد 10.5.2026.', []],
  ['user:pass@example.org/x', ['url user:pass@example.org/x']],
])('F4: links are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text))).toEqual(expected);
});

test.each([
  ['amina@example.org', ['email amina@example.org']],
  ['mailto:amina.b@mail.example.org', ['email amina.b@mail.example.org']],
  ['@example.org', ['mention @example']],
])('F4: e-mail addresses are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text)).slice(0, 1)).toEqual(expected);
});

test.each([
  ['+212612345678', ['phone_number +212612345678']],
  ['اتصل على +212 6 12-34 56 78.', ['phone_number +212 6 12-34 56 78']],
  ['+12345', []],
  ['1+212612345678', []],
])('F4: phone numbers are marked in «%s»', (text, expected) => {
  expect(marks(text, findEntities(text))).toEqual(expected);
});

test('F4: what is found stands beside what was marked, and marks inside code stay code', async () => {
  await using telegram = await withAmina();
  const text = '<b>انظر example.org الآن</b> <code>/my @amina_b</code>';

  const message = await telegram.result('sendMessage', { chat_id: AMINA, text, parse_mode: 'HTML' });

  expect(marks(message.text ?? '', message.entities)).toEqual([
    'bold انظر ',
    'url example.org',
    'bold example.org',
    'bold الآن',
    'code /my @amina_b',
  ]);
});
