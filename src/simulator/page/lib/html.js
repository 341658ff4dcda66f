import htm from 'htm';
import { h } from 'preact';

/** Writes elements as in HTML. What stands in `${…}` is put in as text, never read as markup. */
export const html = htm.bind(h);
