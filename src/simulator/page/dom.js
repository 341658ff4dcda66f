/** Finds an element of the page by its id. */
export function at(id) {
  return document.getElementById(id);
}

/** Makes an element. Children that are text become text nodes: nothing is ever read as markup. */
export function make(tag, { className, dir, title, type, onClick } = {}, ...children) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (dir) element.dir = dir;
  if (title) element.title = title;
  if (type) element.type = type;
  if (onClick) element.addEventListener('click', onClick);
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

/** Shows an element, or hides it. */
export function show(element, isShown) {
  element.hidden = !isShown;
}

/** Puts items into a list, keeping the elements of those that did not change so that nothing flickers. */
export function refill(list, items, { key, build }) {
  const old = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const elements = items.map((item) => {
    const name = String(key(item));
    const stamp = JSON.stringify(item);
    const kept = old.get(name);
    if (kept?.dataset.stamp === stamp) return kept;
    const element = build(item);
    element.dataset.key = name;
    element.dataset.stamp = stamp;
    return element;
  });
  const isSame = elements.length === list.children.length && elements.every((item, n) => item === list.children[n]);
  if (!isSame) list.replaceChildren(...elements);
}
