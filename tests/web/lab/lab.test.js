/** A lab through its whole life: what it keeps, what it stops, what it survives. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLab, printed } from './support.js';

test('names are kept from cell to cell, and the last expression is the value', async (context) => {
  const lab = await openLab(context);
  await lab.run('x = 20\ndef f(a):\n    return a + 1');
  const result = await lab.run('y = f(x)\n{"y": y, "x": x}');
  assert.equal(result.ok, true);
  assert.equal(result.value, "{'y': 21, 'x': 20}");
  assert.equal((await lab.run('None')).value, null);
  assert.equal((await lab.run('a = 1; "中"')).value, "'中'");
  assert.equal((await lab.run('1, 2')).value, '(1, 2)');
});

test('a function of an earlier cell sees and sets the names as they are now', async (context) => {
  const lab = await openLab(context);
  await lab.run('n = 1\ndef f():\n    global n\n    n += 10\n    return n');
  await lab.run('n = 2');
  assert.equal((await lab.run('f(), n')).value, '(12, 12)');
  assert.equal((await lab.run('n')).value, '12');
  assert.equal((await lab.run('exec("n = 3", globals())\nf()')).value, '13');
});

test('output comes while the cell runs, also without a newline', async (context) => {
  const lab = await openLab(context, { timeout: 400 });
  /** @type {string[]} */
  const pieces = [];
  const result = await lab.run('print("one")\nprint("two", end="")\nwhile True: pass', {
    onOutput: (text) => pieces.push(text),
  });
  assert.equal(pieces.join(''), 'one\ntwo');
  assert.equal(result.stdout, 'one\ntwo');
});

test('print knows sep, end, file and flush, and sys.stdout keeps the order', async (context) => {
  const lab = await openLab(context);
  const source = [
    'import sys, io',
    'print(1, "b", sep="-", end="|", flush=True)',
    'sys.stdout.write("w\\n")',
    'f = io.StringIO()',
    'print("into", file=f)',
    'print(f.getvalue(), end="")',
    'print("err", file=sys.stderr)',
    'print(["中", "\\n"], {"é": "ü"}, ("\\\\u4e2d",))',
  ].join('\n');
  assert.equal(await printed(lab, source), "1-b|w\ninto\nerr\n['中', '\\n'] {'é': 'ü'} ('\\\\u4e2d',)\n");
});

test('a resource variable shows its shape, its dtype and its value', async (context) => {
  const lab = await openLab(context);
  const source = [
    'import tensorflow as tf',
    'v = tf.get_variable("v", [2], initializer=tf.ones_initializer(), use_resource=True)',
    'sess = tf.Session()',
  ].join('\n');
  await lab.run(source);
  const seen = async () => {
    const { variables = [] } = (await lab.snapshot()) ?? {};
    return variables.map(({ name, dtype, shape, initialized }) => ({
      name,
      dtype,
      shape,
      initialized,
    }));
  };
  const expected = { name: 'v', dtype: 'float32', shape: [2], initialized: false };
  assert.deepEqual(await seen(), [expected]);
  await lab.run('sess.run(v.initializer)\nsess.run(v.assign_add([1., 2.]))');
  assert.deepEqual(await seen(), [{ ...expected, initialized: true }]);
  assert.deepEqual([...((await lab.tensor('v'))?.values ?? [])], [2, 3]);
});

test('a snapshot has what its types say', async (context) => {
  const lab = await openLab(context);
  await lab.run(
    'import tensorflow as tf\nwith tf.variable_scope("a"):\n    v = tf.get_variable("v", [2])\ntf.Session().run(tf.zeros([1]))',
  );
  const snapshot = (await lab.snapshot()) ?? assert.fail();
  const { operations, variables, scopes, events, fetched = [] } = snapshot;
  const keys = [snapshot, operations[0], variables[0], scopes[0], events[0], fetched[0]].map(Object.keys);
  assert.deepEqual(keys, [
    ['compat', 'operations', 'variables', 'scopes', 'collections', 'events', 'locations', 'fetched'],
    ['id', 'name', 'type', 'inputs', 'control', 'outputs', 'attrs', 'device', 'location', 'variable'],
    ['name', 'op', 'shape', 'dtype', 'trainable', 'initialized', 'made', 'scope', 'shared', 'by'],
    ['id', 'kind', 'name', 'nameScope', 'reuse', 'reuseFrom', 'captured', 'parent', 'location'],
    ['kind', 'scope', 'name', 'also', 'location', 'reasons', 'ref'],
    ['name', 'dtype', 'shape'],
  ]);
  assert.deepEqual(await lab.variables(), variables);
});

test('a flood of output is cut, and what was left out is counted', async (context) => {
  const lab = await openLab(context, { limits: { lines: 100 } });
  const result = await lab.run('for i in range(1000): print(i)');
  assert.equal(result.stdout.split('\n').length, 101);
  assert.deepEqual(result.omitted, { lines: 900, characters: 900 * 4 });
});

test('a cell that never ends is stopped, and the cells before it are still there', async (context) => {
  const lab = await openLab(context);
  await lab.run('x = 41');
  const endless = lab.run('print("on")\nwhile True: pass', { onOutput: () => setTimeout(stop, 20) });
  /** @type {number} */
  let took = 0;
  const stop = async () => {
    const began = performance.now();
    await lab.stop();
    took = performance.now() - began;
  };
  const result = await endless;
  assert.equal(result.ok, false);
  assert.equal(result.stdout, 'on\n');
  assert.equal(result.error?.stopped, true);
  assert.equal(result.error?.key, 'lab_stopped');
  assert.equal(await printed(lab, 'print(x + 1)'), '42\n');
  context.diagnostic(`ready again after ${took.toFixed()} ms`);
});

test('a cell past its time is stopped; the time counts from its own start', async (context) => {
  const lab = await openLab(context, { timeout: 300 });
  await lab.run('import time\nx = 1');
  const [slow, endless, after] = await Promise.all([
    lab.run('time.sleep(0.25)'),
    lab.run('while True: pass'),
    lab.run('print(x)'),
  ]);
  assert.equal(slow.ok, true);
  assert.equal(endless.error?.key, 'lab_time_limit');
  assert.deepEqual(endless.error?.facts, { seconds: 0.3 });
  assert.equal(after.stdout, '1\n', 'what waits behind it runs in the new worker');
});

test('stop() with nothing to stop does nothing', async (context) => {
  const lab = await openLab(context);
  await lab.run('x = 1');
  await lab.stop();
  assert.equal((await lab.run('x')).value, '1');
});

test('runs that wait are stopped too', async (context) => {
  const lab = await openLab(context);
  const runs = [lab.run('while True: pass'), lab.run('y = 1')];
  await new Promise((resolve) => setTimeout(resolve, 50));
  await lab.stop();
  const [first, second] = await Promise.all(runs);
  assert.equal(first.error?.stopped, true);
  assert.equal(second.error?.stopped, true);
  assert.equal((await lab.run('y')).error?.type, 'NameError');
});

test('the replay after a stop prints nothing and keeps the order of cells that failed midway', async (context) => {
  /** @type {string[]} */
  const heard = [];
  const lab = await openLab(context, { timeout: 300, onOutput: (text) => heard.push(text) });
  await lab.run('print("first")\nlog = ["a"]');
  await lab.run('log.append("b")\nundefined_name\nlog.append("c")');
  await lab.run('while True: pass');
  assert.equal((await lab.run('log')).value, "['a', 'b']");
  assert.deepEqual(heard, ['first\n']);
});

test('a replay that does not end is given up, and the lab goes on without that cell', async (context) => {
  const lab = await openLab(context, { timeout: 300 });
  await lab.run('import time\nx = 1');
  await lab.run(`while time.time() > ${Date.now() / 1000 + 0.6}: pass\ny = 2`);
  await new Promise((resolve) => setTimeout(resolve, 700));
  await lab.run('while True: pass');
  assert.equal((await lab.run('x')).value, '1');
  assert.equal((await lab.run('y')).error?.type, 'NameError');
});

test('asking for too much memory ends in MemoryError, and the cells before it are still there', async (context) => {
  const lab = await openLab(context, { memory: 64 * 1024 * 1024 });
  await lab.run('x = 1');
  const result = await lab.run('a = []\nwhile True:\n    a.append("x" * 100000)');
  assert.equal(result.error?.type, 'MemoryError');
  assert.equal(result.error?.line, 3);
  assert.equal(result.error?.key, 'lab_memory');
  assert.equal(result.restarted, true);
  assert.equal((await lab.run('x')).value, '1');
  assert.equal((await lab.run('a')).error?.type, 'NameError');
});

test('a MemoryError that the cell catches is its own affair', async (context) => {
  const lab = await openLab(context, { memory: 64 * 1024 * 1024 });
  const result = await lab.run(
    'try:\n    bytearray(200000000)\nexcept MemoryError:\n    print("caught")\nx = 1',
  );
  assert.equal(result.stdout, 'caught\n');
  assert.equal(result.restarted, false);
  assert.equal((await lab.run('x')).value, '1');
});

test('endless recursion is a RecursionError with both ends of the traceback, and earlier cells are intact', async (context) => {
  const lab = await openLab(context);
  await lab.run('x = 1');
  const { error, restarted } = await lab.run('def f(n):\n    return f(n + 1)\nf(0)');
  assert.equal(error?.type, 'RecursionError');
  assert.equal(error?.line, 2);
  assert.match(
    error?.traceback ?? '',
    /line 3, in <module>.*more frames.*line 2, in f.*maximum recursion depth exceeded$/s,
  );
  assert.equal(restarted, false);
  assert.equal((await lab.run('try:\n    f(0)\nexcept RecursionError:\n    x += 1\nx')).value, '2');
});

test('an object whose text never ends breaks nothing', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('class A:\n    def __repr__(self): return repr(self)\nA()');
  assert.equal(error?.type, 'RecursionError');
  const nested = await lab.run('a = []\na.append(a)\nprint(len(str(a)) > 0)');
  assert.ok(nested.error === null || nested.error.type === 'RecursionError' || nested.restarted);
  assert.equal((await lab.run('1 + 1')).value, '2');
});

test('input() is refused with what to do instead', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('x = input("name? ")');
  assert.equal(error?.type, 'RuntimeError');
  assert.equal(error?.key, 'lab_input');
  assert.equal(error?.line, 1);
});

test('an absent module says what there is', async (context) => {
  const lab = await openLab(context);
  for (const module of ['matplotlib', 'sklearn', 'keras', 'pandas', 'scipy']) {
    const { error } = await lab.run(`import ${module}.sub as m`);
    assert.equal(error?.type, 'ModuleNotFoundError');
    assert.match(error?.message ?? '', new RegExp(`^No module named '${module}'.*tensorflow, numpy`));
    assert.deepEqual(error?.facts, { module });
    assert.equal(error?.frames.length, 1);
  }
  assert.equal(
    (await lab.run('try:\n    import nothing\nexcept ImportError as e:\n    print("absent")')).stdout,
    'absent\n',
  );
});

test('dictionaries keep their order, in displays, calls, keyword arguments and after changes', async (context) => {
  const lab = await openLab(context);
  const source = [
    'd = {"zeta": 1, "alpha": 2, **{"beta": 3}}',
    'd["aa"] = 4; del d["zeta"]; d["zeta"] = 5',
    'print(d, list(d.items()), dict(z=1, y=2, x=3), {k: i for i, k in enumerate("cab")})',
    'def f(**named):\n    return named',
    'print(f(q=1, a=2,\n        m=3))',
    'print(d == {"alpha": 2, "beta": 3, "aa": 4, "zeta": 5}, {"a": 1} == dict(a=1), isinstance({}, dict), type({}))',
    'print("{a} {b}".format(**{"b": 1, "a": 2}), sorted(d), max(d, key=d.get), d.pop("aa"), len(d))',
    'import json, copy',
    'print(json.dumps({"b": [1, {"z": None, "a": "é"}]}), copy.deepcopy({"b": [1], "a": 2}))',
    'for key, value in {"y": 1, "x": 2}.items(): print(key, value)',
  ].join('\n');
  const expected = [
    "{'alpha': 2, 'beta': 3, 'aa': 4, 'zeta': 5} [('alpha', 2), ('beta', 3), ('aa', 4), ('zeta', 5)] {'z': 1, 'y': 2, 'x': 3} {'c': 0, 'a': 1, 'b': 2}",
    "{'q': 1, 'a': 2, 'm': 3}",
    "True True True <class 'dict'>",
    "2 1 ['aa', 'alpha', 'beta', 'zeta'] zeta 4 3",
    '{"b": [1, {"z": null, "a": "\\u00e9"}]} {\'b\': [1], \'a\': 2}',
    'y 1',
    'x 2',
    '',
  ].join('\n');
  assert.equal(await printed(lab, source), expected);
});

test('Python 3 where MicroPython differs: bool is an int, repr of Chinese, missing builtins', async (context) => {
  const lab = await openLab(context);
  const source = [
    'print(isinstance(True, int), isinstance(1, bool), issubclass(bool, int), repr("中文"), format(3.14159, ".2f"))',
    'print([n for n in dir() if "lab" in n], [n for n in globals() if "lab" in n])',
    'class A: pass\na = A(); a.x = 1\nprint(vars(a))',
    'try: open("none.txt")\nexcept FileNotFoundError as e: print(e)',
    'exec("z = {1: 2}", {"y": 1})',
  ].join('\n');
  const expected =
    "True False True '中文' 3.14\n[] []\n{'x': 1}\n[Errno 2] No such file or directory: 'none.txt'\n";
  assert.equal(await printed(lab, source), expected);
});

test('the standard library that learners import is there', async (context) => {
  const lab = await openLab(context);
  const source = [
    'from __future__ import absolute_import, division, print_function',
    'import contextlib, typing, warnings, textwrap, itertools, functools, collections, random, time, datetime, math, os, sys',
    'import string, re, io, json, copy, logging, unittest, pprint, bisect, timeit, traceback, operator, gc, six, abc, types',
    'from collections import Counter, OrderedDict, defaultdict, namedtuple, deque',
    '@contextlib.contextmanager\ndef tag(name):\n    print("<" + name)\n    try:\n        yield name\n    finally:\n        print(name + ">")',
    'with tag("b") as t: print(t)',
    'print(Counter("banana").most_common(1), list(itertools.product([0, 1], repeat=2)), textwrap.dedent("  a\\n  b"))',
    'd = defaultdict(list); d["k"].append(1); print(d["k"], "x" in d)',
    'print(datetime.datetime(2020, 2, 3, 4, 5, 6).strftime("%Y%m%d%H%M%S"), time.strftime("%d", (2020, 2, 3, 0, 0, 0, 0, 34)))',
    'for i in six.moves.xrange(1): print(i)',
  ].join('\n');
  const expected =
    "<b\nb\nb>\n[('a', 3)] [(0, 0), (0, 1), (1, 0), (1, 1)] a\nb\n[1] False\n20200203040506 03\n0\n";
  assert.equal(await printed(lab, source), expected);
});

test('Python’s random is fixed by the seed of the lab, and kept through a restart', async (context) => {
  const draw = 'import random\nx = [random.random() for _ in range(3)]';
  const lab = await openLab(context, { seed: 7, timeout: 300 });
  await lab.run(draw);
  const first = (await lab.run('x')).value;
  await lab.run('while True: pass');
  assert.equal((await lab.run('x')).value, first);
  const other = await openLab(context, { seed: 7 });
  await other.run(draw);
  assert.equal((await other.run('x')).value, first);
  const third = await openLab(context, { seed: 8 });
  await third.run(draw);
  assert.notEqual((await third.run('x')).value, first);
});

test('TensorFlow’s random numbers are those of the lab’s entropy, through a restart and a reset', async (context) => {
  const draw =
    'import tensorflow as tf\nwith tf.Session() as s:\n    x = s.run(tf.random_normal([3])).tolist()\n    y = s.run(tf.random_uniform([2])).tolist()';
  const lab = await openLab(context, { timeout: 300 });
  await lab.run(draw);
  const first = (await lab.run('x, y')).value;
  await lab.run('while True: pass');
  assert.equal((await lab.run('x, y')).value, first, 'the replay draws the same');
  await lab.reset();
  await lab.run(draw);
  assert.equal((await lab.run('x, y')).value, first, 'so does the same cell after a reset');
  const other = await openLab(context);
  await other.run(draw);
  assert.notEqual((await other.run('x, y')).value, first, 'another lab draws others');
});

test('a lab without a seed draws its own entropy, 64 bits of it', async (context) => {
  const [one, two] = [await openLab(context), await openLab(context)];
  assert.notEqual(one.entropy, two.entropy);
  assert.ok(BigInt(one.entropy) < 1n << 64n);
});

test('a reset forgets names and history but not the files', async (context) => {
  const lab = await openLab(context, { timeout: 300 });
  await lab.provide('data.txt', new TextEncoder().encode('content'));
  await lab.run('x = 1');
  await lab.reset();
  assert.equal((await lab.run('x')).error?.type, 'NameError');
  await lab.run('while True: pass');
  assert.equal((await lab.run('x')).error?.type, 'NameError');
  assert.equal((await lab.run('open("data.txt").read()')).value, "'content'");
});

test('Windows line ends and a byte order mark keep the line numbers', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('\uFEFFx = """a\r\nb"""\r\nif x:\r\n    y = 1\r\n    undefined\r\n');
  assert.equal(error?.line, 5);
  assert.equal((await lab.run('x')).value, "'a\\nb'");
});

test('the steps of a run are told in order, and the last 20,000 of a long run', async (context) => {
  const lab = await openLab(context);
  const { steps } = await lab.run('def f():\n    return 1\nfor i in range(2):\n    f()\n');
  const lines = steps.order.map((index) => steps.statements[index].line);
  assert.deepEqual(lines, [3, 4, 2, 4, 2]);
  assert.deepEqual(steps.statements[2], { cell: 'cell', line: 2, function: 'f' });
  assert.equal(steps.truncated, false);
  const long = await lab.run('for i in range(30000): pass');
  assert.equal(long.steps.order.length, 20000);
  assert.equal(long.steps.truncated, true);
});

test('what Python does not know is refused by Python, with its line', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('x = 1\nif x\n    y = 2\n');
  assert.equal(error?.type, 'SyntaxError');
  assert.equal(error?.line, 2);
  assert.equal(error?.traceback, `  File "cell", line 2\n    if x\nSyntaxError: expected ':'`);
  assert.deepEqual(error?.hint, { key: 'hint_missing_colon', facts: { word: 'if', line: 2 } });
});

test('a lab that was disposed of refuses what is asked of it', async (context) => {
  const lab = await openLab(context);
  const endless = lab.run('while True: pass');
  await new Promise((resolve) => setTimeout(resolve, 20));
  lab.dispose();
  await assert.rejects(endless, /disposed/);
  await assert.rejects(lab.run('1'), /disposed/);
});

test('two labs in one process do not know of each other', async (context) => {
  const [one, two] = await Promise.all([openLab(context), openLab(context)]);
  await Promise.all([one.run('x = 1'), two.run('x = 2')]);
  assert.equal((await one.run('x')).value, '1');
  assert.equal((await two.run('x')).value, '2');
});

test('hostile cells end in an error or in a new worker, and earlier cells are always there', async (context) => {
  const lab = await openLab(context, { timeout: 500, memory: 64 * 1024 * 1024 });
  await lab.run('keep = 1');
  const hostile = [
    'import re\nre.match("(a*)*b", "a" * 40)',
    'x = [0]\nwhile True: x = x + x',
    'import time\ntime.sleep(100)',
    '2 ** (10 ** 9)',
    'def f():\n    try: f()\n    finally: f()\nf()',
    'class A:\n    def __eq__(self, other): return self == other\nA() == A()',
    'import uctypes\nuctypes.bytearray_at(1000, 100000)[:] = bytes(100000)',
    'import _lab\n_lab._marks = None',
    'import builtins\nbuiltins.__lab_t = builtins.print = None',
    'raise KeyboardInterrupt',
    'class E(Exception):\n    def __str__(self): raise ValueError\nraise E',
  ];
  for (const source of hostile) {
    await lab.run(source);
    assert.equal((await lab.run('keep')).value, '1', source);
  }
});
