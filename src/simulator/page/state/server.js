/** What is new since the page last looked, with these chats open: `chats` are `{id, version, speakerId}`. */
export async function fetchNews({ version, seq, chats }) {
  const query = new URLSearchParams({ version: String(version) });
  if (seq !== undefined) query.set('seq', String(seq));
  for (const chat of chats) query.append('chat', `${chat.id}:${chat.version}:${chat.speakerId}`);
  const response = await fetch(`simulator/news?${query}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`news: ${response.status}`);
  return await response.json();
}

/** Does something in the simulation. Gives what came of it, or throws what cannot be done, in words. */
export async function act(path, body = {}) {
  const response = await fetch(`simulator/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.problem ?? String(response.status));
  return answer;
}

/** Calls `onChange` after each change and after each new connection, `onLost` when the connection breaks. */
export function follow({ onChange, onLost }) {
  const source = new EventSource('simulator/changes');
  source.addEventListener('change', onChange);
  source.addEventListener('error', () => {
    onLost();
    if (source.readyState !== EventSource.CLOSED) return;
    setTimeout(() => follow({ onChange, onLost }), 2000);
  });
}
