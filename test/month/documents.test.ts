import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'vitest';
import { loadActor } from '../../src/access/store.ts';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import type { Kind } from '../../src/commitments/kinds.ts';
import type { PersonId } from '../../src/db/ids.ts';
import { drawPages, drawPicture } from '../../src/drawing/draw.ts';
import { loadLanguages } from '../../src/language/languages.ts';
import type { Language } from '../../src/language/text.ts';
import { makeMonthPicture } from '../../src/month/make-picture.ts';
import { numberOfMonth } from '../../src/month/which-month.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { makeSheet } from '../../src/sheet/make-sheet.ts';
import { type BuiltCircle, buildCircle, openWorkshop, type Workshop, weeklyFrom } from '../kit/circle.ts';

/** Where the pictures and sheets of the documents are made anew: SANAD_SCREENSHOTS=docs. Without it nothing is written. */
const FOLDER = process.env.SANAD_SCREENSHOTS ?? '';

/** A Tuesday, with half of the month behind it. */
const NOW = Temporal.Instant.from('2026-12-15T10:00:00Z');
const DECEMBER = Temporal.PlainDate.from('2026-12-01');

const COMMITMENTS: readonly { kind: Kind; from: string; opensAt: string; closesAt: string }[] = [
  { kind: 'visit', from: '2026-11-28', opensAt: '15:00', closesAt: '18:00' },
  { kind: 'lessons', from: '2026-11-25', opensAt: '15:00', closesAt: '18:00' },
  { kind: 'school', from: '2026-11-24', opensAt: '07:30', closesAt: '08:30' },
];

test.skipIf(FOLDER === '')('are made from a circle with a busy month', async () => {
  const workshop = await openWorkshop();
  try {
    const built = await buildBusyCircle(workshop);
    const languages = loadLanguages();
    await mkdir(FOLDER, { recursive: true });
    for (const language of ['ar', 'fr'] as const) {
      const { picture, sheet } = await make(workshop, built, languages, language);
      await writeFile(join(FOLDER, `month-${language}.png`), picture);
      await writeFile(join(FOLDER, `sheet-${language}.pdf`), sheet);
    }
  } finally {
    await workshop.close();
  }
});

async function make(
  workshop: Workshop,
  built: BuiltCircle,
  languages: ReturnType<typeof loadLanguages>,
  language: Language,
) {
  const month = { circleId: built.circleId, month: numberOfMonth(DECEMBER) };
  return await workshop.work(async (work) => {
    const guardian = { id: 2 as PersonId, telegramId: 2, name: '', language, reachable: true };
    const reader = { language, actor: await loadActor(work, guardian, new Set()) };
    const made = await makeMonthPicture(work, languages, reader, month);
    const printed = await makeSheet(work, languages, reader, month);
    if (!made || !printed) throw new Error('the guardian may not see her circle');
    return { picture: await drawPicture(made.picture), sheet: await drawPages(printed.document.content) };
  }, NOW);
}

async function buildBusyCircle(workshop: Workshop): Promise<BuiltCircle> {
  const built = await buildCircle(workshop, { members: 4 });
  const members = built.members.map(({ membershipId }) => membershipId);
  const { circleId, coordinator: by } = built;
  const time = (words: string) => Temporal.PlainTime.from(words);
  for (const { kind, from, opensAt, closesAt } of COMMITMENTS) {
    const window = { opensAt: time(opensAt), lastsDays: 1, closesAt: time(closesAt), members };
    const rhythm = weeklyFrom(Temporal.PlainDate.from(from), window);
    await workshop.work(async (work) => {
      const added = await addCommitment(work, { circleId, kind, ...rhythm, by });
      if (added.kind !== 'added') throw new Error('the commitment was refused');
      await planTurns(work, added.commitmentId);
    });
  }
  await workshop.work((work) => planTurns(work, built.commitmentId));
  const { client } = workshop;
  await client.query(`update circle set code_name = 'النخلة' where id = $1`, [circleId]);
  const past = `ends_at < '${NOW.toString()}'`;
  await client.query(`update turn set status = 'asked' where ${past}`);
  await client.query(`update turn set status = 'unanswered' where ${past} and on_date = '2026-12-09'`);
  await client.query(`update turn set status = 'done' where ${past} and status = 'asked'`);
  const uncovered = `on_date in ('2026-12-19', '2026-12-24', '2026-12-29')`;
  await client.query(`update turn set status = 'seeking_cover' where ${uncovered}`);
  await client.query(
    `update assignment set ended_at = $1, outcome = 'cannot' where turn_id in (select id from turn where ${uncovered})`,
    [NOW.toString()],
  );
  return built;
}
