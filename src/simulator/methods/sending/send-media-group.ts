import { badRequest } from '../../checks/errors.ts';
import { checkedFile } from '../../checks/files/input-file.ts';
import { type RequestedMedia, requestedAlbum } from '../../checks/files/input-media.ts';
import { NO_MARKUP } from '../../checks/keyboards/markup.ts';
import { requestedReply } from '../../checks/reply.ts';
import { sentCaption } from '../../checks/text/text.ts';
import { fileContent } from '../../state/files/file-content.ts';
import { FILE_KINDS } from '../../state/files/kinds.ts';
import { randomDigits } from '../../state/random.ts';
import type { Call, Method } from '../method.ts';
import { addressedSend, assertSendAccepted, sendPlan } from './outgoing.ts';

const MAX_ITEMS = 10;

/** Several media that belong together. An album has no keyboard. The answer is the list of its messages. */
export const sendMediaGroup: Method = (call) => {
  const { state, params } = call;
  const album = requestedAlbum(call);
  const requested = { reply: requestedReply(params), markup: NO_MARKUP };
  const addressed = addressedSend(state, params, requested);
  assertFitsTogether(album);
  const items = album.map((item) => checkedItem(call, item));
  for (const { kind } of album) assertSendAccepted(addressed, FILE_KINDS[kind].permission, FILE_KINDS[kind].plural);
  for (const { accept } of items) accept();
  let group = '';
  const plans = items.map(({ make }) => sendPlan(call, addressed, () => ({ ...make(), media_group_id: group })));
  return {
    changes: true,
    paced: { chat: addressed.chat, isSend: true },
    apply: () => {
      group = randomDigits(state);
      return plans.map(({ apply }) => apply());
    },
  };
};

function assertFitsTogether(album: readonly RequestedMedia[]): void {
  if (album.length === 0) throw badRequest('there are no messages to send');
  if (album.length > MAX_ITEMS) throw badRequest('too many messages to send as an album');
  for (const [kind, name] of [['audio', 'Audio'] as const, ['document', 'Document'] as const]) {
    const those = album.filter((item) => item.kind === kind).length;
    if (those > 0 && those < album.length) throw badRequest(`${name} can't be mixed with other media types`);
  }
}

function checkedItem(call: Call, { file, kind, caption, details, shown }: RequestedMedia) {
  const { accept, keep } = checkedFile(call, file, kind);
  const sent = sentCaption(caption);
  return { accept, make: () => ({ ...fileContent(call.state, keep(details)), ...sent, ...shown }) };
}
