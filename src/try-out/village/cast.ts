/**
 * The people of the village, so that one person at a browser can play everybody. All are made up. Their names say which part
 * they play; two of them read French.
 */
export const CAST = {
  nadia: { id: 700_000_001, firstName: 'نادية (الإدارة)', languageCode: 'ar' },
  youssef: { id: 700_000_002, firstName: 'يوسف (تنسيق الحي)', languageCode: 'ar' },
  salma: { id: 700_000_003, firstName: 'Salma (coordination)', languageCode: 'fr' },
  fatima: { id: 700_000_004, firstName: 'فاطمة (أسرة النخلة)', languageCode: 'ar' },
  hassan: { id: 700_000_005, firstName: 'حسن (قريب)', languageCode: 'ar' },
  zineb: { id: 700_000_006, firstName: 'زينب (جارة)', languageCode: 'ar' },
  karim: { id: 700_000_007, firstName: 'Karim (voisin)', languageCode: 'fr' },
  khadija: { id: 700_000_008, firstName: 'خديجة (أسرة الزيتونة)', languageCode: 'ar' },
  idriss: { id: 700_000_009, firstName: 'إدريس (صديق)', languageCode: 'ar' },
  malika: { id: 700_000_010, firstName: 'مليكة (قريبة)', languageCode: 'ar' },
  amina: { id: 700_000_011, firstName: 'أمينة (أسرة الرمانة)', languageCode: 'ar' },
  souad: { id: 700_000_012, firstName: 'سعاد (جارة)', languageCode: 'ar' },
  abdellah: { id: 700_000_013, firstName: 'عبد الله (جار)', languageCode: 'ar' },
} as const;

/** The person who plays the association's administrator. */
export const ADMINISTRATOR_ID = CAST.nadia.id;

/** What the villagers call their places. Families have code names that point to nobody. */
export const PLACES = {
  peace: 'حي السلام',
  hope: 'دوار الأمل',
  palm: 'النخلة',
  olive: 'الزيتونة',
  pomegranate: 'الرمانة',
  neighbours: 'جيران حي السلام',
} as const;
