import type { Call } from '../../methods/method.ts';
import { addFile, type FileDetails, findFile, sizeOfImage } from '../../state/files/files.ts';
import { FILE_KINDS, type FileKind } from '../../state/files/kinds.ts';
import { badRequest } from '../errors.ts';
import type { UploadedFile } from '../files.ts';
import { checkedLink } from '../keyboards/links.ts';
import { textParam } from '../params.ts';

const MAX_PHOTO_BYTES = 10_485_760;
const MAX_PHOTO_SIDES = 10_000;
const MAX_PHOTO_RATIO = 20;

/** A file a call names, before the chat is known. */
export type RequestedFile =
  | { kind: 'upload'; file: UploadedFile }
  | { kind: 'id'; id: string }
  | { kind: 'address'; address: string };

/** A file that may be sent. */
export type CheckedFile = {
  /** What Telegram's data centre refuses, last of all. @throws {ApiError} */
  accept(): void;
  /** Keeps the file when it is new. @returns its file id */
  keep(details: FileDetails): string;
};

/** The file of a call: a part under the field's own name, `attach://` and a part, a file id or an address (F4). */
export function requestedFile(call: Pick<Call, 'params' | 'files'>, field: string): RequestedFile | undefined {
  const part = call.files.get(field);
  return part ? { kind: 'upload', file: part } : namedFile(call, textParam(call.params, field));
}

/** The file that a text names. @returns undefined when it names none, or a part that is not there */
export function namedFile({ files }: Pick<Call, 'files'>, name: string): RequestedFile | undefined {
  if (name === '') return undefined;
  if (name.startsWith('attach://')) {
    const file = files.get(name.slice('attach://'.length));
    return file && { kind: 'upload', file };
  }
  return name.includes('.') ? { kind: 'address', address: name } : { kind: 'id', id: name };
}

/** Checks a file as one of that kind (Bot API facts, F4). @throws {ApiError} */
export function checkedFile(call: Call, requested: RequestedFile, kind: FileKind): CheckedFile {
  switch (requested.kind) {
    case 'upload':
      return uploaded(call, requested.file, kind);
    case 'id':
      return known(call, requested.id, kind);
    case 'address':
      return fetched(call, requested.address, kind);
  }
}

/** Whether one id of a file is as good as another: photos stand apart, everything else is a document to Telegram. */
function known({ state }: Call, id: string, kind: FileKind): CheckedFile {
  const file = findFile(state, id);
  if (!file) throw badRequest(`wrong remote file identifier specified: ${idProblem(id)}`);
  if ((file.kind === 'photo') !== (kind === 'photo')) {
    const [is, wanted] = [FILE_KINDS[file.kind].typeName, FILE_KINDS[kind].typeName];
    throw badRequest(`can't use file of type ${is} as ${wanted}`);
  }
  return { accept: () => {}, keep: () => id };
}

function uploaded(call: Call, { bytes, fileName, mimeType }: UploadedFile, kind: FileKind): CheckedFile {
  if (bytes.length === 0) throw badRequest('file must be non-empty');
  if (kind === 'photo' && bytes.length > MAX_PHOTO_BYTES) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
    );
  }
  const isNamed = kind !== 'photo' && kind !== 'voice' && kind !== 'video_note' && kind !== 'sticker';
  return {
    accept() {
      if (kind === 'photo') assertPhoto(bytes);
    },
    keep(details) {
      const size = kind === 'sticker' ? sizeOfImage(bytes) : undefined;
      const type = isUnspecific(mimeType) ? {} : { mimeType };
      return addFile(call, { kind, bytes, ...size, ...type, ...details, ...(isNamed ? { name: fileName } : {}) });
    },
  };
}

/** Nothing is fetched: a setting of the simulator says what is there. */
function fetched(call: Call, address: string, kind: FileKind): CheckedFile {
  const checked = checkedLink(address);
  if ('problem' in checked) throw badRequest(`invalid file HTTP URL specified: ${checked.problem}`);
  const file = call.settings.fileAt(checked.url);
  return {
    accept() {
      if (!file || file.bytes.length === 0) throw badRequest('failed to get HTTP URL content');
      if (kind === 'photo' && !sizeOfImage(file.bytes)) throw badRequest('wrong type of the web page content');
    },
    keep: (details) => (file ? uploaded(call, file, kind).keep(details) : ''),
  };
}

function assertPhoto(bytes: Buffer): void {
  const size = sizeOfImage(bytes);
  if (!size) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  const ratio = Math.max(width, height) / Math.min(width, height);
  if (width + height > MAX_PHOTO_SIDES || ratio > MAX_PHOTO_RATIO) throw badRequest('PHOTO_INVALID_DIMENSIONS');
}

/** What a client says when it knows nothing. */
function isUnspecific(mimeType: string): boolean {
  return mimeType === '' || mimeType.startsWith('application/octet-stream') || mimeType.startsWith('text/plain');
}

function idProblem(id: string): string {
  if (/[^A-Za-z0-9_-]/.test(id)) return 'Wrong character in the string';
  return id.length % 4 === 1 ? 'Wrong string length' : "can't unserialize it. Wrong last symbol";
}
