const INTERVAL_MS = 1000;

/**
 * Notices that npm is gone. A killed npm tells its program nothing, which would then run on unseen: the terminal is free, the
 * address and the data are taken. Does nothing unless npm started us.
 * @param onGone called once
 * @returns ends the watch
 */
export function watchParent(options: {
  env: Record<string, string | undefined>;
  onGone: () => void;
  parent?: () => number;
  intervalMs?: number;
}): () => void {
  const { env, onGone, parent = () => process.ppid, intervalMs = INTERVAL_MS } = options;
  if (!env.npm_lifecycle_event) return () => {};
  const first = parent();
  const timer = setInterval(() => {
    if (parent() === first) return;
    clearInterval(timer);
    onGone();
  }, intervalMs).unref();
  return () => clearInterval(timer);
}
