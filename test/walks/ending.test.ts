import { expect } from 'vitest';
import type { SimulatedGroup } from '../../src/simulator/simulator.ts';
import type { Neighbour } from '../kit/person.ts';
import { settlesIn } from '../kit/settle-in.ts';
import {
  consents,
  invites,
  opensCircle,
  settledCircle,
  showsCircle,
  showsDistrict,
  showsPeople,
  walksInFrench,
} from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('whoever is removed takes their open invitations with them, at once; one that was used stays a request', async ({
  world,
}) => {
  const { administrator } = world;
  const { guardian, hassan } = await settledCircle(world);
  const nora = world.person('Nora', 'fr');
  const samir = world.person('سمير');
  await settlesIn(world.database.url);
  const used = await memberInvites(hassan);
  await walksInFrench(nora, used);
  await administrator.hears(/طلب انضمام إلى حلقة F-1: Nora/u);
  await guardian.hears(/Nora/u);
  const link = await memberInvites(hassan);
  await samir.opens(link);
  await samir.hears(/دعوة إلى حلقة F-1/u);
  await showsPeople(world);
  await administrator.taps(/حسن/u);
  await administrator.sees(/عضو في حلقة F-1: حسن/u);
  await administrator.taps('إنهاء هذا المكان');
  await administrator.sees(/إنهاء مكان حسن/u);

  await administrator.taps('نعم، ينتهي مكانه');

  await administrator.sees(/انتهى هذا المكان: حسن/u);
  await hassan.hears(/تغيّرت حلقة F-1/u);
  await samir.taps('نعم، هذا صحيح');
  await samir.sees(/انتهت صلاحية هذه الدعوة/u);
  await samir.opens(link);
  await samir.hears(/انتهت صلاحية هذه الدعوة/u);
  await nora.opens(used);
  await nora.hears(/Votre demande est arrivée et attend/u);
  await hassan.taps('دعوة إلى الحلقة');
  await hassan.isTold(/غير متاح لك/u);
});

test('a circle is closed for good: its people read it kindly, old buttons and links lead nowhere, and nobody is reminded', async ({
  world,
}) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  const karim = world.person('Karim', 'fr');
  const samir = world.person('سمير');
  await opensCircle(world);
  await consents(world, guardian);
  await walksInFrench(karim, await invites(guardian, 'جار / جارة'));
  await administrator.hears(/طلب انضمام/u);
  await administrator.taps('نعم، مرحبا');
  await administrator.sees(/انضمام مؤكد/u);
  await guardian.hears(/Karim/u);
  await karim.hears(/Bienvenue dans le cercle F-1/u);
  const link = await invites(guardian, 'صديق / صديقة');
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  await guardian.taps('بياناتي');
  await guardian.sees(/ما نحفظه عنك لك/u);
  await guardian.taps('حذف كل شيء');
  await guardian.sees(/تُغلق حلقة أسرتك/u);

  await guardian.taps('نعم، احذفوا كل شيء');

  await guardian.sees(/حُذف كل/u);
  await administrator.hears(/انتهت حلقة F-1 بطلب من الأسرة/u);
  await karim.hears(/Le cercle F-1 a pris fin et ses rendez-vous sont annulés/u);
  await samir.opens(link);
  await samir.hears(/انتهت صلاحية هذه الدعوة/u);
  await karim.starts();
  await karim.hears(/On y entre par invitation personnelle/u);
  await karim.says('/my');
  await karim.hears(/Vous n’avez pas de tour à venir/u);
  await showsCircle(world);
  expect(administrator.buttons()).toEqual(['رجوع']);
  await guardian.starts();
  await guardian.hears(/الدخول بدعوة شخصية/u);
});

test('several groups of one district: each has its own post, unlinking one leaves the other, and a wish ends with whoever had it', async ({
  world,
}) => {
  const { administrator } = world;
  const nora = world.person('Nora', 'fr');
  await opensCircle(world);
  const first = await linksGroup(world, 'جيران الحي');
  await world.clock.forward({ minutes: 7 });
  const second = await linksGroup(world, 'أمهات الحي');
  await showsGroups(world);
  await administrator.sees(/مجموعات منطقة حي السلام/u);
  expect(administrator.buttons()).toEqual([
    'مجموعة، الاثنين 23 نونبر، 10:00',
    'مجموعة، الاثنين 23 نونبر، 10:07',
    'رجوع',
  ]);
  for (const line of [/10:00/u, /10:07/u]) {
    await administrator.taps(line);
    await administrator.sees(/مجموعة بمنطقة حي السلام|المجموعة/u);
    await administrator.taps('نشر رسالة واحدة');
    await administrator.isTold(/نُشرت الرسالة/u);
    await showsGroups(world);
    await administrator.sees(/مجموعات منطقة حي السلام/u);
  }
  expect([first, second].map((group) => postsOf(group).length)).toEqual([1, 1]);
  await administrator.taps(/10:00/u);
  await administrator.sees(/المجموعة/u);

  await administrator.taps('فك الربط');

  await administrator.sees(/لم تعد المجموعة مرتبطة/u);
  await showsGroups(world);
  await administrator.sees(/ارتبطت المجموعة بمنطقة حي السلام/u);
  const [post] = postsOf(second);
  await nora.opens(post?.buttons.flat()[0]?.url ?? '');
  await nora.hears(/du quartier حي السلام/u);
  await nora.taps('Je veux aider');
  await nora.sees(/La coordination a votre souhait/u);
  await administrator.hears(/Nora يرغب في المساعدة/u);
  await nora.says('/settings');
  await nora.hears(/Réglages/u);
  await nora.taps('Mes données');
  await nora.sees(/est à vous/u);
  await nora.taps('Tout effacer');
  await nora.sees(/sans retour possible/u);
  await nora.taps('Oui, tout effacer');
  await nora.sees(/est effacé/u);
  const ended = await administrator.sees(/سُحبت هذه الرغبة/u);
  expect(ended).not.toMatch(/Nora/u);
});

async function showsGroups(world: World): Promise<void> {
  await showsDistrict(world);
  await world.administrator.taps('مجموعة المنطقة');
}

async function memberInvites(member: Neighbour): Promise<string> {
  await member.starts();
  await member.hears(/مرحبا بك في حلقتك/u);
  await member.taps('دعوة إلى الحلقة');
  await member.hears(/ما صلته بالأسرة/u);
  await member.taps('جار / جارة');
  await member.sees(/دعوة لشخص واحد/u);
  return member.link();
}

async function linksGroup(world: World, title: string): Promise<SimulatedGroup> {
  const { administrator } = world;
  const group = world.simulator.group({ title, kind: 'supergroup' });
  group.adds(administrator.person);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(new RegExp(`أُضيف سند إلى مجموعة «${title}»`, 'u'));
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت المجموعة بمنطقة حي السلام/u);
  return group;
}

function postsOf(group: SimulatedGroup) {
  return group.chat().filter(({ from }) => from === 'bot');
}
