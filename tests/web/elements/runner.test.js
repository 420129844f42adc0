/** The one lab that runs the examples of a page, in turn, each in a fresh graph. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Runner } from '../../../web/src/elements/runner.js';
import { fakeLab } from '../support/fake_lab.js';
import { sharedVariable } from '../support/snapshots.js';

/** @param {string} name @param {string[]} [data] */
const cell = (name, data = []) => ({ name, source: `# ${name}`, after: [], data });

/** @param {Partial<import('../../../web/src/elements/runner.js').Result>} [result] */
function runnerOf(result) {
  const lab = fakeLab(sharedVariable(), result);
  const runner = new Runner(
    async () => lab,
    async (name) => new Uint8Array(name.length),
  );
  return { lab, runner };
}

/** @param {Partial<import('../../../web/src/elements/runner.js').Job>} [more] */
const job = (more = {}) => ({ cell: cell('last'), before: [], compat: '0.10', seed: null, ...more });

test('an example begins in a fresh graph at its level, after what it builds on', async () => {
  const { lab, runner } = runnerOf();
  await runner.run(job({ before: [cell('first')], seed: 7 }));
  assert.deepEqual(lab.asked, [
    ['reset', { compat: '0.10', seed: 7 }],
    ['run', 'first', '# first', true],
    ['run', 'last', '# last', false],
  ]);
});

test('the lab is opened once, when the first example runs, and its progress is passed on', async () => {
  let opened = 0;
  const runner = new Runner(
    async ({ onProgress }) => {
      opened++;
      onProgress({ loaded: 1, total: 3 });
      return fakeLab(sharedVariable());
    },
    async () => new Uint8Array(0),
  );
  assert.equal(opened, 0);
  /** @type {unknown[]} */
  const seen = [];
  await runner.run(job({ onProgress: (progress) => seen.push(progress) }));
  await runner.run(job());
  assert.deepEqual([opened, seen], [1, [{ loaded: 1, total: 3 }]]);
});

test('when the lab cannot be loaded the run is rejected, and the next one tries again', async () => {
  let tries = 0;
  const runner = new Runner(
    async () => {
      tries++;
      if (tries === 1) throw new Error('404');
      return fakeLab(sharedVariable());
    },
    async () => new Uint8Array(0),
  );
  await assert.rejects(runner.run(job()), /404/);
  assert.equal((await runner.run(job())).result.ok, true);
});

test('examples run one after the other, the second says that it waits', async () => {
  const { lab, runner } = runnerOf();
  /** @type {string[]} */
  const states = [];
  await Promise.all([
    runner.run(job({ cell: cell('one') })),
    runner.run(job({ cell: cell('two'), onState: (state) => states.push(state) })),
  ]);
  assert.deepEqual(states, ['waiting', 'loading', 'running']);
  assert.deepEqual(
    lab.asked.map(([what, name]) => (what === 'run' ? name : what)),
    ['reset', 'one', 'reset', 'two'],
  );
});

test('if what an example builds on fails, the example does not run and it is told which one failed', async () => {
  const { lab, runner } = runnerOf({ ok: false });
  const outcome = await runner.run(job({ before: [cell('first')] }));
  assert.equal(outcome.failedBefore, 'first');
  assert.equal(lab.asked.filter(([what]) => what === 'run').length, 1);
});

test('files are fetched and given once, the learner can put another in their place and back', async () => {
  const { lab, runner } = runnerOf();
  const run = () => runner.run(job({ cell: cell('last', ['cat.npy']) }));
  await run();
  await run();
  runner.replaceFile('cat.npy', new Uint8Array(99));
  await run();
  runner.replaceFile('cat.npy', null);
  await run();
  assert.deepEqual(
    lab.asked.filter(([what]) => what === 'provide'),
    [
      ['provide', 'cat.npy', 7],
      ['provide', 'cat.npy', 99],
      ['provide', 'cat.npy', 7],
    ],
  );
});

test('an outcome keeps the values of small variables, and output comes while it runs', async () => {
  const { runner } = runnerOf({ stdout: 'hello\n' });
  let output = '';
  const outcome = await runner.run(job({ onOutput: (text) => (output += text) }));
  assert.deepEqual([...outcome.values], [['foo/v', '[0.5]']]);
  assert.equal(output, 'hello\n');
  assert.equal(runner.latest, outcome);
});

test('a run is stopped in the lab; one that still waits ends at once and never begins', async () => {
  const { lab, runner } = runnerOf();
  /** @type {() => void} */
  let finish = () => {};
  const { run } = lab;
  lab.run = (source, options) => new Promise((resolve) => (finish = () => resolve(run(source, options))));
  const [first, second] = [new AbortController(), new AbortController()];
  const running = runner.run(job({ cell: cell('one'), signal: first.signal }));
  const waiting = runner.run(job({ cell: cell('two'), signal: second.signal }));
  second.abort();
  assert.equal((await waiting).result.error?.key, 'lab_stopped');
  await new Promise((done) => setTimeout(done, 5));
  first.abort();
  assert.deepEqual(lab.asked.at(-1), ['stop']);
  finish();
  await running;
  await new Promise((done) => setTimeout(done, 5));
  assert.deepEqual(
    lab.asked.filter(([what]) => what === 'run').map(([, name]) => name),
    ['one'],
  );
});

test('a run that is stopped while the lab loads does not wait for it', async () => {
  const runner = new Runner(
    () => new Promise(() => {}),
    async () => new Uint8Array(0),
  );
  const stopper = new AbortController();
  const outcome = runner.run(job({ signal: stopper.signal }));
  stopper.abort();
  assert.equal((await outcome).result.error?.stopped, true);
});
