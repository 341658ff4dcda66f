import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

const WORDS_SHOWN = 5;

/** Before anything is said: whom it reaches, whom it does not, and the numbers for danger now. */
export function wrongCard(circleId: number, own: number | undefined): Message {
  const button = (action: string, id = circleId): Button[] => [
    { label: { key: `button-${action}` }, press: { action, id } },
  ];
  return {
    text: { key: 'wrong-card', args: { emergency: emergency() } },
    buttons: [
      button('wrong-words'),
      button('wrong-silent'),
      ...(own === undefined ? [] : [button('incident', own)]),
      [{ label: { key: 'button-back' }, press: { action: 'family-home', id: circleId } }],
    ],
  };
}

/** After it was said: honestly whom it has reached, and what comes next. */
export function reportedCard(reported: { kind: 'reached' | 'nobody'; incidentId: number }): Message {
  const { incidentId: id } = reported;
  return {
    text: { key: `wrong-${reported.kind}`, args: { emergency: emergency() } },
    buttons: [
      [{ label: { key: 'button-incident-more' }, press: { action: 'incident-more', id } }],
      [{ label: { key: 'button-incident-withdraw' }, press: { action: 'incident-withdraw', id } }],
    ],
  };
}

/** The answer to words of distress, whoever wrote them and wherever. */
export function distressCard(reported: { kind: 'reached' | 'nobody'; incidentId: number }): Message {
  return { ...reportedCard(reported), text: { key: `distress-${reported.kind}`, args: { emergency: emergency() } } };
}

/** Something waits to be read. Nothing of it stands here. */
export function incidentNote(id: number): Message {
  return {
    text: { key: 'incident-note' },
    buttons: [[{ label: { key: 'button-incident-read' }, press: { action: 'incident', id } }]],
  };
}

export function nobodyReadsNote(): Message {
  return { text: { key: 'incident-nobody-note' } };
}

export type IncidentCard = {
  id: number;
  isOpen: boolean;
  isOwn: boolean;
  /** Whom it is said of; absent where it was read in somebody's words. */
  family: Text | undefined;
  /** @param isTheirs of whoever reports it */
  words: readonly { words: string; isTheirs: boolean }[];
};

/** The matter itself, for the safeguarding person or for whoever said it. */
export function incidentCard({ id, isOpen, isOwn, family, words }: IncidentCard): Message {
  const button = (action: string): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];
  const lines = words
    .slice(-WORDS_SHOWN)
    .map((one): Text => ({ key: one.isTheirs ? 'incident-theirs' : 'incident-answer', args: { words: one.words } }));
  const from = family ?? { key: 'incident-from-words' };
  const shown: Text[] = lines.length > 0 ? lines : [{ key: 'incident-no-words' }];
  return {
    text: {
      key: isOpen ? 'incident-open' : 'incident-over',
      args: { from: { text: from }, lines: { lines: shown } },
    },
    protect: true,
    buttons: !isOpen
      ? []
      : isOwn
        ? [button('incident-more'), button('incident-withdraw')]
        : [button('incident-reply'), button('incident-close')],
  };
}

/** What the safeguarding person answers, to the one who said it and nobody else. */
export function replyNote(id: number, words: string): Message {
  return {
    text: { key: 'incident-reply-note', args: { words } },
    buttons: [[{ label: { key: 'button-incident-more' }, press: { action: 'incident-more', id } }]],
    protect: true,
  };
}

function emergency(): { text: Text } {
  return { text: { key: 'emergency-numbers' } };
}
