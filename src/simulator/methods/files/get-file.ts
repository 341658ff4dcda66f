import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { findFile } from '../../state/files/files.ts';
import type { Method } from '../method.ts';

const MAX_BYTES = 20 * 1024 * 1024;

/** Telegram promises an hour at least. */
const LINK_LIFE_MS = 3_600_000;

export const getFile: Method = ({ state, blobs, params, now }) => {
  const fileId = textParam(params, 'file_id');
  if (fileId === '') throw badRequest('file_id not specified');
  const file = findFile(state, fileId);
  if (!file) throw badRequest('invalid file_id');
  if (file.size > MAX_BYTES) throw badRequest('file is too big');
  if (!blobs.get(file.blob)) throw badRequest('wrong file_id or the file is temporarily unavailable');
  return {
    changes: true,
    apply: () => {
      file.linkUntil = now + LINK_LIFE_MS;
      return { file_id: fileId, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
    },
  };
};
