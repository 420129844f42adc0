/** The core for JavaScript on its own, as a developer uses it from Node: no lab, no Python. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CoreError, DTYPES, loadCore } from '../../../web/src/core/core.js';
import {
  abandonVariable,
  beginVariable,
  enterVariableScope,
  exitVariableScope,
  findVariable,
  finishVariable,
  readVariable,
  readVariableScope,
  variableOf,
} from '../../../web/src/core/variables.js';

const wasm = new URL('../../../build/wasm/scopelab.wasm', import.meta.url);

/** @param {() => unknown} call @returns {import('../../../web/src/core/errors.js').ErrorRecord} */
function failureOf(call) {
  try {
    call();
  } catch (error) {
    if (error instanceof CoreError) return error.record;
    throw error;
  }
  throw new Error('nothing failed');
}

test('a graph is described, fed and run', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph({ compat: '1.15' });
  const x = graph.operation('Placeholder', [], { name: 'x', attrs: { dtype: 'float32' } });
  const three = graph.constant(core.tensor('float32', [], [3]), 'three');
  const y = graph.operation('Mul', [x, three], { name: 'y' });
  const session = graph.session();
  const [six] = session.run([y], { feeds: [[x, core.tensor('float32', [2], [2, 4])]] });
  assert.deepEqual([...six.data], [6, 12]);
  assert.deepEqual(six.shape, [2]);
  assert.equal(six.dtype, 'float32');
  assert.equal(six.text(), '[ 6. 12.]');
  assert.equal(graph.operationName(y), 'y');
  assert.equal(graph.operationType(three), 'Const');
});

test('tensors are typed arrays of every element type', async () => {
  const core = await loadCore({ wasm });
  assert.ok(core.tensor('float64', [2], [1, 2]).data instanceof Float64Array);
  assert.ok(core.tensor('int32', [1], [1]).data instanceof Int32Array);
  assert.ok(core.tensor('uint8', [1], [255]).data instanceof Uint8Array);
  assert.deepEqual([...core.tensor('int64', [2], [1n, -(2n ** 62n)]).data], [1n, -(2n ** 62n)]);
  assert.deepEqual([...core.tensor('bool', [2], [true, false]).data], [1, 0]);
  assert.deepEqual([...core.tensor('float32', [4], [1, 2]).data], [1, 2, 2, 2]);
  const words = core.tensor('string', [2], ['中', new Uint8Array([255, 0])]);
  assert.deepEqual(words.strings(), [new TextEncoder().encode('中'), new Uint8Array([255, 0])]);
  assert.throws(() => words.data, /use strings/);
  assert.throws(() => core.tensor('float99', [], [1]), /no element type 'float99'/);
});

test('an error is that of TensorFlow: class, message, key and facts', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph({ compat: '0.10' });
  const two = graph.constant(core.tensor('float32', [2], [1, 2]));
  const three = graph.constant(core.tensor('float32', [3], [1, 2, 3]));
  const failure = failureOf(() => graph.operation('Add', [two, three]));
  assert.equal(failure.class, 'ValueError');
  assert.equal(failure.message, 'Incompatible shapes for broadcasting: (2,) and (3,)');
  assert.ok(core.errorTable().some(({ key }) => key === failure.key));
  assert.equal(graph.operationCount, 2);
});

test('an operation that fails half described leaves nothing behind', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph();
  const before = core.bytes;
  for (let i = 0; i < 100; i++) {
    assert.throws(
      () => graph.operation('Conv2D', [], { attrs: { strides: [1, 1, 1, 1], padding: 'FULL' } }),
      CoreError,
    );
  }
  assert.equal(core.bytes, before);
  assert.equal(graph.operationCount, 0);
});

test('names, scopes and control dependencies are those of the graph', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph({ compat: '0.10' });
  assert.equal(graph.enterNameScope('outer'), 'outer/');
  const a = graph.operation('NoOp', []);
  graph.enterControlDependencies([a]);
  const b = graph.operation('NoOp', [], { name: 'b' });
  graph.exitControlDependencies();
  graph.exitNameScope();
  assert.equal(graph.nameScope, '');
  assert.equal(graph.operationName(b), 'outer/b');
  assert.deepEqual(JSON.parse(graph.operationJson(b)).control, ['outer/NoOp']);
  assert.equal(graph.uniqueName('outer', false), 'outer_1');
  assert.deepEqual(graph.element('outer/b'), [b, -1]);
  assert.equal(failureOf(() => graph.element('b')).class, 'KeyError');
});

test('a variable is made in two steps and shared when the scope reuses', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph({ compat: '1.15' });
  const scope = enterVariableScope(graph, { name: 'foo' });
  const plan = beginVariable(graph, 'get_variable_begin', {
    name: 'v',
    shape: [2],
    initial: 1,
    initializer: 7,
  });
  assert.deepEqual(
    [plan.shared, plan.name, plan.shape, plan.dtype, plan.initializer],
    [false, 'foo/v', [2], 1, 7],
  );
  const value = graph.constant(core.tensor('float32', [2], [1, 2]), 'Const');
  const made = finishVariable(graph, value);
  const info = readVariable(graph, made);
  assert.equal(info.name, 'foo/v');
  assert.equal(graph.operationName(info.snapshot), 'foo/v/read');
  assert.equal(graph.operationName(value), 'foo/v/Initializer/Const');
  assert.equal(variableOf(graph, info.op), made);
  assert.equal(findVariable(graph, 'foo/v'), made);
  assert.equal(findVariable(graph, 'v'), -1);
  exitVariableScope(graph, scope);

  const reusing = enterVariableScope(graph, {
    captured: scope,
    settings: { ...readVariableScope(graph, scope), reuse: 1 },
  });
  const shared = beginVariable(graph, 'get_variable_begin', { name: 'v', shape: [2] });
  assert.deepEqual([shared.shared, shared.variable], [true, made]);
  assert.match(
    failureOf(() => beginVariable(graph, 'get_variable_begin', { name: 'w', shape: [2] })).message,
    /^Variable foo\/w does not exist, or was not created with tf.get_variable\(\)/,
  );
  exitVariableScope(graph, reusing);

  const session = graph.session();
  assert.equal(session.value(made), null);
  session.run([], { targets: [info.initializer] });
  assert.deepEqual([...(session.value(made)?.data ?? [])], [1, 2]);
  session.load(made, core.tensor('float32', [2], [5, 6]));
  assert.deepEqual([...session.run([info.snapshot])[0].data], [5, 6]);
});

test('a variable whose initial value could not be built is abandoned', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph();
  beginVariable(graph, 'get_variable_begin', { name: 'v', shape: [2], initial: 1, initializer: 1 });
  abandonVariable(graph);
  assert.equal(graph.nameScope, '');
  assert.equal(findVariable(graph, 'v'), -1);
});

test('an uninitialized variable is named when it is read', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph({ compat: '1.15' });
  beginVariable(graph, 'variable_begin', {
    name: 'v',
    initial: 3,
    initialOutput: [graph.constant(core.tensor('float32', [], [1])), 0],
  });
  const made = finishVariable(graph, 0);
  const failure = failureOf(() => graph.session().run([readVariable(graph, made).snapshot]));
  assert.equal(failure.class, 'FailedPreconditionError');
  assert.match(failure.message, /^Attempting to use uninitialized value v\n/);
  assert.equal(failure.op, readVariable(graph, made).snapshot);
});

test('what does not fit into memory is an error, and the core goes on', async () => {
  const core = await loadCore({ wasm, memory: 1 << 20 });
  const failure = failureOf(() => core.tensor('float32', [1 << 20]));
  assert.equal(failure.class, 'ResourceExhaustedError');
  assert.deepEqual([...core.tensor('float32', [2], [1]).data], [1, 1]);
});

test('everything that is disposed of is given back', async () => {
  const core = await loadCore({ wasm });
  const empty = core.bytes;
  const graph = core.graph();
  const value = core.tensor('float32', [100, 100], [1]);
  const op = graph.constant(value);
  const session = graph.session();
  const [fetched] = session.run([op]);
  assert.ok(core.peakBytes > empty);
  for (const one of [fetched, session, value, graph]) one.dispose();
  assert.equal(core.bytes, empty);
  core.dispose();
});

test('one operation computes on values at once', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph();
  const a = core.tensor('int32', [3], [1, 2, 3]);
  assert.deepEqual(
    [...graph.compute('Cast', [a], { SrcT: 'int32', DstT: DTYPES.float64 })[0].data],
    [1, 2, 3],
  );
  assert.deepEqual(graph.compute('Pack', [[a, a]], {})[0].shape, [2, 3]);
  assert.equal(
    failureOf(() => graph.compute('Add', [a, core.tensor('float32', [], [1])])).class,
    'TypeError',
  );
});

test('collections keep outputs, operations, variables and objects in order', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph();
  const op = graph.operation('NoOp', []);
  const output = graph.constant(core.tensor('int32', [], [1]));
  graph.addToCollection('mine', { kind: 2, ref: op, index: 0 });
  graph.addToCollection('mine', { kind: 1, ref: output, index: 0 });
  graph.addToCollection('mine', { kind: 4, ref: 12, index: 0 });
  assert.deepEqual(
    graph.collection('mine').map(({ kind, ref }) => [kind, ref]),
    [
      [2, op],
      [1, output],
      [4, 12],
    ],
  );
  graph.setCollection('mine', []);
  assert.deepEqual(graph.collection('mine'), []);
  assert.deepEqual(graph.collectionKeys(), ['mine']);
});

test('long names, languages and lists pass through the scratch memory', async () => {
  const core = await loadCore({ wasm });
  const graph = core.graph();
  const parts = Array.from({ length: 20000 }, (_, i) => i);
  const value = graph.constant(core.tensor('int32', [20000], parts));
  assert.equal(graph.constantValue(value)?.data[19999], 19999);
  const name = 'n'.repeat(4000);
  assert.equal(graph.operationName(graph.operation('NoOp', [], { name })), name);
  assert.equal(
    failureOf(() => graph.operation('NoOp', [], { name: '变量' })).message,
    "'变量' is not a valid node name",
  );
});

test('places of the program are interned', async () => {
  const core = await loadCore({ wasm });
  const frame = { file: 'cell', line: 3, function: '<module>', source: 'v = 变量()' };
  const first = core.location([frame]);
  assert.equal(core.location([{ ...frame }]), first);
  assert.notEqual(core.location([frame, frame]), first);
});
