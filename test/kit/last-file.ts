import type { Neighbour } from './person.ts';
import type { World } from './world.ts';

/** The newest picture or document in somebody's chat, as Telegram hands it out. */
export async function lastFile(
  { apiRoot, simulator }: Pick<World, 'apiRoot' | 'simulator'>,
  { person }: Neighbour,
): Promise<Buffer> {
  const fileId = person.events().findLast((event) => event.fileId !== undefined)?.fileId ?? '';
  const asked = await fetch(`${apiRoot}/bot${simulator.botToken}/getFile?file_id=${encodeURIComponent(fileId)}`);
  const { result } = (await asked.json()) as { result: { file_path: string } };
  const file = await fetch(`${apiRoot}/file/bot${simulator.botToken}/${result.file_path}`);
  return Buffer.from(await file.arrayBuffer());
}
