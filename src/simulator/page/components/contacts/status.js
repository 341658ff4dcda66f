import { label } from '../../texts/speech.js';

/** What is to be said about a person or a group in one line. */
export function statusOf(entry) {
  if (entry.members) return label('members', entry.members.length);
  if (entry.deactivated) return label('deactivated');
  if (entry.blocked) return label('blocked');
  return entry.started ? label('withBot', entry.botName) : label('notStarted');
}
