import { findFile } from '../../state/files/files.ts';
import { FILE_KINDS } from '../../state/files/kinds.ts';
import type { World } from '../../world.ts';

/** What a page may show; everything else can only be saved. */
const SHOWN = /^(?:image\/(?:png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

/** The bytes of a file in a chat, for the page. They can never act as a page themselves. */
export function fileAnswer({ state, blobs }: World, fileId: string): Response {
  const file = findFile(state, fileId);
  const bytes = file && blobs.get(file.blob);
  if (!file || !bytes) return new Response('Not Found', { status: 404 });
  const type = file.mimeType ?? FILE_KINDS[file.kind].mimeType;
  const isShown = SHOWN.test(type);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': isShown ? type : 'application/octet-stream',
      'Content-Disposition': isShown ? 'inline' : 'attachment',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=3600',
    },
  });
}
