import type { Simulator } from '../simulator/simulator.ts';

/** The person who plays the association's administrator at the try-out page. */
export const ADMINISTRATOR_ID = 700_000_001;

/** Made-up people, so that one person at a browser can play everybody. Their names say which part they play. */
const VILLAGERS = [
  { id: ADMINISTRATOR_ID, firstName: 'نادية (الإدارة)', languageCode: 'ar' },
  { id: 700_000_002, firstName: 'فاطمة (ممثلة الأسرة)', languageCode: 'ar' },
  { id: 700_000_003, firstName: 'حسن (قريب)', languageCode: 'ar' },
  { id: 700_000_004, firstName: 'زينب (جارة)', languageCode: 'ar' },
  { id: 700_000_005, firstName: 'Karim (voisin)', languageCode: 'fr' },
] as const;

/** Puts the villagers into the simulated Telegram. Those who are there already stay as they are. */
export function settleVillage(simulator: Simulator): void {
  for (const villager of VILLAGERS) simulator.person(villager);
}
