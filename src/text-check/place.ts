/** What a place in a text gives away. `name` is of somebody known; all the others are so whoever they are of. */
export type What = 'name' | 'phone' | 'link' | 'sum' | 'debt' | 'street' | 'illness';

/** A place in a text, in UTF-16 units, `to` not included. */
export type Place = { from: number; to: number; what: What };

/** What a text is compared with: names of people, the words of addresses, and phone numbers in any form. */
export type Known = { names: readonly string[]; addresses: readonly string[]; phones: readonly string[] };
