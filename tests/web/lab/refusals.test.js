/**
 * What an error of get_variable tells beside its message: the scope, its flag and whose it is, who has the name, and
 * what would make the call succeed. Each fix is tried: the cell that follows it runs through.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLab, rule } from './support.js';

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {readonly ('0.10' | '1.15')[]} levels
 * @property {string} source  its last statement is refused
 * @property {string} key
 * @property {string} scope
 * @property {string} reuse
 * @property {string[]} reasons
 * @property {Record<string, string>} fixes  key -> the cell that follows it
 */

const both = /** @type {const} */ (['0.10', '1.15']);
const inFoo = (/** @type {string[]} */ ...lines) =>
  ['with tf.variable_scope("foo") as foo:', ...lines.map((line) => `  ${line}`)].join('\n');
const v = 'tf.get_variable("v", [2])';
const cut = 'p = tf.fixed_size_partitioner(2)';
const parts = 'tf.get_variable("v", [4], partitioner=p)';
const again = (/** @type {string} */ reuse, line = v) =>
  `with tf.variable_scope("foo", reuse=${reuse}):\n  ${line}`;

/** @type {Row[]} */
const rows = [
  {
    what: 'a name that exists, where nothing reuses',
    levels: both,
    source: `${inFoo(v)}\n${inFoo(v)}`,
    key: 'variable_exists',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo', 'first_made foo/v @2'],
    fixes: {
      reuse_true: `${inFoo(v)}\n${again('True')}`,
      auto_reuse: `${inFoo(v)}\n${again('tf.AUTO_REUSE')}`,
      other_name: `${inFoo(v)}\n${inFoo('tf.get_variable("w", [2])')}`,
    },
  },
  {
    what: 'a name that exists at the root',
    levels: both,
    source: `${v}\n${v}`,
    key: 'variable_exists',
    scope: '',
    reuse: 'False',
    reasons: ["reuse_default ''", 'first_made v @1'],
    fixes: {
      reuse_true: `${v}\nwith tf.variable_scope(tf.get_variable_scope(), reuse=True):\n  ${v}`,
      auto_reuse: `${v}\nwith tf.variable_scope(tf.get_variable_scope(), reuse=tf.AUTO_REUSE):\n  ${v}`,
      other_name: `${v}\ntf.get_variable("w", [2])`,
    },
  },
  {
    what: 'reuse=False of a captured scope, which counts at 0.10 alone',
    levels: ['0.10'],
    source: `${inFoo(v, 'foo.reuse_variables()')}\nwith tf.variable_scope(foo, reuse=False):\n  ${v}`,
    key: 'variable_exists',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_given foo False @4', 'first_made foo/v @2'],
    fixes: {
      reuse_true: `${inFoo(v, 'foo.reuse_variables()')}\nwith tf.variable_scope(foo, reuse=True):\n  ${v}`,
      other_name: `${inFoo(v)}\nwith tf.variable_scope(foo, reuse=False):\n  tf.get_variable("w", [2])`,
    },
  },
  {
    what: 'a variable that is missing, where the scope was opened to reuse; others have the name',
    levels: both,
    source: `with tf.variable_scope("bar"):\n  ${v}\n${again('True')}`,
    key: 'variable_absent',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @3', 'same_name bar/v @2'],
    fixes: { make_it_first: `${inFoo(v)}\n${again('True')}`, auto_reuse: again('tf.AUTO_REUSE') },
  },
  {
    what: 'a variable that is missing, where the flag is inherited from reuse_variables()',
    levels: both,
    source: inFoo('foo.reuse_variables()', 'with tf.variable_scope("bar"):', `  ${v}`),
    key: 'variable_absent',
    scope: 'foo/bar',
    reuse: 'True',
    reasons: ['reuse_inherited foo/bar foo @3', 'reuse_set foo @2'],
    fixes: {
      make_it_first: inFoo(
        'with tf.variable_scope("bar"):',
        `  ${v}`,
        'foo.reuse_variables()',
        'with tf.variable_scope("bar"):',
        `  ${v}`,
      ),
      auto_reuse: inFoo(
        'foo.reuse_variables()',
        'with tf.variable_scope("bar", reuse=tf.AUTO_REUSE):',
        `  ${v}`,
      ),
    },
  },
  {
    what: 'a variable that is missing, where a captured scope brought the flag',
    levels: both,
    source: `${again('True', 'foo = tf.get_variable_scope()')}\nwith tf.variable_scope(foo):\n  ${v}`,
    key: 'variable_absent',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_captured foo foo @3', 'reuse_given foo True @1'],
    fixes: {
      make_it_first: `${inFoo(v)}\n${again('True', 'foo = tf.get_variable_scope()')}\nwith tf.variable_scope(foo):\n  ${v}`,
      auto_reuse: `${inFoo('pass')}\nwith tf.variable_scope(foo, reuse=tf.AUTO_REUSE):\n  ${v}`,
    },
  },
  {
    what: 'a variable that tf.Variable made',
    levels: both,
    source: `${inFoo('tf.Variable(1., name="v")', 'foo.reuse_variables()', v)}`,
    key: 'variable_absent',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_set foo @3', 'made_by_variable foo/v @2'],
    fixes: {
      make_it_first: inFoo(v, 'foo.reuse_variables()', v),
      auto_reuse: inFoo(
        'tf.Variable(1., name="v")',
        'with tf.variable_scope("bar", reuse=tf.AUTO_REUSE):',
        `  ${v}`,
      ),
    },
  },
  {
    what: 'a flag that a custom getter passed on',
    levels: both,
    source: `def g(getter, name, *a, **k):\n  k["reuse"] = True\n  return getter(name, *a, **k)\nwith tf.variable_scope("foo", custom_getter=g):\n  ${v}`,
    key: 'variable_absent',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_getter foo True'],
    fixes: {
      make_it_first: `def g(getter, name, *a, **k):\n  k["reuse"] = again\n  return getter(name, *a, **k)\nfor again in False, True:\n  with tf.variable_scope("foo", custom_getter=g):\n    ${v}`,
    },
  },
  {
    what: 'another shape',
    levels: both,
    source: `${inFoo(v)}\n${again('True', 'tf.get_variable("v", [3])')}`,
    key: 'variable_shape_mismatch',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @3', 'first_made foo/v @2'],
    fixes: {
      without_shape: `${inFoo(v)}\n${again('True', 'tf.get_variable("v")')}`,
      found_shape: `${inFoo(v)}\n${again('True')}`,
      other_name: `${inFoo(v)}\n${inFoo('tf.get_variable("w", [3])')}`,
    },
  },
  {
    what: 'another type',
    levels: both,
    source: `${inFoo(v)}\n${again('True', 'tf.get_variable("v", [2], tf.int32)')}`,
    key: 'variable_dtype_mismatch',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @3', 'first_made foo/v @2'],
    fixes: {
      found_dtype: `${inFoo(v)}\n${again('True', 'tf.get_variable("v", [2], tf.float32)')}`,
      other_name: `${inFoo(v)}\n${inFoo('tf.get_variable("w", [2], tf.float64)')}`,
    },
  },
  {
    what: 'a new variable without a shape, 0.10',
    levels: ['0.10'],
    source: `with tf.variable_scope("bar"):\n  ${v}\n${inFoo('tf.get_variable("v")')}`,
    key: 'variable_shape_not_defined',
    scope: 'foo',
    reuse: 'False',
    reasons: [
      'initializer_default uniform_unit_scaling_initializer',
      'reuse_default foo',
      'same_name bar/v @2',
    ],
    fixes: { give_shape: inFoo(v), give_value: inFoo('tf.get_variable("v", initializer=tf.constant([1.]))') },
  },
  {
    what: 'a new variable without a shape, 1.15',
    levels: ['1.15'],
    source: inFoo('tf.get_variable("v")'),
    key: 'initializer_not_valid',
    scope: 'foo',
    reuse: 'False',
    reasons: ['initializer_default glorot_uniform_initializer', 'reuse_default foo'],
    fixes: { give_shape: inFoo(v), give_value: inFoo('tf.get_variable("v", initializer=[1.])') },
  },
  {
    what: 'a new variable of a partly known shape, where the scope gives the initializer',
    levels: ['1.15'],
    source:
      'with tf.variable_scope("foo", initializer=tf.ones_initializer()):\n  tf.get_variable("v", [None, 2])',
    key: 'initializer_not_valid',
    scope: 'foo',
    reuse: 'False',
    reasons: ['initializer_scope @1', 'reuse_default foo'],
    fixes: { give_shape: inFoo(v), give_value: inFoo('tf.get_variable("v", initializer=[1.])') },
  },
  {
    what: 'an initializer that asks for what is not there',
    levels: ['1.15'],
    source: inFoo('tf.get_variable("v", initializer=lambda shape: [1.])'),
    key: 'initializer_not_valid',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: { give_shape: inFoo(v), give_value: inFoo('tf.get_variable("v", initializer=lambda: [1.])') },
  },
  {
    what: 'a type without a default initializer',
    levels: ['1.15'],
    source: inFoo('tf.get_variable("v", [1], tf.complex64)'),
    key: 'initializer_required',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: {
      give_initializer: inFoo('tf.get_variable("v", [1], initializer=tf.zeros_initializer())'),
    },
  },
  {
    what: 'a value as initializer, and a shape',
    levels: both,
    source: inFoo('tf.get_variable("v", [1], initializer=tf.constant([1.]))'),
    key: 'constant_initializer_with_shape',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: { without_shape: inFoo('tf.get_variable("v", initializer=tf.constant([1.]))') },
  },
  {
    what: 'a value of another type',
    levels: ['1.15'],
    source: inFoo('tf.get_variable("v", dtype=tf.int32, initializer=tf.constant([1.]))'),
    key: 'initializer_dtype_mismatch',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: { without_dtype: inFoo('tf.get_variable("v", initializer=tf.constant([1.]))') },
  },
  {
    what: 'parts that exist',
    levels: both,
    source: `${cut}\n${inFoo(parts)}\n${inFoo(parts)}`,
    key: 'partitioned_exists',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo', 'first_made foo/v @3'],
    fixes: {
      reuse_true: `${cut}\n${inFoo(parts)}\n${again('True', parts)}`,
      auto_reuse: `${cut}\n${inFoo(parts)}\n${again('tf.AUTO_REUSE', parts)}`,
      other_name: `${cut}\n${inFoo(parts)}\n${inFoo(parts.replace('"v"', '"w"'))}`,
    },
  },
  {
    what: 'parts that are missing',
    levels: both,
    source: `${cut}\nwith tf.variable_scope("bar"):\n  ${parts}\n${again('True', parts)}`,
    key: 'partitioned_missing',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @4', 'same_name bar/v/part_0 @3'],
    fixes: {
      make_it_first: `${cut}\n${inFoo(parts)}\n${again('True', parts)}`,
      auto_reuse: `${cut}\n${again('tf.AUTO_REUSE', parts)}`,
    },
  },
  {
    what: 'parts of another shape',
    levels: both,
    source: `${cut}\n${inFoo(parts)}\n${again('True', parts.replace('[4]', '[6]'))}`,
    key: 'partitioned_other_shape',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @4', 'first_made foo/v @3'],
    fixes: {
      found_shape: `${cut}\n${inFoo(parts)}\n${again('True', parts)}`,
      other_name: `${cut}\n${inFoo(parts)}\n${inFoo(parts.replace('"v", [4]', '"w", [6]'))}`,
    },
  },
  {
    what: 'parts of another type',
    levels: both,
    source: `${cut}\n${inFoo(parts)}\n${again('True', parts.replace('[4]', '[4], tf.int32'))}`,
    key: 'partitioned_other_dtype',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @4', 'first_made foo/v @3'],
    fixes: {
      found_dtype: `${cut}\n${inFoo(parts)}\n${again('True', parts.replace('[4]', '[4], tf.float32'))}`,
      other_name: `${cut}\n${inFoo(parts)}\n${inFoo(parts.replace('"v"', '"w"'))}`,
    },
  },
  {
    what: 'parts that are cut otherwise',
    levels: both,
    source: `${cut}\n${inFoo(parts)}\n${again('True', parts.replace('=p', '=tf.fixed_size_partitioner(4)'))}`,
    key: 'partitions_changed',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @4', 'first_made foo/v @3'],
    fixes: {
      found_partitions: `${cut}\n${inFoo(parts)}\n${again('True', parts)}`,
      other_name: `${cut}\n${inFoo(parts)}\n${inFoo(parts.replace('"v"', '"w"'))}`,
    },
  },
  {
    what: 'in parts what is whole',
    levels: both,
    source: `${cut}\n${inFoo(v)}\n${again('True', parts)}`,
    key: 'partitioner_but_whole',
    scope: 'foo',
    reuse: 'True',
    reasons: ['reuse_given foo True @4', 'first_made foo/v @3'],
    fixes: {
      share_whole: `${cut}\n${inFoo(v)}\n${again('True')}`,
      other_name: `${cut}\n${inFoo(v)}\n${inFoo(parts.replace('"v"', '"w"'))}`,
    },
  },
  {
    what: 'whole what is in parts',
    levels: both,
    source: `${cut}\n${inFoo(parts)}\n${inFoo(v)}`,
    key: 'whole_but_partitioned',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo', 'first_made foo/v @3'],
    fixes: {
      reuse_true: `${cut}\n${inFoo(parts)}\n${again('True', parts.replace(', partitioner=p', ''))}`,
      other_name: `${cut}\n${inFoo(parts)}\n${inFoo('tf.get_variable("w", [2])')}`,
    },
  },
  {
    what: 'parts of an unknown shape',
    levels: both,
    source: `${cut}\n${inFoo('tf.get_variable("v", partitioner=p)')}`,
    key: 'partitioned_shape',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: { give_shape: `${cut}\n${inFoo(parts)}` },
  },
  ...[
    ['what is no partitioner', 'partitioner_not_callable', '3'],
    ['a partitioner that gives no list', 'partitions_not_list', 'lambda **k: 3'],
    ['a partitioner that gives another rank', 'partitions_rank', 'lambda **k: [1, 1]'],
    ['a partitioner that gives no parts', 'partitions_zero', 'lambda **k: [0]'],
  ].map(([what, key, partitioner]) => ({
    what,
    levels: both,
    source: inFoo(parts.replace('=p', `=${partitioner}`)),
    key,
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: {},
  })),
  {
    what: 'a cut along two axes',
    levels: both,
    source: inFoo('tf.get_variable("v", [4, 4], partitioner=lambda **k: [2, 2])'),
    key: 'partitions_two_axes',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_default foo'],
    fixes: {},
  },
  {
    what: 'a name that exists, and a flag that a custom getter passed on',
    levels: both,
    source: `def g(getter, name, *a, **k):\n  k["reuse"] = False\n  return getter(name, *a, **k)\n${inFoo(v)}\nwith tf.variable_scope(foo, custom_getter=g, reuse=True):\n  ${v}`,
    key: 'variable_exists',
    scope: 'foo',
    reuse: 'False',
    reasons: ['reuse_getter foo False', 'first_made foo/v @5'],
    fixes: { other_name: inFoo(v, 'tf.get_variable("w", [2])') },
  },
  {
    what: 'a template that makes a variable when it is called again',
    levels: both,
    source: 't = tf.make_template("t", lambda: tf.Variable(1., name="n"))\nt()\nt()',
    key: 'template_variable',
    scope: 't',
    reuse: 'True',
    reasons: ['reuse_given t True @3', 'made_by_variable t_1/n @3'],
    fixes: {
      use_get_variable: 't = tf.make_template("t", lambda: tf.get_variable("n", [1]))\nt()\nt()',
    },
  },
];

for (const compat of both) {
  for (const row of rows.filter(({ levels }) => levels.includes(compat))) {
    test(`refused: ${row.what} (${compat})`, async (context) => {
      const lab = await openLab(context, { compat });
      const run = async (/** @type {string} */ source) => {
        await lab.reset({ compat });
        await lab.run('import tensorflow as tf');
        return (await lab.run(source)).error;
      };
      const error = await run(row.source);
      assert.ok(error, 'it is refused');
      assert.equal(error.key?.replace(/_0_10$/, ''), row.key);
      assert.deepEqual([error.facts.scope, error.facts.reuse], [row.scope, row.reuse]);
      assert.deepEqual(error.reasons.map(rule), row.reasons);
      for (const fix of error.fixes) {
        assert.ok(row.fixes[fix], `${fix} is tried`);
        assert.equal((await run(row.fixes[fix]))?.traceback, undefined, fix);
      }
    });
  }
}

test('a scope without a name, a template that makes a variable: what would work is told', async (context) => {
  const lab = await openLab(context);
  const fixes = async (/** @type {string} */ source) =>
    (await lab.run(`import tensorflow as tf\n${source}`)).error?.fixes;
  assert.deepEqual(await fixes('with tf.variable_scope(None, "d", reuse=True): pass'), ['name_the_scope']);
  assert.deepEqual(await fixes('with tf.variable_scope(None): pass'), ['name_the_scope']);
  assert.deepEqual(await fixes('t = tf.make_template("t", lambda: tf.Variable(1.))\nt()\nt()'), [
    'use_get_variable',
  ]);
  assert.deepEqual(await fixes('1 / 0'), []);
});

/** @type {[what: string, source: string, reasons: string[]][]} */
const scopes = [
  ['a name that is none at the root', 'tf.no_op(name="_a")', ['at_root']],
  [
    'an operation’s name, in a scope',
    'with tf.name_scope("s"):\n  tf.placeholder(tf.float32, name="a b")',
    ['name_scope s/ @1'],
  ],
  [
    'a scope’s name, in a variable scope that had to take another name',
    'tf.no_op(name="foo")\nwith tf.variable_scope("foo"):\n  with tf.name_scope("a:b"): pass',
    ['name_scope foo_1/ @2 (unique_suffix foo _1)'],
  ],
  [
    'a default name that shall reuse',
    'with tf.variable_scope(None, "d", reuse=True): pass',
    ['default_name d'],
  ],
  [
    'scopes that are left in the wrong order',
    'a = tf.variable_scope("a")\nb = tf.variable_scope("b")\na.__enter__()\nb.__enter__()\na.__exit__(None, None, None)',
    ['scope_left a @3', 'scope_open a/b @4'],
  ],
];

for (const [what, source, reasons] of scopes) {
  test(`refused: ${what}`, async (context) => {
    const lab = await openLab(context);
    await lab.run('import tensorflow as tf');
    assert.deepEqual((await lab.run(source)).error?.reasons.map(rule), reasons);
  });
}
