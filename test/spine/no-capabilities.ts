import type { Update } from 'grammy/types';
import type { Capabilities } from '../../src/capabilities-type.ts';

/** Capabilities that do nothing, and render a message as the key of its text. */
export const noCapabilities: Capabilities = {
  handleUpdate: async () => {},
  stepHandlers: {},
  stillHolds: async () => true,
  sendAfter: async (work) => ({ until: work.now, isSilence: false }),
  onUnreachable: async () => {},
  onSetAside: async () => {},
  onSkippedLate: async () => {},
  async render(_work, chatId, content) {
    switch (content.kind) {
      case 'message':
        return { chat_id: chatId, text: content.message.text.key };
      case 'edit':
        return { chat_id: chatId, message_id: content.messageId, text: content.message.text.key };
      case 'toast':
        return { callback_query_id: content.callbackQueryId, text: content.text?.key };
      case 'call':
        return content.body;
      case 'broadcast':
        return { chat_id: chatId, text: `broadcast ${content.id}` };
      case 'made':
        return { chat_id: chatId, text: content.maker };
    }
  },
};

export function textOf(update: Update): string {
  return update.message?.text ?? '';
}
