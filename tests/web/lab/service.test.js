/** The worker's side, run in this process over a core that breaks: MicroPython is real, the core is not. */

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPackages } from '../../../web/src/lab/assets-node.js';
import { serveLab } from '../../../web/src/lab/service.js';

const PARTS = {
  loadCore: async () => ({}),
  makeBridge: (/** @type {any} */ _core, /** @type {any} */ hooks) => ({
    functions: {
      location: () => 1,
      trap: () => {
        hooks.trap(new Error('unreachable executed'));
        return -1;
      },
    },
    begin: () => {},
    runBegins: () => {},
    runEnds: () => {},
    events: () => [],
    memory: () => ({ peak: 7 }),
    error: () => ({ key: 'some_key', facts: { a: 1 }, message: 'the exact text' }),
    snapshot: () => null,
  }),
};

/** Opens the service on a port that is two functions. */
async function openService() {
  /** @type {any[]} */
  const posted = [];
  /** @type {(message: any) => any} */
  let listener = () => {};
  const port = {
    post: (/** @type {object} */ message) => void posted.push(message),
    listen: (/** @type {(message: any) => void} */ heard) => {
      listener = heard;
    },
  };
  serveLab(port, PARTS);
  const micropython = createRequire(import.meta.url).resolve(
    '@micropython/micropython-webassembly-pyscript/micropython.wasm',
  );
  const python = readPackages(fileURLToPath(new URL('../../../web/python/', import.meta.url)));
  const plain = Object.fromEntries(
    Object.entries(python).filter(([path]) => !/^(tensorflow|numpy)\//.test(path)),
  );
  /** @param {any} message */
  const ask = async (message) => {
    await listener(message);
    return posted.findLast(({ id, type }) => id === message.id && (type === 'answer' || type === 'failure'));
  };
  await ask({
    id: 1,
    type: 'start',
    assets: { core: '', micropython, python: plain },
    memory: 2 ** 27,
    compat: '1.15',
    seed: 1,
    entropy: '1',
  });
  return { ask, posted };
}

test('a service starts, answers in order, and is dead after a trap of the core', async () => {
  const { ask, posted } = await openService();
  assert.deepEqual(
    posted.map(({ type }) => type),
    ['up', 'answer'],
  );

  const ran = (await ask({ id: 2, type: 'run', name: 'c', source: 'print("out")\n3', silent: false })).value;
  assert.deepEqual([ran.stdout, ran.value, ran.memory.peak, ran.dead], ['out\n', '3', 7, false]);
  assert.deepEqual(
    posted.slice(-3).map(({ type }) => type),
    ['begin', 'output', 'answer'],
  );

  const silent = (await ask({ id: 3, type: 'run', name: 'c', source: 'print("out")', silent: true })).value;
  assert.equal(silent.stdout, 'out\n');
  assert.deepEqual(
    posted.slice(-2).map(({ type }) => type),
    ['begin', 'answer'],
  );

  const raised = (
    await ask({ id: 4, type: 'run', name: 'c', source: 'raise ValueError("the exact text")', silent: false })
  ).value;
  assert.deepEqual(
    [raised.error.key, raised.error.facts],
    ['some_key', { a: 1 }],
    'the core explains the error with its text',
  );
  const other = (
    await ask({ id: 5, type: 'run', name: 'c', source: 'raise ValueError("another text")', silent: false })
  ).value;
  assert.equal(other.error.key, null);

  const unknown = await ask({ id: 6, type: 'dance' });
  assert.equal(unknown.type, 'failure');
  assert.equal(unknown.dead, false);

  const trapped = (
    await ask({ id: 7, type: 'run', name: 'c', source: 'import _core\n_core.trap()', silent: false })
  ).value;
  assert.equal(trapped.dead, true);
});
