import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { safeguards } from '../kit/safeguarding.ts';
import { consents, invites, joins, opensCircle, showsCircle, walksIn, walksInFrench } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a family that has sent somebody away may take its no back: a new invitation opens to them, and they are asked for like anybody', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await joins(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  await showsMembers(guardian);
  expect(guardian.buttons()).not.toContain('من قلنا لهم لا');
  await guardian.taps('حسن');
  await guardian.sees(/ما الذي تقبله الأسرة من حسن/u);
  await guardian.taps('إنهاء هذا المكان');
  await guardian.sees(/إنهاء مكان حسن/u);
  await guardian.taps('نعم، ينتهي مكانه');
  await guardian.sees(/انتهى هذا المكان: حسن/u);
  await hassan.hears(/تغيّرت حلقة F-1/u);
  const link = await coordinatorInvites(world);
  await hassan.opens(link);
  await hassan.hears(/انتهت صلاحية هذه الدعوة/u);
  await showsMembers(guardian);
  await guardian.taps('من قلنا لهم لا');
  await guardian.sees(/من لم ترد الأسرة انضمامهم إلى حلقة F-1/u);
  const lift = guardian.dataOf('حسن');

  await guardian.taps('حسن');

  await guardian.isTold(/دعوة جديدة ممكنة من الآن/u);
  await guardian.sees(/لم تقل الأسرة لا لأحد/u);
  await hassan.hearsNothing();
  await guardian.tapsData(lift);
  await guardian.isTold(/./u);
  await hassan.tapsData(lift);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
  await walksIn(hassan, link);
  await administrator.hears(/طلب انضمام إلى حلقة F-1: حسن/u);
  await guardian.hears(/حسن/u);
});

test('la personne de la protection lève un blocage, et elle seule ; une nouvelle invitation s’ouvre alors', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  const samira = world.person('Samira', 'fr');
  await opensCircle(world);
  await consents(world, guardian);
  await safeguards(world, samira);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await samira.hears(/Pour information/u);
  await samira.taps('Bloquer');
  await samira.sees(/Karim/u);
  await samira.taps('De tout le quartier');
  await samira.sees(/Karim/u);
  await administrator.sees(/لم يؤكَّد الانضمام/u);
  await karim.hears(/n’est pas confirmée cette fois/u);
  await samira.starts();
  await samira.hears(/Votre rôle dans l’association/u);
  await samira.taps('Blocages en cours');
  await samira.sees(/Les personnes écartées/u);
  await samira.taps('Karim');
  await samira.sees(/Karim est hors des cercles du quartier حي السلام depuis le/u);
  await administrator.tapsData(samira.dataOf('Lever le blocage'));
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);

  await samira.taps('Lever le blocage');

  await samira.sees(/Le blocage de Karim est levé/u);
  await karim.hearsNothing();
  await samira.starts();
  await samira.hears(/Votre rôle dans l’association/u);
  await samira.taps('Blocages en cours');
  await samira.sees(/Aucun blocage en cours/u);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await samira.hears(/Pour information/u);
});

async function coordinatorInvites(world: World): Promise<string> {
  const { administrator } = world;
  await showsCircle(world);
  await administrator.taps('دعوة إلى الحلقة');
  await administrator.hears(/ما صلته بالأسرة/u);
  await administrator.taps('جار / جارة');
  await administrator.sees(/دعوة لشخص واحد/u);
  return administrator.link();
}

async function showsMembers(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('أهل الحلقة');
  await guardian.sees(/أهل حلقة F-1|لا عضو في حلقة F-1/u);
}
