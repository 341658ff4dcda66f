/** Everything the page shows now, with one chat open; `speakerId` is who acts in a group. */
export async function look(chatId, speakerId) {
  const query = new URLSearchParams();
  if (chatId) query.set('chat', chatId);
  if (speakerId) query.set('speaker', speakerId);
  const response = await fetch(`simulator/view?${query}`, { cache: 'no-store' });
  if (!response.ok) throw new Error(`view: ${response.status}`);
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
