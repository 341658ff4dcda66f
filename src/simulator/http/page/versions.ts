type Kept = { text: string; version: number };

export type ListNews<Item> = {
  /** The keys of all items, in order: what is not among them is gone. */
  order: number[];
  /** The items that are new or different since the version the page knows. */
  changed: Item[];
};

export type Versions = {
  /** The version a page that has everything told so far knows. */
  current(): number;
  /** What is different in a list since that version. Lists are told apart by their name, items by their key. */
  news<Item extends object>(
    list: string,
    items: readonly Item[],
    since: number,
    key: (item: Item) => number,
  ): ListNews<Item>;
};

/**
 * Numbers the changes of lists, so that a page that looked before is given only what is new. Versions rise from one run
 * of the program to the next: a page that knows an older run is given everything again.
 */
export function createVersions(startedAtMs: number): Versions {
  let version = startedAtMs * 1000;
  const lists = new Map<string, Map<number, Kept>>();
  return {
    current: () => version,
    news(list, items, since, key) {
      const before = lists.get(list);
      const now = new Map<number, Kept>();
      const changed = items.filter((item) => {
        const text = JSON.stringify(item);
        const kept = before?.get(key(item));
        const stamped = kept?.text === text ? kept : { text, version: ++version };
        now.set(key(item), stamped);
        return stamped.version > since;
      });
      lists.set(list, now);
      return { order: [...now.keys()], changed };
    },
  };
}
