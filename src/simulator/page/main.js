import { h, render } from 'preact';
import { App } from './components/app.js';
import { look } from './state/news.js';
import { follow } from './state/server.js';
import { setState } from './state/store.js';
import { begin } from './texts/speech.js';

begin();
render(h(App), document.body);
follow({ onChange: look, onLost: () => setState({ isLost: true }) });
