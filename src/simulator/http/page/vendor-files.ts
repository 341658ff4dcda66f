/** The libraries of the page, from node_modules as they are. The import map of the page gives them their names. */
const MODULES: Readonly<Record<string, string>> = {
  'preact.mjs': 'preact',
  'hooks.mjs': 'preact/hooks',
  'htm.mjs': 'htm',
};

/** @returns undefined when the page has no such library */
export function findVendorFile(name: string): URL | undefined {
  const found = Object.entries(MODULES).find(([file]) => file === name)?.[1];
  return found === undefined ? undefined : new URL(import.meta.resolve(found));
}
