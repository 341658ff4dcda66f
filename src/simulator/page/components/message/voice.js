import { useRef, useState } from 'preact/hooks';
import { html } from '../../lib/html.js';
import { addressOf } from '../../state/files.js';
import { label } from '../../texts/speech.js';
import { Icon } from '../icon.js';

/** A voice message or a piece of music that can be listened to. */
export function Voice({ file, name }) {
  const audio = useRef();
  const [isPlaying, setPlaying] = useState(false);
  const [share, setShare] = useState(0);
  const toggle = () => (isPlaying ? audio.current.pause() : audio.current.play().catch(() => setPlaying(false)));
  const onTime = ({ target }) => setShare(target.duration > 0 ? target.currentTime / target.duration : 0);
  const words = label(isPlaying ? 'pause' : 'play', name);
  return html`<div class="attachment voice">
    <button type="button" class="attachment-icon" title=${words} aria-label=${words} aria-pressed=${isPlaying} onClick=${toggle}>
      <${Icon} name=${isPlaying ? 'pause' : 'play'} />
    </button>
    <span class="attachment-words"><progress value=${share} max="1" aria-label=${label('heard')}></progress><span dir="ltr">${clock(file?.duration ?? 0)}</span></span>
    <audio ref=${audio} src=${addressOf(file)} preload="none" onPlay=${() => setPlaying(true)} onPause=${() => setPlaying(false)}
      onEnded=${() => (setPlaying(false), setShare(0))} onTimeUpdate=${onTime}></audio>
  </div>`;
}

function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, '0')}`;
}
