import type { SimulatedGroup, Simulator } from '../../simulator/simulator.ts';
import { PLACES } from './cast.ts';
import type { Cast, Villager } from './stage.ts';
import {
  addsCommitment,
  agrees,
  answers,
  asksToJoin,
  cannot,
  doesIt,
  findHolder,
  invitesCoordinator,
  invitesFamily,
  looksAtCircle,
  opensCircle,
  opensDistrict,
  standsIn,
  wantsToThink,
  welcomes,
  whoIsReminded,
  writesToTeam,
} from './verbs.ts';

/** Days are counted from the day on which the story ends: -1 is the day before. */
export type Calendar = {
  /** Lets time pass until then, with everything that becomes due on the way. Never back. */
  until(day: number, at: string): Promise<void>;
  date(day: number): Temporal.PlainDate;
};

export type Scene = { cast: Cast; calendar: Calendar; simulator: Simulator; act(deed: () => void): Promise<void> };

/** The day on which the story begins. */
export const FIRST_DAY = -19;

/**
 * Nearly three weeks in a village. When it ends, one reminder waits for an answer since the evening before, one comes this
 * evening, one turn of the day after tomorrow has nobody, one neighbour has asked to join, and earlier turns are done.
 */
export async function playStory(scene: Scene): Promise<void> {
  await teamComes(scene);
  await palmCircle(scene);
  await oliveCircle(scene);
  await firstTurns(scene);
  await pomegranateCircle(scene);
  await lastDays(scene);
}

/** What everybody does last, so that each chat ends with the card one begins from. */
export async function playFinale({ cast }: Scene): Promise<void> {
  await cast.hassan.says('/my');
  await cast.zineb.starts();
  for (const guardian of [cast.fatima, cast.khadija]) {
    await guardian.starts();
    await guardian.presses('button-family-week');
  }
  for (const one of [cast.amina, cast.salma, cast.youssef, cast.nadia]) await one.starts();
}

async function teamComes({ cast: { nadia, youssef, salma }, calendar }: Scene): Promise<void> {
  await calendar.until(FIRST_DAY, '10:00');
  await opensDistrict(nadia, PLACES.peace);
  await invitesCoordinator(nadia, youssef);
  await opensDistrict(nadia, PLACES.hope);
  await invitesCoordinator(nadia, salma);
}

async function palmCircle(scene: Scene): Promise<void> {
  const { cast, calendar } = scene;
  const { youssef, fatima, hassan, zineb, karim } = cast;
  await calendar.until(-18, '16:00');
  await opensCircle(youssef, { district: PLACES.peace, codeName: PLACES.palm });
  await invitesFamily(youssef, fatima);
  await agrees(fatima);
  await calendar.until(-17, '17:00');
  await joins(hassan, { invitedBy: fatima, welcomedBy: youssef, tie: 'relative' });
  await joins(zineb, { invitedBy: fatima, welcomedBy: youssef, tie: 'neighbour' });
  await joins(karim, { invitedBy: fatima, welcomedBy: youssef, tie: 'neighbour' });
  await calendar.until(-16, '10:30');
  await addsCommitment(youssef, {
    district: PLACES.peace,
    codeName: PLACES.palm,
    kind: 'groceries',
    from: calendar.date(-14),
    window: 'three-days',
  });
  await neighboursMeet(scene);
}

async function oliveCircle({ cast, calendar }: Scene): Promise<void> {
  const { youssef, khadija, idriss, malika } = cast;
  await calendar.until(-13, '10:00');
  await opensCircle(youssef, { district: PLACES.peace, codeName: PLACES.olive });
  await invitesFamily(youssef, khadija);
  await calendar.until(-13, '17:30');
  await agrees(khadija);
  await doesIt(whoIsReminded([cast.hassan, cast.zineb, cast.karim]));
  await calendar.until(-11, '16:00');
  await joins(idriss, { invitedBy: khadija, welcomedBy: youssef, tie: 'friend' });
  await joins(malika, { invitedBy: khadija, welcomedBy: youssef, tie: 'relative' });
  const circle = { district: PLACES.peace, codeName: PLACES.olive, window: 'afternoon' };
  await calendar.until(-10, '10:00');
  await addsCommitment(youssef, { ...circle, kind: 'lessons', from: calendar.date(-6) });
  await addsCommitment(youssef, { ...circle, kind: 'visit', from: calendar.date(-5) });
}

async function firstTurns({ cast, calendar }: Scene): Promise<void> {
  const palm = [cast.hassan, cast.zineb, cast.karim];
  const olive = [cast.idriss, cast.malika];
  await calendar.until(-8, '19:20');
  const other = await cannot(whoIsReminded(palm), palm);
  await calendar.until(-8, '19:40');
  if (other) await standsIn(other);
  await calendar.until(-6, '17:00');
  await doesIt(whoIsReminded(palm));
  await calendar.until(-6, '18:20');
  await doesIt(whoIsReminded(olive));
  await calendar.until(-5, '10:00');
}

async function pomegranateCircle({ cast, calendar }: Scene): Promise<void> {
  const { salma, amina, souad, abdellah, zineb, youssef } = cast;
  await opensCircle(salma, { district: PLACES.hope, codeName: PLACES.pomegranate });
  await invitesFamily(salma, amina);
  await wantsToThink(amina);
  await calendar.until(-5, '18:30');
  await doesIt(whoIsReminded([cast.idriss, cast.malika]));
  await calendar.until(-4, '17:00');
  await agrees(amina);
  await writesToTeam(zineb, 'هل يمكن أن أحضر المشتريات في الصباح الباكر؟');
  await answers(youssef, 'نعم، كل ساعة بعد التاسعة حسنة. شكرا جزيلا.');
  await calendar.until(-3, '10:30');
  await joins(souad, { invitedBy: amina, welcomedBy: salma, tie: 'neighbour' });
  await calendar.until(-2, '11:00');
  await addsCommitment(salma, {
    district: PLACES.hope,
    codeName: PLACES.pomegranate,
    kind: 'errand',
    from: calendar.date(3),
    window: 'morning',
  });
  await calendar.until(-1, '16:00');
  await looksAtCircle(salma, { district: PLACES.hope, codeName: PLACES.pomegranate });
  await asksToJoin(abdellah, { invitedBy: salma, tie: 'neighbour' });
}

/** The visit of the day after tomorrow loses both who could make it. */
async function lastDays({ cast, calendar }: Scene): Promise<void> {
  const olive = [cast.idriss, cast.malika];
  await calendar.until(-1, '17:00');
  const holder = await findHolder(olive, { kind: 'visit', on: calendar.date(2) });
  const asked = await cannot(holder, olive);
  await calendar.until(-1, '17:40');
  if (asked) await cannot(asked, olive);
  await calendar.until(-1, '19:05');
}

type Joining = Parameters<typeof asksToJoin>[1] & { welcomedBy: Villager };

async function joins(newcomer: Villager, { welcomedBy, ...how }: Joining): Promise<void> {
  await asksToJoin(newcomer, how);
  await welcomes(welcomedBy);
}

/** The district's own group, in which the bot only sits: it reads nothing there but what is meant for it. */
async function neighboursMeet({ cast, calendar, simulator, act }: Scene): Promise<void> {
  const { youssef, zineb, karim, hassan } = cast;
  let group: SimulatedGroup | undefined;
  await calendar.until(-15, '16:00');
  await act(() => {
    group = simulator.group({ title: PLACES.neighbours, kind: 'supergroup' });
    group.adds(youssef.simulated, zineb.simulated, karim.simulated, hassan.simulated);
  });
  const chat = group;
  if (!chat) return;
  const says = async (who: Villager, words: string) => await act(() => who.simulated.says(words, { chat }));
  await says(youssef, 'السلام عليكم. هذه مجموعة الحي، نتعاون فيها على ما ينفع الجيران.');
  await act(() => chat.addsTheBot(youssef.simulated));
  await says(zineb, 'وعليكم السلام. بارك الله في الجميع.');
  await says(karim, 'Bonjour à tous, heureux d’être parmi vous.');
}
