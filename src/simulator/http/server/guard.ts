import type { MiddlewareHandler } from 'hono';
import type { Bindings } from '../bindings.ts';
import type { Access } from './access.ts';

/** Refuses requests of foreign pages before anything else is done with them. */
export function guard(access: Access): MiddlewareHandler<Bindings> {
  return async (c, next) => {
    const caller = {
      method: c.req.method,
      path: c.req.path,
      header: (name: string) => c.req.header(name),
      localAddress: c.env?.incoming?.socket.localAddress,
    };
    if (access.refuses(caller)) return c.json({ problem: 'This page may not act here.' }, 403);
    return await next();
  };
}
