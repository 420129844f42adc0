/** npm start, started as one starts it. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { contentSecurityPolicyHeader } from '../../../web/scripts/policy.js';
import { ROOT } from '../../../web/scripts/process.js';

/**
 * @param {{ after: (hook: () => void) => void }} t
 * @param {string[]} args
 */
function start(t, args) {
  const env = { ...process.env, CI: '1', PORT: undefined };
  const child = spawn('node', [join(ROOT, 'web/scripts/start.js'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  t.after(() => child.kill('SIGKILL'));
  return child;
}

/** @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, any>} child */
async function addressFrom(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const match = /http:\/\/127\.0\.0\.1:\d+\//.exec(line);
    if (match) return match[0];
  }
  throw new Error('it ended without an address');
}

test('a start prints the address and serves the page under its policy', async (t) => {
  const began = performance.now();
  const child = start(t, []);
  const address = await addressFrom(child);
  t.diagnostic(`a second start takes ${Math.round(performance.now() - began)} ms`);
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-security-policy'), contentSecurityPolicyHeader);
  assert.match(await answer.text(), /<html lang="en"/);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  assert.equal(code, 0);
});

test('a port that is taken is named in one sentence', async (t) => {
  const first = start(t, []);
  const { port } = new URL(await addressFrom(first));
  const second = start(t, [`--port=${port}`]);
  let said = '';
  second.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(second, 'close');
  assert.equal(code, 1);
  assert.match(said, new RegExp(`^\\s*Port ${port} is taken: .*\\s*$`));
});
