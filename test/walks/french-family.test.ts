import { expect } from 'vitest';
import { safeguards } from '../kit/safeguarding.ts';
import { opensCircle, settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

test('en français : un accord choisi point par point, un type d’aide retiré, et une semaine où il faut de l’aide', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('Fatima', 'fr');
  await opensCircle(world);
  await administrator.taps('دعوة من يمثل الأسرة');
  await administrator.hears(/دعوة خاصة بمن يمثل/u);
  await guardian.opens(administrator.link());
  await guardian.hears(/ni nom ni adresse sans votre accord[^]*On commence/u);
  await guardian.taps('D’accord');
  await guardian.sees(/Qu’est-ce qui convient/u);
  await guardian.taps('✓ Visite');
  await guardian.sees(/Qu’est-ce qui convient/u);
  expect(guardian.buttons()).toContain('Visite');
  await guardian.taps('Oui, on commence');
  await guardian.sees(/Merci de votre confiance/u);
  await administrator.hears(/وافقت أسرة F-1/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
  expect(guardian.buttons().length).toBeLessThanOrEqual(6);
  await guardian.taps('Nos accords');
  await guardian.sees(/Ce que la famille F-1 accepte/u);
  expect(guardian.buttons()).toContain('Visite');

  await guardian.taps('✓ Les courses');

  await guardian.sees(/Ce que la famille F-1 accepte/u);
  expect(guardian.buttons()).toContain('Les courses');
  await guardian.taps('Retour');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Autres choix');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Nouvelles');
  await guardian.sees(/aucune réponse n’est due/u);
  await guardian.taps('Question chaque semaine');
  await guardian.sees(/Quel jour/u);
  await guardian.taps(/mardi/iu);
  await guardian.sees(/aucune réponse n’est due/u);
  await world.clock.to('2026-11-24T10:30');
  await guardian.hears(/Comment ça va/u);

  await guardian.taps('J’ai besoin d’aide');

  await guardian.sees(/La coordination le sait/u);
  await administrator.hears(/أسرة F-1 أجابت: أحتاج مساعدة/u);
  await guardian.taps('Ajouter des mots');
  await guardian.sees(/Qu’est-ce qui aiderait/u);
  await guardian.says('Quelqu’un pour accompagner la petite');
  await guardian.sees(/la petite/u);
  await guardian.hears(/Vos mots sont arrivés/u);
  await administrator.hears(/كتبت:\nQuelqu’un pour accompagner/u);
});

test('en français : une personne écartée en silence, l’arrivée confirmée, les mots sur la famille, et ce qui ne va pas', async ({
  world,
}) => {
  const { administrator } = world;
  const { guardian, hassan, zineb } = await settledCircle(world);
  const samira = world.person('Samira', 'fr');
  await safeguards(world, samira);
  await inFrench(guardian);
  await guardian.taps('Les membres');
  await guardian.sees(/Personne d’autre n’en sait rien/u);
  await guardian.taps('زينب');
  await guardian.sees(/Qu’est-ce que la famille accepte de زينب/u);
  await guardian.taps('✓ Visite');
  await guardian.sees(/Qu’est-ce que la famille accepte de زينب/u);
  await zineb.hearsNothing();
  await administrator.hearsNothing();
  await guardian.taps('Retour');
  await guardian.sees(/زينب · en partie|Personne d’autre n’en sait rien/u);
  await guardian.taps('Retour');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Autres choix');
  await guardian.sees(/entre vos mains/u);
  await guardian.taps('Nouvelles');
  await guardian.sees(/aucune réponse n’est due/u);
  await guardian.taps('Demander l’arrivée');
  await guardian.sees(/aucune réponse n’est due/u);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);

  await guardian.hears(/La personne de tour dit que c’est fait[^]*Les courses/u);
  await guardian.taps('C’est arrivé');
  await guardian.sees(/C’est noté/u);

  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('المزيد');
  await administrator.sees(/نشطة/u);
  await administrator.taps('كلمات عن الأسرة');
  await administrator.sees(/ما الذي يُقال عن الأسرة/u);
  await administrator.says('أم وثلاثة صغار قرب المدرسة');
  await administrator.hears(/لا تُقرأ قبل موافقتها/u);
  await world.clock.to('2026-11-26T10:00');
  await guardian.hears(/Mots proposés sur votre famille[^]*ثلاثة صغار/u);
  await guardian.taps('Écrire ces mots');
  await guardian.sees(/Une ligne, sans nom ni adresse/u);
  await guardian.says('Une famille qui aime les visites');
  await guardian.hears(/Les personnes invitées lisent de votre famille.:\nUne famille qui aime/u);
  const karim = world.person('Karim', 'fr');
  await inFrench(guardian);
  await guardian.taps('Retour');
  await guardian.sees(/Bienvenue/u);
  await guardian.taps('Inviter au cercle');
  await guardian.hears(/Quel est son lien/u);
  await guardian.taps('Amitié');
  await guardian.sees(/une seule personne/u);
  await karim.opens(guardian.link());
  const card = await karim.hears(/Un mot de la famille.: Une famille qui aime les visites/u);
  expect(card).not.toMatch(/ثلاثة/u);

  await guardian.starts();
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ça ne va pas');
  await guardian.sees(/seulement à la personne chargée de la protection[^]*police 19/u);
  await guardian.taps('Écrire quelques mots');
  await guardian.sees(/Que se passe-t-il/u);
  await guardian.says('Il me fait peur');
  await guardian.sees(/peur/u);
  await guardian.hears(/C’est arrivé, et seulement à la personne/u);
  await samira.hears(/Un message important attend/u);
  await samira.taps('Lire');
  await samira.hears(/Ça ne va pas · [^]*F-1[^]*Il me fait peur/u);
  await samira.taps('Répondre');
  await samira.hears(/Quelle réponse/u);
  await samira.says('Nous vous appelons demain');
  await samira.sees(/demain/u);
  await samira.hears(/La réponse est envoyée/u);
  await guardian.hears(/Réponse de la personne chargée de la protection.:\nNous vous appelons/u);
  await samira.taps('Clore');
  await samira.sees(/Le suivi est terminé/u);
  await guardian.hears(/Le suivi de ce que vous avez envoyé est terminé/u);
});

async function inFrench(guardian: World['administrator']): Promise<void> {
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات|Réglages|réglages/u);
  await guardian.taps(/Langue/u);
  await guardian.sees(/لغة|langue/u);
  await guardian.taps(/Français/u);
  await guardian.sees(/français/u);
  await guardian.starts();
  await guardian.hears(/Bienvenue/u);
  await guardian.taps('Ma famille');
  await guardian.sees(/entre vos mains/u);
}
