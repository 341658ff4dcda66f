import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { Bindings } from '../bindings.ts';
import { findVendorFile } from './vendor-files.ts';

const FOLDER = new URL('../../page/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The page of the simulated chat: `/` and the files it asks for. Addresses inside it are relative. */
export function pageFiles(): Hono<Bindings> {
  const app = new Hono<Bindings>();
  app.get('/', () => fileAnswer(new URL('index.html', FOLDER)));
  app.get('/simulator/page/:file{(?:[a-z-]+/)*[a-z-]+\\.(?:css|js|svg)}', (c) =>
    fileAnswer(new URL(c.req.param('file'), FOLDER)),
  );
  app.get('/simulator/vendor/:file', (c) => {
    const file = findVendorFile(c.req.param('file'));
    return file ? fileAnswer(file) : c.notFound();
  });
  return app;
}

async function fileAnswer(file: URL): Promise<Response> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return new Response('Not Found', { status: 404 });
  return new Response(content, {
    headers: {
      'Content-Type': TYPES[file.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'Content-Security-Policy': policy(content),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    },
  });
}

/**
 * The page may load from this address alone, and nobody may show it inside another page. Its one inline script is the
 * import map, which browsers take from no file; it is allowed by its hash, so no other inline script can run.
 */
function policy(content: string): string {
  const [, importMap] = /<script type="importmap">(.*?)<\/script>/s.exec(content) ?? [];
  const allowed = importMap === undefined ? '' : ` 'sha256-${createHash('sha256').update(importMap).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src 'self'${allowed}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
