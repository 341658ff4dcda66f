import { expect, test } from 'vitest';
import { createDistressCheck, loadDistressWords } from '../../src/safeguarding/distress/distress.ts';

const isDistress = createDistressCheck(loadDistressWords());

test.each([
  'يضربني',
  'زوج أختي يَضْرِبُني كل ليلة',
  'وهددني أمس',
  'كيضربني وكيضرب الدراري',
  'أُريدُ أن أَمُوت',
  'ما بقيتش باغية نعيش!!',
  'il me frappe',
  'Il m’a frappée hier',
  'J’AI ENVIE DE MOURIR',
  'he will kill me',
  'I don’t want to live',
  'يتحرشون بي',
])('hears distress in: %s', (words) => {
  expect(isDistress(words)).toBe(true);
});

test.each([
  'سلام',
  'حي السلام',
  'هل يمكن أن أحضر المشتريات في الصباح؟',
  'ضربت موعدا مع الجارة',
  'زيارة المريض غدا',
  'Le violon de Karim',
  'un bel été',
  'skill',
  'therapist',
  'حسن',
])('hears none in: %s', (words) => {
  expect(isDistress(words)).toBe(false);
});
