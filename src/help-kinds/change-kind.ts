import { recordAct } from '../access/store.ts';
import type { Kind } from '../commitments/kinds.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { loadTemplates, saveTemplate } from './store.ts';
import type { Template } from './template.ts';

/** The place of each kind in this list is what buttons and the audit carry. */
export const KIND_LIST = Object.keys(KINDS) as Kind[];

/** An administrator changes what a kind of help is like. It holds for what is planned from now on; turns that are planned stay with whom they are. */
export async function changeKind(
  work: Work,
  { kind, by, change }: { kind: Kind; by: PersonId; change: Partial<Template> },
): Promise<{ kind: 'changed' } | { kind: 'as-it-was' }> {
  const before = (await loadTemplates(work))[kind];
  const template = { ...before, ...change };
  if (JSON.stringify(template) === JSON.stringify(before)) return { kind: 'as-it-was' };
  await saveTemplate(work, { kind, by, template });
  const [field = 'kind'] = Object.keys(change);
  await recordAct(work, {
    actorId: by,
    act: `change-${field}`,
    object: 'help-kind',
    objectId: KIND_LIST.indexOf(kind),
  });
  return { kind: 'changed' };
}
