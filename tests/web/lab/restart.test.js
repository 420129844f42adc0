/** What the page's side does when its worker breaks, with a worker that breaks when it is told to. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLab } from '../../../web/src/lab/lab.js';

/** @typedef {{ type: string, id: number, [name: string]: any }} Message */

/**
 * Assets whose worker answers at once; a cell's text tells what it does: "trap" dies with the run, "crash" dies without
 * an answer, "hang" never answers, anything else succeeds.
 * @param {{ refuse?: boolean }} [options]  refuse: no worker starts
 */
function fakeAssets(options = {}) {
  /** @type {Message[][]} what each worker was asked */
  const workers = [];
  const spawn = () => {
    /** @type {Message[]} */
    const asked = [];
    workers.push(asked);
    /** @type {(message: any) => void} */
    let heard = () => {};
    /** @type {(error: Error) => void} */
    let failed = () => {};
    let ended = false;
    const say = (/** @type {object} */ message) => queueMicrotask(() => !ended && heard(message));
    setTimeout(() => say({ type: 'up' }), 0);
    return {
      listen: (/** @type {(message: any) => void} */ listener) => {
        heard = listener;
      },
      fail: (/** @type {(error: Error) => void} */ listener) => {
        failed = listener;
      },
      end: () => {
        ended = true;
      },
      post: (/** @type {any} */ message) => {
        asked.push(message);
        const { id, type, source } = message;
        if (type === 'start' && options.refuse) {
          return say({
            id,
            type: 'failure',
            dead: true,
            message: 'no',
            load: { failure: 'missing', address: 'core.wasm' },
          });
        }
        if (type !== 'run') return say({ id, type: 'answer', value: null });
        say({ id, type: 'begin' });
        if (source === 'hang') return;
        if (source === 'crash') return queueMicrotask(() => failed(new Error('unreachable')));
        const error = source === 'trap' ? { type: 'RuntimeError', key: 'lab_trap' } : null;
        say({ id, type: 'answer', value: { ok: !error, stdout: '', error, dead: source === 'trap' } });
      },
    };
  };
  return { workers, assets: { spawn, core: '', micropython: '', python: '' } };
}

/** @param {Message[]} asked @returns {string} what a worker was asked, in short */
function told(asked) {
  return asked
    .map(({ type, source, silent, name }) =>
      [type, source ?? name, silent ? 'silently' : ''].filter(Boolean).join(' '),
    )
    .join(', ');
}

test('a trap ends the worker, and the next one replays what had finished', async () => {
  const { workers, assets } = fakeAssets();
  /** @type {string[]} */
  const reasons = [];
  const lab = await createLab({ assets, onRestart: (reason) => reasons.push(reason) });
  await lab.provide('a.npy', new Uint8Array(1));
  await lab.run('one');
  const result = await lab.run('trap');
  assert.equal(result.restarted, true);
  await lab.run('two');
  assert.deepEqual(workers.map(told), [
    'start, provide a.npy, run one, run trap',
    'start, provide a.npy, run one silently, run two',
  ]);
  assert.deepEqual(reasons, ['trap']);
});

test('a worker that dies without an answer fails the run that was under way; what waited is asked again', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets });
  const [crashed, after] = await Promise.all([lab.run('crash'), lab.run('after')]);
  assert.equal(crashed.error?.key, 'lab_trap');
  assert.equal(after.ok, true);
  assert.equal(told(workers[1]), 'start, run after');
});

test('a cell that breaks the replay too is left out of the next', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets, timeout: 50 });
  await lab.run('one');
  await lab.run('two');
  const spawn = assets.spawn;
  assets.spawn = () => {
    const worker = spawn();
    const { post } = worker;
    if (workers.length === 2)
      worker.post = (message) => post(message.source === 'two' ? { ...message, source: 'crash' } : message);
    return worker;
  };
  await lab.run('hang');
  assert.equal((await lab.run('three')).ok, true);
  assert.equal(told(workers[2]), 'start, run one silently, run three');
});

test('what is asked while the lab restarts waits for it, and a stop meanwhile reaches it', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets });
  const hanging = lab.run('hang');
  await new Promise((resolve) => setTimeout(resolve, 5));
  const stopping = lab.stop();
  const waiting = lab.run('two');
  await Promise.all([stopping, lab.stop()]);
  assert.equal((await hanging).error?.stopped, true);
  assert.equal((await waiting).error?.stopped, true);
  assert.equal(told(workers[1]), 'start');
});

test('a reset forgets the cells to replay and hands on the new level', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets, timeout: 50 });
  await lab.run('one');
  await lab.reset({ compat: '0.10', seed: 5 });
  await lab.run('hang');
  await lab.run('two');
  assert.equal(told(workers[1]), 'start, run two');
  assert.deepEqual([workers[1][0].compat, workers[1][0].seed, workers[1][0].entropy], ['0.10', 5, '5']);
});

test('the entropy is the same after a restart', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets });
  await lab.run('trap');
  await lab.run('one');
  assert.equal(workers[1][0].entropy, workers[0][0].entropy);
});

test('a lab that cannot start rejects with what and where', async () => {
  const { assets } = fakeAssets({ refuse: true });
  await assert.rejects(
    createLab({ assets }),
    (/** @type {any} */ error) => error.failure === 'missing' && error.address === 'core.wasm',
  );
});

test('a lab that cannot restart rejects what is asked, until it can', async () => {
  const options = { refuse: false };
  const { assets } = fakeAssets(options);
  const lab = await createLab({ assets });
  await lab.run('one');
  options.refuse = true;
  await lab.run('trap');
  await assert.rejects(lab.run('two'), /no/);
  options.refuse = false;
  assert.equal((await lab.run('three')).ok, true);
});

test('a lab that is disposed of while it replays starts no further worker', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets });
  await lab.run('one');
  await lab.run('trap');
  lab.dispose();
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(workers.length, 2);
  await assert.rejects(lab.run('two'), /disposed/);
});

test('a cell that finishes before a reset that was asked meanwhile is not replayed after it', async () => {
  const { workers, assets } = fakeAssets();
  const lab = await createLab({ assets });
  await Promise.all([lab.run('one'), lab.reset(), lab.run('two')]);
  await lab.run('trap');
  await lab.run('three');
  assert.equal(told(workers[1]), 'start, run two silently, run three');
});
