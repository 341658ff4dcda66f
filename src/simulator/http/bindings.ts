import type { HttpBindings } from '@hono/node-server';

/** What a Hono app of the simulator may find of the connection; nothing when it is called without one. */
export type Bindings = { Bindings: Partial<HttpBindings> };
