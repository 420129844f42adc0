/**
 * lab.explain(): which rules made a name, in order, for each rule of naming in SPEC 1.3 to 1.9, at the level or levels
 * that have it.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLab, rule } from './support.js';

/** @param {import('../../../web/src/core/explain.js').Explanation} explanation */
const told = ({ events }) =>
  events.map(({ kind, location, reasons }) =>
    [`${kind} @${location[0]?.line}`, ...reasons.map(rule)].join(', '),
  );

const both = /** @type {const} */ (['0.10', '1.15']);

/** @type {[rule: string, levels: readonly ('0.10' | '1.15')[], source: string, names: Record<string, string[]>][]} */
const rows = [
  [
    '1.3 a name that was used gets a number',
    both,
    'tf.constant(1, name="a")\ntf.constant(1, name="a")',
    { a: ['operation @1'], 'a_1:0': ['operation @2, unique_suffix a _1'] },
  ],
  [
    '1.3 capitals make another name',
    ['0.10'],
    'tf.no_op(name="foo")\ntf.no_op(name="Foo")',
    { Foo: ['operation @2'] },
  ],
  [
    '1.3 capitals make no other name',
    ['1.15'],
    'tf.no_op(name="foo")\ntf.no_op(name="Foo")',
    { Foo_1: ['operation @2, case_ignored foo, unique_suffix Foo _1'] },
  ],
  [
    '1.3 scopes and operations share the numbers',
    both,
    'with tf.name_scope("a"): pass\ntf.no_op(name="a")\nwith tf.name_scope("a"): pass',
    { a_1: ['operation @2, unique_suffix a _1'], 'a_2/': ['scope_enter @3, unique_suffix a _2'] },
  ],
  [
    '1.4 a name scope puts its prefix in front, also one with a number, also through another',
    both,
    'for i in range(2):\n  with tf.name_scope("s"):\n    with tf.name_scope("t"):\n      tf.no_op(name="n")',
    {
      's/t/n': ['operation @4, name_scope s/t/ @3'],
      's_1/t/n': ['operation @4, name_scope s_1/t/ @3 (unique_suffix s _1)'],
      's_1/t/': ['scope_enter @3, name_scope s_1/ @2 (unique_suffix s _1)'],
    },
  ],
  [
    '1.4 a scope’s name with a slash is taken as it stands',
    both,
    'with tf.name_scope("s"):\n  with tf.name_scope("new/"):\n    tf.no_op(name="n")',
    {
      'new/': ['scope_enter @2, exact_name new/'],
      'new/n': ['operation @3, name_scope new/ @2 (exact_name new/)'],
    },
  ],
  [
    '1.4 None and "" lead back to the root',
    both,
    'with tf.name_scope("s"):\n  with tf.name_scope(None):\n    tf.no_op(name="n")',
    { n: ['operation @3'] },
  ],
  [
    '1.4 an operation’s name with a slash is taken as it stands, a scope’s own name, too',
    both,
    'with tf.name_scope("s") as s:\n  tf.no_op(name="n/")\n  tf.no_op(name=s)',
    { n: ['operation @2, exact_name n'], s: ['operation @3, exact_name s @1'] },
  ],
  [
    '1.4 a name scope without a name takes its default name',
    both,
    'for i in range(2):\n  with tf.op_scope([], None, "d"): pass',
    { 'd_1/': ['scope_enter @2, default_name d, unique_suffix d _1'] },
  ],
  [
    '1.5 a variable scope has a name, and a name scope that is made unique',
    both,
    'for i in range(2):\n  with tf.variable_scope("foo"):\n    c = tf.constant(1., name="c")',
    {
      foo: [
        'scope_enter @2, opens_name_scope foo/',
        'scope_enter @2, opens_name_scope foo_1/ (unique_suffix foo _1)',
      ],
      'foo_1/': ['scope_enter @2, opens_name_scope foo_1/ (unique_suffix foo _1)'],
      'foo_1/c': ['operation @3, name_scope foo_1/ @2 (unique_suffix foo _1)'],
    },
  ],
  [
    '1.5 a captured scope keeps its name wherever it is opened',
    both,
    'with tf.variable_scope("foo") as foo: pass\nwith tf.variable_scope("bar"):\n  with tf.variable_scope(foo):\n    v = tf.get_variable("v", [1])',
    {
      foo: [
        'scope_enter @1, opens_name_scope foo/',
        'scope_enter @3, captured_scope foo @1, opens_name_scope bar/foo/ (name_scope bar/ @2)',
      ],
      'foo/v': [
        'variable_made @4, variable_scope foo/ @3 (captured_scope foo @1), name_scope_ignored bar/foo/ @3, initializer_default DEFAULT',
      ],
    },
  ],
  [
    '1.5 a variable scope inside another begins with its name',
    both,
    'with tf.variable_scope("a"):\n  with tf.variable_scope("b"): pass',
    { 'a/b': ['scope_enter @2, variable_scope a/ @1, opens_name_scope a/b/ (name_scope a/ @1)'] },
  ],
  [
    '1.5 a scope that opens no name scope',
    ['1.15'],
    'with tf.variable_scope("a"):\n  with tf.variable_scope("b", auxiliary_name_scope=False):\n    tf.no_op(name="n")',
    {
      'a/b': ['scope_enter @2, variable_scope a/ @1, no_name_scope'],
      'a/n': ['operation @3, name_scope a/ @1'],
    },
  ],
  [
    '1.6 a default name is counted among the variable scopes, its name scope among the names',
    both,
    'for i in range(2):\n  with tf.variable_op_scope([], None, "d"):\n    pass',
    {
      d: ['scope_enter @2, default_name d, opens_name_scope d/'],
      d_1: ['scope_enter @2, default_name d, scope_suffix d _1, opens_name_scope d_1/ (unique_suffix d _1)'],
    },
  ],
  [
    '1.7 a variable is shared because of the flag of its scope',
    both,
    'with tf.variable_scope("foo"):\n  tf.get_variable("v", [1])\nwith tf.variable_scope("foo", reuse=True):\n  tf.get_variable("v", [1])',
    {
      'foo/v:0': [
        'variable_made @2, variable_scope foo/ @1, initializer_default DEFAULT',
        'variable_shared @4, variable_scope foo/ @3, name_scope_ignored foo_1/ @3, shared, reuse_given foo True @3',
      ],
    },
  ],
  [
    '1.7 the flag is inherited, and switched on by reuse_variables()',
    both,
    'with tf.variable_scope("a") as a:\n  with tf.variable_scope("b"):\n    tf.get_variable("v", [1])\n  a.reuse_variables()\n  with tf.variable_scope("b"):\n    tf.get_variable("v", [1])',
    {
      a: ['scope_enter @1, opens_name_scope a/', 'reuse_set @4, reuse_set a'],
      'a/b': [
        'scope_enter @2, variable_scope a/ @1, opens_name_scope a/b/ (name_scope a/ @1)',
        'scope_enter @5, variable_scope a/ @1, reuse_inherited a/b a @5, reuse_set a @4, opens_name_scope a/b_1/ (name_scope a/ @1, unique_suffix a/b _1)',
      ],
      'a/b/v': [
        'variable_made @3, variable_scope a/b/ @2, initializer_default DEFAULT',
        'variable_shared @6, variable_scope a/b/ @5, name_scope_ignored a/b_1/ @5, shared, reuse_inherited a/b a @5, reuse_set a @4',
      ],
    },
  ],
  [
    '1.7 a captured scope keeps its flag',
    both,
    'with tf.variable_scope("a") as a:\n  tf.get_variable("v", [1])\n  a.reuse_variables()\nwith tf.variable_scope(a):\n  tf.get_variable("v", [1])',
    {
      'a/v': [
        'variable_made @2, variable_scope a/ @1, initializer_default DEFAULT',
        'variable_shared @5, variable_scope a/ @4 (captured_scope a @1), name_scope_ignored a_1/ @4, shared, reuse_captured a a @4, reuse_set a @3',
      ],
    },
  ],
  [
    '1.7 AUTO_REUSE makes, then shares',
    ['1.15'],
    'with tf.variable_scope("a", reuse=tf.AUTO_REUSE):\n  for i in range(2):\n    tf.get_variable("v", [1])',
    {
      'a/v': [
        'variable_made @3, variable_scope a/ @1, auto_made, reuse_given a tf.AUTO_REUSE @1, initializer_default DEFAULT',
        'variable_shared @3, variable_scope a/ @1, shared, reuse_given a tf.AUTO_REUSE @1',
      ],
    },
  ],
  [
    '1.7 tf.Variable never shares',
    both,
    'with tf.variable_scope("a", reuse=True):\n  tf.Variable(1., name="w")',
    { 'a/w': ['variable_made @2, variable_never_shares, name_scope a/ @1'] },
  ],
  [
    '1.8 get_variable pays no attention to name scopes',
    both,
    'with tf.name_scope("n"):\n  tf.get_variable("v", [1])',
    { v: ['variable_made @2, name_scope_ignored n/ @1, initializer_default DEFAULT'] },
  ],
  [
    '1.8 where the operation’s name is taken, the variable keeps the one it was given',
    both,
    'tf.Variable(1., name="v")\ntf.get_variable("v", [1])',
    {
      v: ['variable_made @1'],
      v_1: ['variable_made @2, initializer_default DEFAULT, operation_suffix v_1'],
    },
  ],
  [
    '1.8 the first value comes from the call, the innermost scope, or the default',
    both,
    'with tf.variable_scope("a", initializer=tf.constant_initializer(1.)):\n  tf.get_variable("v", [1])\n  tf.get_variable("w", initializer=tf.constant([2.]))',
    {
      'a/v': ['variable_made @2, variable_scope a/ @1, initializer_scope @1'],
      'a/w': ['variable_made @3, variable_scope a/ @1, initializer_call'],
    },
  ],
  [
    '1.9 tf.Variable is called Variable, and its operations stand under it',
    both,
    'tf.Variable(1.)\ntf.Variable(1.)',
    {
      Variable_1: ['variable_made @2, default_name Variable, unique_suffix Variable _1'],
      'Variable_1/read': ['operation @2, name_scope Variable_1/'],
    },
  ],
  [
    '1.10 what an operator makes is called like its scope, operations without a name like their type',
    both,
    'a = tf.constant(1.)\nwith tf.name_scope("s"):\n  b = a + 1.\n  c = a + 1.\n  d = tf.zeros_like(a)\n  tf.reshape(a, [1])',
    {
      Const: ['operation @1, default_name Const'],
      's/add': ['operation @3, default_name add, name_scope s/ @2'],
      's/add_1': ['operation @4, default_name add, name_scope s/ @2, unique_suffix s/add _1'],
      's/zeros_like': ['operation @5, default_name zeros_like, name_scope s/ @2'],
      's/Reshape': ['operation @6, default_name Reshape, name_scope s/ @2'],
      's/Reshape/shape': ['operation @6, name_scope s/Reshape/ @6 (default_name Reshape)'],
      's/add_1/y': ['operation @4, name_scope s/add_1/ @4 (default_name add, unique_suffix s/add _1)'],
    },
  ],
  [
    '1.9 a resource variable is made and shared for the same reasons as any other',
    ['1.15'],
    `tf.no_op(name="foo/w")
with tf.variable_scope("foo", use_resource=True, reuse=tf.AUTO_REUSE) as foo:
  v = tf.get_variable("v", [1])
  w = tf.get_variable("w", [1], initializer=tf.zeros_initializer())
with tf.variable_scope(foo):
  tf.get_variable("v")
u = tf.Variable(1., name="v", use_resource=True)`,
    {
      'foo/v:0': [
        'variable_made @3, variable_scope foo/ @2, auto_made, reuse_given foo tf.AUTO_REUSE @2, initializer_default DEFAULT',
        'variable_shared @6, variable_scope foo/ @5 (captured_scope foo @2), name_scope_ignored foo_1/ @5, shared, reuse_captured foo foo @5, reuse_given foo tf.AUTO_REUSE @2',
      ],
      'foo/w': ['operation @1'],
      'foo/w_1': [
        'variable_made @4, variable_scope foo/ @2, auto_made, reuse_given foo tf.AUTO_REUSE @2, initializer_call, operation_suffix foo/w_1',
      ],
      v: ['variable_made @7'],
    },
  ],
  [
    '1.9 the operations of a resource variable stand in its scope, its reads where it is used',
    ['1.15'],
    'v = tf.get_variable("v", [1], use_resource=True)\nwith tf.name_scope("s"):\n  x = v + 1.\ny = v.assign_add([1.])',
    {
      'v/IsInitialized/VarIsInitializedOp': [
        'operation @1, default_name VarIsInitializedOp, name_scope v/IsInitialized/',
      ],
      'v/Read/ReadVariableOp': ['operation @1, default_name ReadVariableOp, name_scope v/Read/'],
      's/ReadVariableOp': ['operation @3, default_name ReadVariableOp, name_scope s/ @2'],
      AssignAddVariableOp: ['operation @4, default_name AssignAddVariableOp'],
    },
  ],
];

const defaults = { '0.10': 'uniform_unit_scaling_initializer', 1.15: 'glorot_uniform_initializer' };

for (const [name, levels, source, names] of rows) {
  for (const compat of levels) {
    test(`${name} (${compat})`, async (context) => {
      const lab = await openLab(context, { compat });
      await lab.run('import tensorflow as tf', { name: 'first' });
      const { error } = await lab.run(source, { name: 'cell' });
      assert.equal(error, null);
      for (const [asked, expected] of Object.entries(names)) {
        const found = told(await lab.explain(asked));
        const wanted = expected.map((line) => line.replace('DEFAULT', defaults[compat]));
        assert.deepEqual(found, wanted, asked);
      }
    });
  }
}

test('an explanation is plain data: name, kind, events with their places', async (context) => {
  const lab = await openLab(context, {});
  await lab.run(
    'import tensorflow as tf\ndef make():\n  return tf.get_variable("v", [1])\nwith tf.variable_scope("foo"):\n  make()',
    { name: 'model' },
  );
  const { name, kind, events } = await lab.explain('foo/v:0');
  assert.deepEqual([name, kind], ['foo/v:0', 'variable']);
  assert.deepEqual(events[0].location, [
    { cell: 'model', line: 3, function: 'make', source: 'return tf.get_variable("v", [1])' },
    { cell: 'model', line: 5, function: '<module>', source: 'make()' },
  ]);
  assert.deepEqual(events[0].reasons[0], {
    key: 'variable_scope',
    arguments: { prefix: 'foo/' },
    location: [{ cell: 'model', line: 4, function: '<module>', source: 'with tf.variable_scope("foo"):' }],
    inner: [],
  });
  const kinds = await Promise.all(['foo', 'foo/', 'foo/v/read', 'nothing'].map((each) => lab.explain(each)));
  assert.deepEqual(
    kinds.map((each) => each.kind),
    ['variable_scope', 'variable_scope', 'operation', null],
  );
  assert.deepEqual(kinds[3], { name: 'nothing', kind: null, events: [] });
});
