/**
 * Errors in CPython's words: the programs of words/*.txt, each with what CPython 3.7 or 3.11 says of it (run there to
 * write the files), at the top and in `except`.
 */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { openLab, printed } from './support.js';

const lab = await openLab({ after });

/** @param {string} name @returns {{ source: string, told: string, line: number | null }[]} */
function programs(name) {
  const text = readFileSync(new URL(`words/${name}`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [, source, told, line] = /^(.*)\n#! (.*?)(?: @(\d+))?$/s.exec(block) ?? assert.fail(block);
      return { source, told, line: line === undefined ? null : Number(line) };
    });
}

for (const { source, told } of programs('errors.txt')) {
  test(`${source.replace(/\n\s*/g, '; ')} ends in ${told}`, async () => {
    await lab.reset();
    const { error } = await lab.run(source);
    assert.equal(error && `${error.type}: ${error.message}`.replace(/: $/, ':'), told);
    await lab.reset();
    const inside = source.replace(/^/gm, '    ');
    assert.equal(
      await printed(
        lab,
        `try:\n${inside}\nexcept BaseException as e:\n    print(type(e).__name__ + ': ' + str(e))`,
      ),
      `${told.replace(/:$/, ': ')}\n`,
    );
  });
}

for (const { source, told, line } of programs('syntax.txt')) {
  test(`${source.replace(/\n/g, '; ')} is refused with ${told}`, async () => {
    await lab.reset();
    const { error } = await lab.run(source);
    assert.deepEqual(error && [`${error.type}: ${error.message}`, error.line, error.endLine], [
      told,
      line,
      line,
    ]);
  });
}

for (const [source, told] of [
  ['tf.constant()', "constant() missing 1 required positional argument: 'value'"],
  ['tf.constant(1, dtpye=3)', "constant() got an unexpected keyword argument 'dtpye'"],
  ['tf.Session(1, 2, 3, 4)', '__init__() takes from 1 to 4 positional arguments but 5 were given'],
  ['with tf.Session() as s: s.run()', "run() missing 1 required positional argument: 'fetches'"],
  ['np.zeros()', "zeros() missing 1 required positional argument: 'shape'"],
  ['float(tf.zeros([]))', "float() argument must be a string or a number, not 'Tensor'"],
  [
    'tf.get_default_graph().get_tensor_by_name("d:0")',
    `"The name 'd:0' refers to a Tensor which does not exist. The operation, 'd', does not exist in the graph."`,
  ],
  ['del absent', "name 'absent' is not defined"],
]) {
  test(`${source} ends in ${told}`, async () => {
    const { error } = await lab.run(`import tensorflow as tf, numpy as np\n${source}`);
    assert.equal(error?.message, told);
  });
}

test('an error that is raised again keeps the place where it came from', async () => {
  const { error } = await lab.run(
    'def f():\n    return 1 / 0\ntry:\n    f()\nexcept ArithmeticError as e:\n    raise e',
  );
  assert.equal(error?.message, 'division by zero');
  assert.deepEqual(
    error?.frames.map(({ line }) => line),
    [6, 4, 2],
  );
});

test('an error of the learner is the same object in except', async () => {
  const source =
    'mine = ValueError("divide by zero?")\ntry:\n    raise mine\nexcept ValueError as e:\n    print(e is mine)';
  assert.equal(await printed(lab, source), 'True\n');
});

test('a caught error is told where the first statement of except is compound, and in a generator', async () => {
  const source = `
def words():
    try:
        yield int("x")
    except ValueError as e:
        if "literal" in str(e):
            yield str(e)
try:
    {}["k"]
except (TypeError, KeyError) as error:
    try:
        None.x
    except AttributeError as e:
        print(repr(error), e)
print(list(words()))`;
  assert.equal(
    await printed(lab, source),
    `KeyError('k') 'NoneType' object has no attribute 'x'\n["invalid literal for int() with base 10: 'x'"]\n`,
  );
});

test('what eval() cannot read is told at the statement that calls it', async () => {
  const { error } = await lab.run('x = 1\neval("print 1")');
  assert.equal(error?.line, 2);
  assert.equal(error?.traceback.split('\n').at(-1), 'SyntaxError: invalid syntax');
  assert.match(error?.traceback ?? '', /^Traceback/);
});

test('nothing runs of a cell with a full-width sign in a name', async () => {
  const { error, stdout } = await lab.run('print("（ok）")\nprint（1）');
  assert.equal(stdout, '');
  assert.deepEqual([error?.message, error?.line], ["invalid character '（' (U+FF08)", 2]);
  assert.equal(await printed(lab, 'print("（ok）")  # （'), '（ok）\n');
});
