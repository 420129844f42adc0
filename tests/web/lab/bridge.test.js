/** The functions of Python's module `_core`: they never throw, and numbers that mean nothing are errors. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCore } from '../../../web/src/core/core.js';
import { makeBridge } from '../../../web/src/lab/bridge.js';

const wasm = new URL('../../../build/wasm/scopelab.wasm', import.meta.url);

/** @param {import('../../../web/src/lab/bridge.js').Life} [life] */
async function openBridge(life = { compat: '1.15', entropy: '1' }) {
  /** @type {unknown[]} */
  const traps = [];
  const core = await loadCore({ wasm });
  const bridge = makeBridge(core, { trap: (error) => traps.push(error) });
  bridge.begin(life);
  return { core, bridge, traps, f: bridge.functions };
}

test('every function answers -1 or null to numbers that mean nothing, and none breaks down', async () => {
  const { f, traps } = await openBridge();
  const harmless = new Set([
    'compat',
    'entropy',
    'error',
    'error_told',
    'graph_new',
    'tensor_release',
    'session_close',
  ]);
  for (const [name, call] of Object.entries(f)) {
    if (harmless.has(name) || /token|frames|definition|location|tensor_(new|float|int|raw)$|fail/.test(name))
      continue;
    const answer = call(999, 999, '[]', '[]', '[]', '[]', '[]', '[]');
    assert.ok(answer === -1 || answer === null, `${name} answered ${answer}`);
  }
  assert.deepEqual(traps, []);
});

test('an error is kept until the next one, and Python may tell as what text it is raised', async () => {
  const { bridge, f, traps } = await openBridge();
  const graph = f.graph_new();
  assert.equal(f.operation(graph, 0, 'NoOp', 'a b', null), -1);
  const record = JSON.parse(f.error());
  assert.deepEqual([record.class, record.message], ['ValueError', "'a b' is not a valid node name"]);
  f.error_told('as raised');
  assert.equal(bridge.error()?.message, 'as raised');
  assert.equal(bridge.error()?.key, 'not_valid_node_name');
  assert.equal(f.operation(graph, 0, 'NoOp', 3, null), -1);
  assert.equal(bridge.error()?.class, 'TypeError');
  assert.deepEqual(traps, []);
});

test('a core that broke down is told, so that the lab starts another', async () => {
  const { bridge, core, f, traps } = await openBridge();
  core.exports = { ...core.exports, graph_new: () => unreachable() };
  assert.equal(f.graph_new(), -1);
  assert.equal(bridge.error()?.key, 'lab_trap');
  assert.equal(traps.length, 1);
});

/** A trap, as WebAssembly raises it. @returns {never} */
function unreachable() {
  throw new WebAssembly.RuntimeError('unreachable');
}

test('messages of the front end come from the core’s table', async () => {
  const { bridge, f } = await openBridge();
  assert.equal(f.fail('not_iterable', '["Tensor"]'), -1);
  assert.equal(bridge.error()?.message, "'Tensor' object is not iterable.");
  f.fail('no_such_key', '[]');
  assert.equal(bridge.error()?.class, 'InternalError');
});

test('tensors cross as numbers, their elements as JSON', async () => {
  const { f } = await openBridge();
  const cases = [
    [1, '[3]', '[1.5,"nan","-inf"]', '[1.5,"nan","-inf"]'],
    [9, '[2]', '["9007199254740993",-1]', '[9007199254740993,-1]'],
    [10, '[2]', '[true,false]', '[true,false]'],
    [7, '[2]', '["中",{"hex":"ff00"}]', null],
    [4, '[2,2]', '[7]', '[7,7,7,7]'],
  ];
  for (const [dtype, shape, values, json] of cases) {
    const handle = f.tensor_new(dtype, shape, values);
    assert.ok(handle > 0, JSON.stringify(f.error()));
    assert.equal(f.tensor_info(handle), JSON.stringify([dtype, JSON.parse(String(shape))]));
    if (json !== null) assert.equal(f.tensor_json(handle).replaceAll(' ', ''), json);
    f.tensor_release(handle);
    assert.equal(f.tensor_json(handle), null);
  }
  const words = f.tensor_new(7, '[2]', '["中",{"hex":"ff00"}]');
  assert.equal(f.tensor_strings(words), '["中",{"hex":"ff00"}]');
  assert.equal(f.tensor_get(words, 1), '{"hex":"ff00"}');
  const raw = f.tensor_raw(3, '[2]', '01000000ffffffff');
  assert.equal(f.tensor_json(raw).replaceAll(' ', ''), '[1,-1]');
  assert.equal(f.tensor_raw_text(raw), '01000000ffffffff');
  assert.equal(f.tensor_set(raw, 0, '7'), 0);
  assert.equal(f.tensor_get(raw, 0), '7');
  assert.equal(f.tensor_get(raw, 2), null);
});

test('a life that begins gives back everything of the one before', async () => {
  const { core, bridge, f } = await openBridge();
  const before = core.bytes;
  const graph = f.graph_new();
  const value = f.tensor_new(1, '[100]', '[1]');
  const op = f.constant(graph, 0, 'c', value);
  const session = f.session_new(graph);
  assert.equal(JSON.parse(f.session_run(session, 0, '[]', JSON.stringify([op]), '[]')).length, 1);
  f.compute1('Neg', null, value);
  assert.ok(core.bytes > before);
  bridge.begin({ compat: '0.10' });
  assert.equal(core.bytes, before);
  assert.equal(f.compat(), 10);
  assert.equal(f.operation_count(graph), -1);
});

test('the lab sees the graph a run worked in, and what was fetched', async () => {
  const { bridge, f } = await openBridge();
  const shown = f.graph_new();
  f.graph_default(shown);
  bridge.runBegins();
  const other = f.graph_new();
  const op = f.constant(other, 0, 'c', f.tensor_new(1, '[2]', '[1,2]'));
  const session = f.session_new(other);
  f.session_run(session, 0, '[]', JSON.stringify([op]), '[]');
  f.session_close(session);
  const snapshot = bridge.snapshot();
  assert.deepEqual(
    snapshot?.operations.map((/** @type {{ name: string }} */ { name }) => name),
    ['c'],
  );
  assert.deepEqual(snapshot?.fetched, [{ name: 'c:0', dtype: 'float32', shape: [2] }]);
  assert.deepEqual(bridge.tensor('c'), {
    name: 'c',
    dtype: 'float32',
    shape: [2],
    values: new Float32Array([1, 2]),
  });
  bridge.runBegins();
  assert.deepEqual(bridge.snapshot()?.operations, []);
});

test('places are interned and come back with the operation', async () => {
  const { f } = await openBridge();
  const frames = [{ cell: 'cell', line: 2, function: '<module>', source: 'x' }];
  const place = f.location(JSON.stringify(frames));
  assert.ok(place >= 1);
  assert.equal(f.location(JSON.stringify(frames)), place);
  const graph = f.graph_new();
  const op = f.operation(graph, place, 'NoOp', null, null) >> 7;
  assert.equal(JSON.parse(f.operation_frames(graph, op))[0].line, 2);
});
