import { useEffect, useRef } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { actorIn } from '../../state/actor.js';
import { look } from '../../state/news.js';
import { makeRoomFor } from '../../state/phones.js';
import { label } from '../../texts/speech.js';
import { Phone } from './phone.js';

const PHONE_PX = 330;
const MOST = 4;

/** The phones side by side, as many as there is room for. */
export function Table({ state, visible }) {
  const table = useRef();
  useEffect(() => {
    const measure = () => {
      if (!table.current) return;
      makeRoomFor(Math.min(MOST, Math.max(1, Math.floor(table.current.clientWidth / PHONE_PX))));
      void look();
    };
    const observer = new ResizeObserver(measure);
    observer.observe(table.current);
    return () => observer.disconnect();
  }, []);
  const { people, groups, chats, notices, clock } = state;
  const owners = visible.map((id) => [...people, ...groups].find((entry) => entry.id === id)).filter(Boolean);
  return html`<main class="table" ref=${table}>
    ${owners.map(
      (
        owner,
      ) => html`<${Phone} key=${owner.id} owner=${owner} chat=${chats[owner.id]} actorId=${actorIn(owner.id, state)}
        people=${owner.members ? people : undefined} toasts=${toastsOn(notices, owner.id)} timeZone=${clock?.timeZone} canClose=${owners.length > 1} />`,
    )}
    ${owners.length === 0 && html`<p class="nobody">${state.isReady ? label('choose') : ''}</p>`}
  </main>`;
}

const NONE = [];

function toastsOn(notices, id) {
  const own = notices.filter(({ chatId }) => chatId === id);
  return own.length > 0 ? own : NONE;
}
