import { describe, expect, test } from 'vitest';
import { type Answer, type Candidate, eligibleOn, isPauseDue } from '../../src/rota/eligibility.ts';

function buildCandidate(changes: Partial<Candidate> = {}): Candidate {
  return { member: 1, weight: 2, isPaused: false, isAllowed: true, absences: [], ...changes };
}

describe('who could take a turn', () => {
  test('is everybody, in list order and with their weight', () => {
    const candidates = [buildCandidate({ member: 7, weight: 4 }), buildCandidate({ member: 3 })];

    expect(eligibleOn('2026-11-27', candidates)).toEqual([
      { member: 7, weight: 4 },
      { member: 3, weight: 2 },
    ]);
  });

  test.each([
    ['2026-11-26', 1],
    ['2026-11-27', 0],
    ['2026-12-01', 0],
    ['2026-12-02', 1],
  ])('on %s, with an absence from 27 November to 1 December, is %i', (on, count) => {
    const away = buildCandidate({ absences: [{ from: '2026-11-27', until: '2026-12-01' }] });

    expect(eligibleOn(on, [away])).toHaveLength(count);
  });

  test('is nobody who is paused, or whose help of this kind is not wanted', () => {
    expect(
      eligibleOn('2026-11-27', [buildCandidate({ isPaused: true }), buildCandidate({ isAllowed: false })]),
    ).toEqual([]);
  });
});

describe('a pause', () => {
  test.each<[Answer[], boolean]>([
    [[], false],
    [['silent'], false],
    [['cannot', 'silent'], true],
    [['cannot', 'took', 'cannot'], false],
    [['took', 'silent', 'silent'], true],
    [['silent', 'silent', 'took'], false],
  ])('after %j is due: %s', (answers, isDue) => {
    expect(isPauseDue(answers)).toBe(isDue);
  });
});
