import { label } from '../../texts/speech.js';

/** What happened in a chat, in the language of the page. */
export function serviceWords({ service, text }) {
  return service ? label(`service-${service.kind}`, service) : text;
}
