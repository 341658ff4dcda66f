import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listRota, setCommitment } from '../../src/commitments/store.ts';
import { changeKind, KIND_LIST } from '../../src/help-kinds/change-kind.ts';
import { loadLadders } from '../../src/help-kinds/ladders.ts';
import { choicesCard, choicesOf, FIELDS, kindsCard } from '../../src/help-kinds/messages.ts';
import { loadTemplates } from '../../src/help-kinds/store.ts';
import { DEFAULTS, mayBeChosen } from '../../src/help-kinds/template.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { opensCircle, settledCircle } from '../kit/village.ts';
import { test as story } from '../kit/world.ts';

describe('who can be put into a rota', () => {
  const anybody = { isNewcomer: false, isInner: false };
  const templates = (sensitivity: 'open' | 'inner' | 'coordinator-only') => ({
    ...DEFAULTS,
    visit: { ...DEFAULTS.visit, sensitivity },
  });

  test.each([
    ['open', { isNewcomer: true, isInner: false }, true],
    ['inner', anybody, false],
    ['inner', { isNewcomer: false, isInner: true }, true],
    ['inner', { isNewcomer: true, isInner: true }, false],
    ['coordinator-only', anybody, true],
    ['coordinator-only', { isNewcomer: true, isInner: true }, false],
  ] as const)('help that is %s, for %j: %s', (sensitivity, member, may) => {
    expect(mayBeChosen(templates(sensitivity), 'visit', member)).toBe(may);
  });
});

test('every choice an administrator has fits on cards of at most eight buttons with a way back, and icons in rows', () => {
  for (const page of [0, 1]) expect(kindsCard(DEFAULTS, page).buttons?.length).toBeLessThanOrEqual(8);
  for (const field of FIELDS) {
    const { buttons = [] } = choicesCard('visit', DEFAULTS, { field, page: 0 });
    expect(buttons.length, field).toBeLessThanOrEqual(8);
    expect(
      choicesOf(field).some(({ value }) => value === DEFAULTS.visit[field]),
      field,
    ).toBe(true);
  }
});

describe('with a database', () => {
  let workshop: Workshop;
  let circle: BuiltCircle;
  beforeEach(async () => {
    workshop = await openWorkshop();
    circle = await buildCircle(workshop, { members: 2 });
  });
  afterEach(async () => {
    await workshop.close();
  });

  test('a change is kept and written down once', async () => {
    const wish = { kind: 'visit', by: circle.coordinator, change: { sensitivity: 'inner' } } as const;

    const first = await workshop.work((work) => changeKind(work, wish));
    const second = await workshop.work((work) => changeKind(work, wish));

    const templates = await workshop.work(loadTemplates);
    const { rows } = await workshop.client.query(
      "select act, object_id::int as at from audit where object = 'help-kind'",
    );
    expect([first.kind, second.kind]).toEqual(['changed', 'as-it-was']);
    expect(templates.visit).toEqual({ ...DEFAULTS.visit, sensitivity: 'inner' });
    expect(templates.groceries).toEqual(DEFAULTS.groceries);
    expect(rows).toEqual([{ act: 'change-sensitivity', at: KIND_LIST.indexOf('visit') }]);
  });

  test('people are reminded as their kind of help is when a turn is planned; what the previous release wrote is as the program knows it', async () => {
    const { commitmentId, coordinator } = circle;
    const change = { ladder: 'appointment' } as const;
    await workshop.client.query(
      `update commitment set opens_at = '15:00', lasts_days = 1, closes_at = '18:00', review_on = anchor_on`,
    );
    const slots = async () => {
      const { rows } = await workshop.client.query<{ slot: string }>(
        "select slot from due_step where kind = 'turn-ask' order by due_at",
      );
      return rows.map(({ slot }) => slot);
    };

    await workshop.work((work) => changeKind(work, { kind: 'groceries', by: coordinator, change }));
    await workshop.work((work) => planTurns(work, commitmentId));
    const planned = await slots();
    await workshop.client.query('update help_kind set ladder = null');

    expect(planned).toEqual(['0:evening', '0:soon']);
    expect((await workshop.work(loadTemplates)).groceries).toEqual(DEFAULTS.groceries);
    expect((await workshop.work((work) => loadLadders(work, [commitmentId]))).get(commitmentId)).toBe('preparation');
  });

  test('help for the inner circle is asked only of those who are in it and no newcomers', async () => {
    const inner = circle.members[0]?.membershipId;
    await workshop.client.query("update membership set settled_in_at = '2026-11-01T00:00:00Z'");
    await workshop.client.query(
      `insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at) select id, circle_id, 'inner', person_id, now() from membership where id = ${inner}`,
    );
    await workshop.work(async (work) => {
      await setCommitment(work, circle.commitmentId, { kind: 'visit' });
      const change = { sensitivity: 'inner' } as const;
      await changeKind(work, { kind: 'visit', by: circle.coordinator, change });
    });

    const rota = await workshop.work((work) => listRota(work, circle.commitmentId));

    expect(rota.filter(({ suits }) => suits).map(({ member }) => member)).toEqual([inner]);
  });
});

story(
  'an administrator makes a kind of help visible to the team alone, and the circle sees nothing of it',
  async ({ world }) => {
    const { hassan, guardian } = await settledCircle(world);
    const { administrator } = world;
    await administrator.starts();
    await administrator.hears(/منطقة واحدة/u);
    for (const [label, next] of [
      ['أنواع المساندة', /أي نوع نغيّره/u],
      ['مشتريات الأسبوع 🛒', /يُسأل عنه كل من في الحلقة/u],
      ['من يُسأل عنه', /من يُسأل عن هذا النوع/u],
      ['فريق التنسيق وحده', /فريق التنسيق وحده يختار/u],
    ] as const) {
      await administrator.taps(label);
      await administrator.sees(next);
    }

    await hassan.starts();
    await hassan.hears(/مرحبا/u);
    await hassan.taps(/F-1/u);
    await hassan.hears(/لا مواعيد قادمة/u);
    await guardian.starts();
    await guardian.hears(/./u);
    await hassan.tapsData(administrator.dataOf('فريق التنسيق وحده'));
    await hassan.isTold(/لم يعد متاحا/u);
  },
);

story('les types d’aide se changent aussi en français', async ({ world }) => {
  await opensCircle(world);
  const { administrator } = world;
  await administrator.says('/settings');
  await administrator.hears(/./u);
  await administrator.taps('اللغة · Langue');
  await administrator.sees(/./u);
  await administrator.taps('Français');
  await administrator.sees(/./u);
  await administrator.starts();
  await administrator.hears(/./u);
  for (const [label, next] of [
    ['Types d’aide', /Lequel changer/u],
    ['Visite ☕', /Tout le cercle peut être sollicité/u],
    ['Ce que ça compte', /Pour combien compte un tour : Visite/u],
    ['2 tours', /Un tour compte pour : 2 tours/u],
    ['Icône', /Quelle icône/u],
    ['🌿', /Visite 🌿/u],
    ['Moment du rappel', /Quand rappeler : Visite/u],
    ['Semaine et veille', /Rappel une semaine avant, puis la veille au soir/u],
  ] as const) {
    await administrator.taps(label);
    await administrator.sees(next);
  }
});
