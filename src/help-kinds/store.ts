import type { Kind } from '../commitments/kinds.ts';
import { isKind } from '../commitments/kinds.ts';
import type { PersonId } from '../db/ids.ts';
import { helpKind } from '../db/schema/help-kinds.ts';
import type { Work } from '../db/work.ts';
import { DEFAULTS, isWindowName, type Template, type Templates } from './template.ts';

/** Every kind of help as it is now: as the program knows it, or as an administrator has changed it. */
export async function loadTemplates(work: Work): Promise<Templates> {
  const rows = await work.tx.select().from(helpKind);
  const changed = rows.flatMap(({ kind, icon, effort, window: name, sensitivity, ladder }): [Kind, Template][] => {
    if (!isKind(kind)) return [];
    const window = isWindowName(name) ? name : DEFAULTS[kind].window;
    return [[kind, { icon, effort, window, sensitivity, ladder: ladder ?? DEFAULTS[kind].ladder }]];
  });
  return { ...DEFAULTS, ...Object.fromEntries(changed) };
}

export async function saveTemplate(
  work: Work,
  { kind, by, template }: { kind: Kind; by: PersonId; template: Template },
): Promise<void> {
  const values = { ...template, changedBy: by, changedAt: work.now };
  await work.tx
    .insert(helpKind)
    .values({ kind, ...values })
    .onConflictDoUpdate({ target: helpKind.kind, set: values });
}
