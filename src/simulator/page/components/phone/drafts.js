import { useEffect, useState } from 'preact/hooks';

const texts = new Map();
const abouts = new Map();
const listeners = new Set();

/** What was written and not sent in a chat; it outlives putting the phone away. */
export function draftOf(chatId) {
  return texts.get(chatId) ?? '';
}

export function keepDraft(chatId, text) {
  texts.set(chatId, text);
}

/** Says that the next text answers a message, or takes its place: `{kind: 'reply' | 'edit', messageId, name, text}`. */
export function writeAbout(chatId, about) {
  abouts.set(chatId, about);
  for (const listener of listeners) listener();
}

export function clearDraft(chatId) {
  texts.delete(chatId);
  abouts.delete(chatId);
  for (const listener of listeners) listener();
}

/** The message the draft of this chat is about. */
export function useDraftAbout(chatId) {
  const [about, setAbout] = useState(abouts.get(chatId));
  useEffect(() => {
    const listen = () => setAbout(abouts.get(chatId));
    listeners.add(listen);
    return () => listeners.delete(listen);
  }, [chatId]);
  return about;
}
