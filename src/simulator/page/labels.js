/** The page's own words. What the bot says is never translated here. */
const LABELS = {
  ar: {
    title: 'محاكاة تيليغرام',
    hint: 'هنا تيليغرام تجريبي لا يخرج منه شيء. اختر شخصًا وتصرّف مكانه.',
    people: 'الأشخاص',
    groups: 'المجموعات',
    addPerson: 'إضافة شخص',
    addGroup: 'إضافة مجموعة',
    add: 'إضافة',
    cancel: 'إلغاء',
    name: 'الاسم',
    groupName: 'اسم المجموعة',
    owner: 'صاحبها',
    language: 'لغة هاتفه',
    pageLanguage: 'لغة الصفحة',
    choose: 'اختر شخصًا من القائمة لفتح محادثته مع البوت.',
    back: 'رجوع',
    start: 'ابدأ',
    restart: 'إعادة التشغيل',
    block: 'حظر البوت',
    unblock: 'رفع الحظر',
    notStarted: 'لم يبدأ بعد',
    blocked: 'حظر البوت',
    deactivated: 'حساب محذوف',
    withBot: 'محادثة مع البوت',
    members: (count) => `الأعضاء: ${count}`,
    speaker: 'من يتكلم',
    as: (name) => `بلسان ${name}`,
    write: 'رسالة',
    send: 'إرسال',
    menu: 'الأوامر والمرفقات',
    edited: 'معدّلة',
    silent: 'بلا صوت',
    protected: 'لا تُعاد توجيهها',
    whoOpens: 'من يفتح هذا الرابط؟',
    newPerson: 'شخص جديد',
    fine: 'حسنًا',
    copied: 'تم النسخ',
    lost: 'انقطع الاتصال بالمحاكاة، تجري إعادة المحاولة…',
    whatCanItDo: 'ماذا يفعل هذا البوت؟',
    jumpNext: 'إلى التذكير التالي',
    jumpHour: 'بعد ساعة',
    jumpMorning: 'صباح الغد',
    photo: 'صورة',
    document: 'وثيقة',
    voice: 'رسالة صوتية',
    sticker: 'ملصق',
    contact: 'رقم الهاتف',
    location: 'الموقع',
  },
  fr: {
    title: 'Telegram simulé',
    hint: 'Un Telegram d’essai dont rien ne sort. Choisissez une personne et agissez à sa place.',
    people: 'Personnes',
    groups: 'Groupes',
    addPerson: 'Ajouter une personne',
    addGroup: 'Ajouter un groupe',
    add: 'Ajouter',
    cancel: 'Annuler',
    name: 'Nom',
    groupName: 'Nom du groupe',
    owner: 'Propriétaire',
    language: 'Langue de son téléphone',
    pageLanguage: 'Langue de la page',
    choose: 'Choisissez une personne pour ouvrir sa conversation avec le bot.',
    back: 'Retour',
    start: 'Démarrer',
    restart: 'Redémarrer',
    block: 'Bloquer le bot',
    unblock: 'Débloquer',
    notStarted: 'pas encore démarré',
    blocked: 'a bloqué le bot',
    deactivated: 'compte supprimé',
    withBot: 'conversation avec le bot',
    members: (count) => `Membres : ${count}`,
    speaker: 'Qui parle',
    as: (name) => `Parler comme ${name}`,
    write: 'Message',
    send: 'Envoyer',
    menu: 'Commandes et pièces jointes',
    edited: 'modifié',
    silent: 'sans son',
    protected: 'transfert interdit',
    whoOpens: 'Qui ouvre ce lien ?',
    newPerson: 'Une nouvelle personne',
    fine: 'OK',
    copied: 'Copié',
    lost: 'Connexion perdue, nouvel essai…',
    whatCanItDo: 'Que fait ce bot ?',
    jumpNext: 'Prochain rappel',
    jumpHour: 'Une heure plus tard',
    jumpMorning: 'Demain matin',
    photo: 'Photo',
    document: 'Document',
    voice: 'Message vocal',
    sticker: 'Autocollant',
    contact: 'Numéro de téléphone',
    location: 'Position',
  },
  en: {
    title: 'Simulated Telegram',
    hint: 'A trial Telegram that nothing leaves. Choose a person and act for them.',
    people: 'People',
    groups: 'Groups',
    addPerson: 'Add a person',
    addGroup: 'Add a group',
    add: 'Add',
    cancel: 'Cancel',
    name: 'Name',
    groupName: 'Group name',
    owner: 'Owner',
    language: 'Language of their phone',
    pageLanguage: 'Language of the page',
    choose: 'Choose a person to open their chat with the bot.',
    back: 'Back',
    start: 'Start',
    restart: 'Restart',
    block: 'Block the bot',
    unblock: 'Unblock',
    notStarted: 'not started yet',
    blocked: 'blocked the bot',
    deactivated: 'deleted account',
    withBot: 'chat with the bot',
    members: (count) => `Members: ${count}`,
    speaker: 'Who speaks',
    as: (name) => `Speak as ${name}`,
    write: 'Message',
    send: 'Send',
    menu: 'Commands and attachments',
    edited: 'edited',
    silent: 'silent',
    protected: 'no forwarding',
    whoOpens: 'Who opens this link?',
    newPerson: 'A new person',
    fine: 'OK',
    copied: 'Copied',
    lost: 'Connection lost, trying again…',
    whatCanItDo: 'What can this bot do?',
    jumpNext: 'Next reminder',
    jumpHour: 'In one hour',
    jumpMorning: 'Tomorrow morning',
    photo: 'Photo',
    document: 'Document',
    voice: 'Voice message',
    sticker: 'Sticker',
    contact: 'Phone number',
    location: 'Location',
  },
};

const LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

let language = 'ar';

/** A label in the language of the page. */
export function label(key) {
  return LABELS[language][key];
}

/** The locale dates are written in. */
export function locale() {
  return LOCALES[language];
}

/** Puts the whole page into a language and remembers it on this device. */
export function speak(chosen) {
  language = chosen in LABELS ? chosen : 'ar';
  remember(language);
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = label('title');
  for (const element of document.querySelectorAll('[data-label]')) element.textContent = label(element.dataset.label);
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.placeholder = label(element.dataset.placeholder);
  }
  for (const element of document.querySelectorAll('[data-title]')) {
    element.title = label(element.dataset.title);
    element.setAttribute('aria-label', element.title);
  }
  return language;
}

/** The language chosen on this device before. */
export function rememberedLanguage() {
  try {
    return localStorage.getItem('language') ?? 'ar';
  } catch {
    return 'ar';
  }
}

function remember(chosen) {
  try {
    localStorage.setItem('language', chosen);
  } catch {
    // A device that keeps nothing begins in Arabic each time.
  }
}
