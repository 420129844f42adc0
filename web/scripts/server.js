/**
 * The static server of `npm start` and of the browser tests: files of one folder, the right types, the page's policy.
 * Listens on the loopback address only.
 */

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.npy': 'application/octet-stream',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml; charset=utf-8',
};

/** @param {string} path */
export function typeOf(path) {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * The file a request asks for, or null if its address is no path inside the folder.
 *
 * @param {string} folder  absolute
 * @param {string} url     as in the request line, with or without a query
 * @returns {string | null}
 */
export function fileOf(folder, url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]);
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.startsWith('//') || path.includes('\0') || path.includes('\\'))
    return null;
  const file = resolve(folder, `.${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  return path.endsWith('/') ? join(file, 'index.html') : file;
}

/**
 * @param {string} folder
 * @param {{ port?: number, headers?: Record<string, string> }} [options]
 *   port     0 for a free one
 *   headers  sent with every answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, { port = 0, headers = {} } = {}) {
  const root = await realpath(folder);
  const server = createServer((request, response) => {
    answer(root, headers, request, response).catch(() => response.destroy());
  });
  await new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => done(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} root
 * @param {Record<string, string>} headers
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, headers, request, response) {
  const common = {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
    ...headers,
  };
  const say = (
    /** @type {number} */ code,
    /** @type {string} */ text,
    /** @type {Record<string, string>} */ more = {},
  ) =>
    response.writeHead(code, { ...common, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(text);

  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(405, 'GET and HEAD only\n', { Allow: 'GET, HEAD' });
  const file = fileOf(root, request.url ?? '');
  if (file === null) return say(400, 'no such address\n');
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) {
    const [path, query = ''] = (request.url ?? '').split(/(?=\?)/);
    return say(301, '', { Location: `${path}/${query}` });
  }
  // A link inside the folder must not lead out of it.
  if (!found || !(await realpath(file)).startsWith(root + sep)) return say(404, 'not found\n');

  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  if (request.headers['if-none-match'] === tag)
    return response.writeHead(304, { ...common, ETag: tag }).end();
  response.writeHead(200, {
    ...common,
    'Content-Type': typeOf(file),
    'Content-Length': found.size,
    ETag: tag,
  });
  if (request.method === 'HEAD') return response.end();
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}
