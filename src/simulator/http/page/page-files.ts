import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Bindings } from '../bot-api/bot-api-routes.ts';

const FOLDER = new URL('../../page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page may load from this address alone, and nobody may show it inside another page. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page of the simulated chat: `/` and the files it asks for. Addresses inside it are relative. */
export function pageFiles(): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.get('/', () => fileAnswer('index.html'));
  app.get('/simulator/page/:file{[a-z-]+\\.(?:css|js|svg)}', (c) => fileAnswer(c.req.param('file')));
  return app;
}

async function fileAnswer(name: string): Promise<Response> {
  const content = await readFile(new URL(name, FOLDER)).catch(() => undefined);
  if (!content) return new Response('Not Found', { status: 404 });
  return new Response(content, {
    headers: {
      'Content-Type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    },
  });
}
