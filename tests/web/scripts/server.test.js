/** The server of the tests and of npm start: its own folder, under the policy, on the loopback address. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { contentSecurityPolicyHeader } from '../../../web/scripts/policy.js';
import { fileOf, serve, typeOf } from '../../../web/scripts/server.js';
import { portOf } from '../../../web/scripts/start.js';

/** @type {string} */
let folder;
/** @type {{ url: string, close: () => Promise<void> }} */
let server;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scopelab-server-'));
  mkdirSync(join(folder, 'site/zh'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'site/core.wasm'), Uint8Array.of(0, 97, 115, 109));
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'site/link.txt'));
  server = await serve(join(folder, 'site'), {
    headers: { 'Content-Security-Policy': contentSecurityPolicyHeader },
  });
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/**
 * A request whose path is sent as it stands: fetch would clean it first.
 *
 * @param {string} path
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status: number | undefined, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
function get(path, { method = 'GET', headers = {} } = {}) {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', fail).end();
  });
}

test('it listens on the loopback address, on a free port', () => {
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+\/$/);
});

test('a folder is answered with its page, under the policy', async () => {
  const { status, headers, text } = await get('/');
  assert.equal(status, 200);
  assert.equal(text, '<!doctype html>');
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['content-security-policy'], contentSecurityPolicyHeader);
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('a .wasm file comes as application/wasm, so that it compiles while it loads', async () => {
  assert.equal((await get('/core.wasm')).headers['content-type'], 'application/wasm');
  assert.equal(typeOf('a/B.WASM'), 'application/wasm');
  assert.equal(typeOf('a/unknown.xyz'), 'application/octet-stream');
});

test('no path leads out of the folder', async () => {
  for (const path of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/zh/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '//secret.txt',
  ]) {
    const { status, text } = await get(path);
    assert.equal(status, 400, path);
    assert.ok(!text.includes('secret'), path);
  }
});

test('a link inside the folder does not lead out of it', async () => {
  assert.equal((await get('/link.txt')).status, 404);
});

test('a folder without its slash is sent to the one with it, so that relative addresses hold', async () => {
  const { status, headers } = await get('/zh?a=1');
  assert.equal(status, 301);
  assert.equal(headers.location, '/zh/?a=1');
});

test('what is not there is 404, what is not a question is 405', async () => {
  assert.equal((await get('/none.js')).status, 404);
  assert.equal((await get('/', { method: 'POST' })).status, 405);
});

test('a file that has not changed is not sent twice', async () => {
  const { headers } = await get('/core.wasm');
  const again = await get('/core.wasm', { headers: { 'If-None-Match': String(headers.etag) } });
  assert.equal(again.status, 304);
  assert.equal(again.text, '');
});

test('an address stands for a file of the folder, or for none', () => {
  assert.equal(fileOf('/site', '/zh/'), '/site/zh/index.html');
  assert.equal(fileOf('/site', '/a%20b.js?x#y'), '/site/a b.js');
  assert.equal(fileOf('/site', '/../site2/a'), null);
  assert.equal(fileOf('/site', 'http://elsewhere/'), null);
});

test('the port comes from the arguments, npm or the environment, and is free by default', () => {
  assert.equal(portOf([], {}), 0);
  assert.equal(portOf([], { PORT: '8080' }), 8080);
  assert.equal(portOf(['--port=81'], { PORT: '8080' }), 81);
  assert.equal(portOf(['--port', '82'], {}), 82);
  assert.equal(portOf([], { npm_config_port: '83', PORT: '8080' }), 83);
  for (const wrong of ['--port=x', '--port=70000', '--port=', '--port=-1'])
    assert.throws(() => portOf([wrong], {}), /a port is/);
});
