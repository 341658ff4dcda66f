import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer } from 'node:net';

/** Something at a port that is no bot: nobody, or a connection that breaks. */
export async function startSocket(kind: 'refuse' | 'reset' | 'close') {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => (kind === 'reset' ? socket.resetAndDestroy() : socket.end()));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  if (kind === 'refuse') await close();
  return { port, [Symbol.asyncDispose]: () => (kind === 'refuse' ? Promise.resolve() : close()) };
}

/** A bot's server that accepts everything, at https://localhost with a certificate of its own. */
export async function startSecureServer() {
  const server = createHttpsServer({ key: KEY, cert: CERTIFICATE }, (request, response) => {
    request.resume();
    request.on('end', () => response.end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, [Symbol.asyncDispose]: close };
}

/** Of nobody, for localhost alone, until the year 2126. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg6HZfOOq8xMwqrY7A
Xd3B50mLGdOsBoDbEkujYSWXkTOhRANCAASEwPEsFSquiYJ2rkeV8UOnAacv5//T
h9dnNirorJ/Krm0ntusOq3F+DgCDD7Tbfs8lgXB6KnMGLlLQwvYBQPRk
-----END PRIVATE KEY-----`;

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUBiB/zLzi2BsmIH8FYhonQuhJIeYwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDA5MjMwMVoYDzIxMjYxMDMx
MDkyMzAxWjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAASEwPEsFSquiYJ2rkeV8UOnAacv5//Th9dnNirorJ/Krm0ntusOq3F+
DgCDD7Tbfs8lgXB6KnMGLlLQwvYBQPRko28wbTAdBgNVHQ4EFgQUHBeR09NTdym5
roko/7rzRaHwyzowHwYDVR0jBBgwFoAUHBeR09NTdym5roko/7rzRaHwyzowDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIgakEcrfkJjrIUx2tWd/deeBR2ABakSE3UU2CUOMcx5ocCIQDw
WAjbEskYNa2x4gm6PfD+sHlBeSLmxegXaoj/GsWN4Q==
-----END CERTIFICATE-----`;
