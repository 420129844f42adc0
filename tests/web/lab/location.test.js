/** Where in the learner's code each operation was made, through every way of calling. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openLab } from './support.js';

const lab = await openLab({ after });

/**
 * Runs a cell and tells for each operation of its graph the frames that made it.
 * @param {...string} cells
 * @returns {Promise<Record<string, string>>} operation -> "function:line < caller:line < ..."
 */
async function madeAt(...cells) {
  await lab.reset();
  for (const [index, source] of cells.entries()) {
    const { error } = await lab.run(source, { name: `cell${index + 1}` });
    if (error) throw new Error(error.traceback);
  }
  const { operations = [], locations = [] } = (await lab.snapshot()) ?? {};
  return Object.fromEntries(
    operations.map(({ name, location }) => [
      name,
      locations[location]
        .map((frame) => `${frame.function === '<module>' ? frame.cell : frame.function}:${frame.line}`)
        .join(' < '),
    ]),
  );
}

const HEAD = 'import tensorflow as tf\n';

for (const [name, cells, expected] of /** @type {[string, string[], Record<string, string>][]} */ ([
  [
    'a function called twice, from two lines',
    [`${HEAD}def f(n):\n    return tf.constant(1, name=n)\nf("a")\nf("b")`],
    { a: 'f:3 < cell1:4', b: 'f:3 < cell1:5' },
  ],
  [
    'a function of an earlier cell',
    [`${HEAD}def f(n):\n    return tf.constant(1, name=n)`, 'x = 1\nf("a")'],
    { a: 'f:3 < cell2:2' },
  ],
  [
    'operations after a call on the same line',
    [`${HEAD}def f():\n    return "b"\nx = [tf.constant(1, name="a"), tf.constant(1, name=f())]`],
    { a: 'cell1:4', b: 'cell1:4' },
  ],
  [
    'operations after a function fell off its end, by if and by while',
    [
      `${HEAD}def f(n):\n    if n:\n        pass\ndef g(n):\n    n = 2\n    while n:\n        n -= 1\nx = (f(0), f(1), g(1), tf.constant(1, name="a"))`,
    ],
    { a: 'cell1:9' },
  ],
  [
    'operations after an exception was caught',
    [
      `${HEAD}def f(n):\n    if n: f(n - 1)\n    raise ValueError\ntry:\n    f(3)\nexcept ValueError:\n    tf.constant(1, name="a")\ntf.constant(1, name="b")`,
    ],
    { a: 'cell1:8', b: 'cell1:9' },
  ],
  [
    'heads of with, if, for, while',
    [
      `${HEAD}if tf.constant(1, name="if") is not None: pass\nfor x in [tf.constant(1, name="for")]: tf.identity(x, name="body")\n` +
        'with tf.name_scope(tf.constant(1, name="with").op.name + "_s"): pass\nn = 1\nwhile n and tf.constant(1, name="while") is not None:\n    n = 0',
    ],
    { if: 'cell1:2', for: 'cell1:3', body: 'cell1:3', with: 'cell1:4', while: 'cell1:6' },
  ],
  [
    'decorators, default values and class bodies',
    [
      `${HEAD}def d(n):\n    tf.constant(1, name=n)\n    return lambda f: f\n@d("deco")\ndef f(x=tf.constant(1, name="default")):\n    return x\n` +
        'class C:\n    k = tf.constant(1, name="class")\n    def m(self):\n        return tf.constant(1, name="method")\nC().m()',
    ],
    { deco: 'd:3 < cell1:5', default: 'cell1:6', class: 'cell1:9', method: 'm:11 < cell1:12' },
  ],
  [
    'recursion and nested functions',
    [
      `${HEAD}def f(n):\n    def g():\n        return tf.constant(n, name="r%d" % n)\n    if n:\n        f(n - 1)\n    return g()\nf(1)`,
    ],
    { r0: 'g:4 < f:7 < f:6 < cell1:8', r1: 'g:4 < f:7 < cell1:8' },
  ],
  [
    'lambdas count as the line that calls',
    [`${HEAD}f = lambda n: tf.constant(1, name=n)\nf("a")`],
    { a: 'cell1:3' },
  ],
  [
    'generators count as the line that asks them',
    [
      `${HEAD}def g():\n    for n in ["a", "b"]:\n        yield tf.constant(1, name=n)\nfor x in g():\n    tf.identity(x, name="body")`,
    ],
    { a: 'cell1:5', body: 'cell1:6', b: 'cell1:6', body_1: 'cell1:6' },
  ],
  [
    'statements over several lines count as their first line',
    [`${HEAD}x = [\n    tf.constant(1, name="a"),\n    tf.constant(1,\n                name="b")]`],
    { a: 'cell1:2', b: 'cell1:2' },
  ],
  [
    'initializers that TensorFlow calls back',
    [
      `${HEAD}def init(shape, dtype=None, partition_info=None):\n    return tf.constant(1., shape=shape, name="made")\ntf.get_variable("v", [1], initializer=init)`,
    ],
    { v: 'cell1:4', 'v/Initializer/made': 'init:3 < cell1:4' },
  ],
])) {
  test(name, async () => {
    const found = await madeAt(...cells);
    const names = Object.keys(expected);
    assert.deepEqual(
      Object.fromEntries(names.map((each) => [each, found[each]])),
      expected,
      JSON.stringify(found),
    );
  });
}

test('the second error about a variable names the line that made it', async () => {
  await lab.reset();
  await lab.run('import tensorflow as tf\ndef f():\n    return tf.get_variable("v", [1])\nf()', {
    name: 'first',
  });
  const { error } = await lab.run('f()', { name: 'second' });
  assert.equal(error?.key, 'variable_exists');
  assert.match(
    error?.message ?? '',
    / {2}File "first", line 3, in f\n {4}return tf\.get_variable\("v", \[1\]\)\n {2}File "first", line 4, in <module>/,
  );
});

test('arrays that cells hold can be looked at by their names', async () => {
  await lab.reset();
  await lab.run('import numpy as np\na = np.array([[1.5, 2.], [3., 4.]], dtype=np.float32)\nn = 3');
  assert.deepEqual(await lab.arrays(), [{ name: 'a', dtype: 'float32', shape: [2, 2] }]);
  const tensor = await lab.tensor('a');
  assert.deepEqual(
    [tensor?.dtype, tensor?.shape, [...(tensor?.values ?? [])]],
    ['float32', [2, 2], [1.5, 2, 3, 4]],
  );
});

test('a tensor too large is refused by TensorFlow’s error, and the lab goes on', async () => {
  await lab.reset();
  const { error, restarted } = await lab.run(
    'import tensorflow as tf\nx = tf.zeros([1 << 20, 1 << 10])\nwith tf.Session() as s:\n    s.run(x + 1.)',
  );
  assert.equal(error?.type, 'ResourceExhaustedError');
  assert.equal(restarted, false);
  assert.equal((await lab.run('1 + 1')).value, '2');
});

test('NumPy scalars are formatted as numbers, and may stand right of a number in a comparison', async () => {
  await lab.reset();
  const source = [
    'import numpy as np',
    'x = np.float32(0.25)',
    'print("{:.2f} {}|{n:>6.3f}".format(x, 1, n=x), f"{x:.3f}", 1 > x, 0 < x)',
    'print("{{}} {:d}".format(np.int64(3)))',
  ].join('\n');
  assert.equal((await lab.run(source)).stdout, '0.25 1| 0.250 0.250 True True\n{} 3\n');
});
