/** What this device remembers under a name; undefined when it remembers nothing. */
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(`sanad ${name}`) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers something on this device, where the device allows it. */
export function remember(name, value) {
  try {
    localStorage.setItem(`sanad ${name}`, JSON.stringify(value));
  } catch {
    // A device that keeps nothing begins anew each time.
  }
}
