import type { MiddlewareHandler } from 'hono';

/**
 * Lets only pages of this very address change anything: a page from elsewhere that the same browser shows must not act
 * here. Programs send no Origin and pass.
 */
export const refuseForeignPages: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin');
  const host = c.req.header('host');
  const isForeign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (c.req.method !== 'GET' && isForeign) return c.json({ problem: 'This page may not act here.' }, 403);
  return await next();
};
