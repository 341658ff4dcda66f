import { useEffect, useRef, useState } from 'preact/hooks';
import { html } from '../lib/html.js';
import { label } from '../texts/speech.js';

const READ = 160;

/** Reads new messages of the bot to those who hear the page: whose phone, and what is in it when it is in sight. */
export function Announcer({ state, visible }) {
  const told = useRef(undefined);
  const [words, setWords] = useState('');
  const { people, groups, chats, isReady } = state;
  useEffect(() => {
    if (!isReady) return;
    const everybody = [...people, ...groups];
    const news = told.current ? everybody.filter(({ id, seq }) => seq > (told.current.get(id) ?? 0)) : [];
    told.current = new Map(everybody.map(({ id, seq }) => [id, seq]));
    if (news.length === 0) return;
    const texts = news.map(({ id, name }) => label('newMessage', name, visible.includes(id) ? newest(chats[id]) : ''));
    setWords(texts.join('. '));
  }, [people, groups, chats]);
  return html`<p class="unseen" role="log" aria-live="polite" dir="auto">${words}</p>`;
}

function newest(chat) {
  const entry = chat?.entries.findLast(({ from }) => from === 'bot');
  return entry?.text.slice(0, READ) ?? '';
}
