import { expect, test } from 'vitest';
import { isStopWord, loadStopWords } from '../../src/stopping/stop-words.ts';

const STOP_WORDS = loadStopWords();

test.each([
  'توقف',
  'تَوَقَّف',
  'إيقاف',
  'ايقاف',
  'قف!',
  'حبسو',
  'stop',
  'STOP.',
  'Arrêt',
  'arreter',
  'Pause',
  ' unsubscribe ',
])('asks for quiet: %s', (words) => {
  expect(isStopWord(STOP_WORDS, words)).toBe(true);
});

test.each(['', '…', 'توقف المطر', 'لا توقفوا شيئا', 'bus stop', 'je pause une question', 'وقفت السيارة'])(
  'says something else: %s',
  (words) => {
    expect(isStopWord(STOP_WORDS, words)).toBe(false);
  },
);
