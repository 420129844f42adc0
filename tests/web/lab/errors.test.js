/** Errors as the learner reads them: only the cells' own frames, laid out and worded as CPython does. */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openLab } from './support.js';

const lab = await openLab({ after });

test('a traceback names cells, lines, functions and source, and nothing of ours', async () => {
  await lab.run('def inner(x):\n    return x / 0', { name: 'first' });
  const { error } = await lab.run(
    'import functools\ndef outer():\n    return functools.reduce(lambda a, b: inner(a), [1, 2])\nouter()',
    {
      name: 'second',
    },
  );
  assert.equal(
    error?.traceback,
    [
      'Traceback (most recent call last):',
      '  File "second", line 4, in <module>',
      '    outer()',
      '  File "second", line 3, in outer',
      '    return functools.reduce(lambda a, b: inner(a), [1, 2])',
      '  File "second", line 3, in <lambda>',
      '    return functools.reduce(lambda a, b: inner(a), [1, 2])',
      '  File "first", line 2, in inner',
      '    return x / 0',
      'ZeroDivisionError: division by zero',
    ].join('\n'),
  );
  assert.equal(error?.cell, 'first');
  assert.equal(error?.line, 2);
});

test('a cell that is run again keeps the frames of its earlier text apart', async () => {
  await lab.run('def f():\n    boom', { name: 'a' });
  const { error } = await lab.run('\n\nf()', { name: 'a' });
  assert.deepEqual(
    error?.frames.map(({ line, source }) => [line, source]),
    [
      [3, 'f()'],
      [2, 'boom'],
    ],
  );
});

test('an error in a statement over several lines marks all of them', async () => {
  const { error } = await lab.run('x = 1\ny = [\n    x,\n    missing,\n]\n');
  assert.equal(error?.line, 2);
  assert.equal(error?.endLine, 5);
});

test('an error in the head of a compound statement marks the head', async () => {
  const { error } = await lab.run('for i in (1,\n          missing):\n    pass\n');
  assert.deepEqual([error?.line, error?.endLine], [1, 2]);
});

for (const [source, last] of [
  ['nothing', "NameError: name 'nothing' is not defined"],
  ['{}["k"]', "KeyError: 'k'"],
  ['{}[("中", 1)]', "KeyError: ('中', 1)"],
  ['1 + "a"', "TypeError: unsupported operand type(s) for +: 'int' and 'str'"],
  ['1 < "a"', "TypeError: '<' not supported between instances of 'int' and 'str'"],
  ['n = 1\nn < "a"', "TypeError: '<' not supported between instances of 'int' and 'str'"],
  ['for x in 1: pass', "TypeError: 'int' object is not iterable"],
  ['1()', "TypeError: 'int' object is not callable"],
  ['1 / 0', 'ZeroDivisionError: division by zero'],
  ['from math import nothing', "ImportError: cannot import name 'nothing' from 'math' (unknown location)"],
  ['raise ValueError("two\\nlines")', 'ValueError: two\nlines'],
  ['raise ValueError', 'ValueError'],
  ['class Own(Exception): pass\nraise Own("text")', 'Own: text'],
]) {
  test(`${source.replace(/\n/g, '; ')} ends in ${last}`, async () => {
    const { error } = await lab.run(source);
    assert.ok(error?.traceback.endsWith(`\n${last}`), error?.traceback);
  });
}

test('a failed assert shows what it compared', async () => {
  const { error } = await lab.run(
    'def check(name):\n    assert name == "foo/v:0", "names differ"\ncheck("v:0")',
  );
  assert.equal(error?.message, 'names differ');
  assert.deepEqual(error?.assert, { left: "'v:0'", operator: '==', right: "'foo/v:0'" });
});

for (const [test_, shown] of /** @type {[string, object | null][]} */ ([
  ['1 + 1 is not 2', { left: '2', operator: 'is not', right: '2' }],
  ['3 not in [1,\n  3]', { left: '3', operator: 'not in', right: '[1, 3]' }],
  ['(1 >= 2)', { left: '1', operator: '>=', right: '2' }],
  ['1 < 3 < 2', null],
  ['1 == 1 and 1 == 2', null],
  ['not 1', null],
])) {
  test(`assert ${test_.replace(/\n\s*/g, ' ')} shows ${shown ? 'both sides' : 'no sides'}`, async () => {
    assert.deepEqual((await lab.run(`assert ${test_}`)).error?.assert, shown);
  });
}

test('an AssertionError raised elsewhere shows no sides', async () => {
  const { error } = await lab.run('assert 1 == 1\nraise AssertionError("own")');
  assert.equal(error?.assert, null);
});

test('the message of an error may hold lines like those of a traceback', async () => {
  const { error } = await lab.run('raise ValueError(\'made at:\\n  File "cell#1", line 9, in g\\n\')');
  assert.equal(error?.frames.length, 1);
  assert.equal(error?.line, 1);
});
