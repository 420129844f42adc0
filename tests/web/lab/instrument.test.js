/** The marks in a cell: the marked text does what the plain one does, and mends what MicroPython does not do. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markCell } from '../../../web/src/lab/instrument.js';
import { openLab, printed } from './support.js';

/** Kinds of syntax; each prints something, so that the marked cell can be compared with the plain one. */
const KINDS = {
  'simple statements': 'x = 1; y = 2\nx += y;\ndel y\nprint(x)\n',
  'if, elif, else':
    'for i in range(3):\n    if i == 0: print("a")\n    elif i == 1:\n        print("b")\n    else: print("c")\n',
  'while with else':
    'n = 0\nwhile n < 3:\n    n += 1\n    if n == 2: continue\n    print(n)\nelse:\n    print("else")\n',
  'for over a bare tuple': 'for a, b in (1, 2), (3, 4):\n    print(a, b)\nfor x in 1, 2: print(x)\n',
  'for with break': 'for i in range(9):\n    if i > 1:\n        break\nelse:\n    print("no")\nprint(i)\n',
  'with several items':
    'class C:\n    def __enter__(self): return self\n    def __exit__(self, *e): print("out")\nwith C() as a, C() as b: print(a is b)\nwith C(): pass\n',
  'try in all its parts':
    'def f(x):\n    try:\n        return 1 / x\n    except ZeroDivisionError as e:\n        return str(type(e))\n    else:\n        pass\n    finally:\n        print("finally")\nprint(f(1), f(0))\n',
  'functions of all kinds':
    'def f(a, b=2, *c, d=4, **e):\n    """Doc."""\n    return a, b, c, d\nprint(f(1), f(1, 2, 3, d=5, z=1))\ndef g(): pass\nprint(g())\ndef h(x): return x\nprint(h(1))\n',
  'return without a value':
    'def f(x):\n    if x:\n        return\n    print("fell through")\nprint(f(1), f(0))\n',
  'return of a tuple over lines': 'def f():\n    return (1,\n            2), 3\nprint(f())\n',
  'nested functions and closures':
    'def outer(n):\n    def inner(k):\n        nonlocal n\n        n += k\n        return n\n    return inner\nf = outer(1)\nprint(f(2), f(3))\n',
  decorators:
    'def twice(f):\n    def g(*a):\n        return f(f(*a))\n    return g\ndef times(n):\n    def d(f):\n        return lambda x: f(x) * n\n    return d\n@twice\n@times(3)\ndef f(x):\n    return x + 1\nprint(f(1))\n',
  classes:
    'class A:\n    x = 1\n    def __init__(self, y=x):\n        self.y = y\n    @property\n    def z(self):\n        return self.y + 1\n    @staticmethod\n    def s(): return "s"\nclass B(A):\n    def __init__(self):\n        super().__init__(5)\nprint(A().z, B().z, A.s(), B.x)\n',
  'a class in a function': 'def f(n):\n    m = n\n    class C:\n        k = m\n    return C.k\nprint(f(3))\n',
  generators:
    'def g(n):\n    for i in range(n):\n        got = yield i\n        if got: print("got", got)\nprint(list(g(3)))\nx = g(3)\nnext(x)\nprint(x.send("hi"))\n',
  'generators between each other':
    'def a():\n    yield 1\n    yield from b()\ndef b():\n    yield 2\n    return\nfor x, y in zip(a(), a()): print(x, y)\n',
  'a function that begins with while':
    'def f(n):\n    while n > 0:\n        n -= 1\n        if n == 2: return "two"\n    return n\nprint(f(1), f(5))\n',
  'a function that begins with for': 'def f(n):\n    for i in range(n):\n        print(i)\nf(2)\nf(1)\n',
  'a function that begins with if':
    'def f(n):\n    if n:\n        return f(n - 1) + 1\n    return 0\nprint(f(5))\n',
  'a function that begins with with':
    'import io\ndef f():\n    with io.StringIO("x") as s:\n        return s.read()\nprint(f())\n',
  'a function that begins with try':
    'def f():\n    try:\n        raise ValueError("v")\n    except ValueError as e:\n        return str(e)\nprint(f(), f())\n',
  'a function that begins with a function':
    'def f():\n    def g(): return 1\n    return g() + 1\nprint(f())\n',
  'a function that begins with global': 'n = 0\ndef f():\n    global n\n    n += 1\nf()\nf()\nprint(n)\n',
  'lambda and comprehensions':
    'f = lambda x, y=2: x * y\nprint([f(i) for i in range(3) if i], {i % 2 for i in [1, 3]}, sum(i for i in [1, 2]))\n',
  'expressions over lines': 'x = (1 +\n     2)\nprint(x,\n      [1,\n       2])\n',
  'line ends with backslash': 'x = 1 + \\\n    2\nif x == 3 and \\\n   x > 1:\n    print(x)\n',
  'strings over lines': 's = """a\n  b\n"""\nprint(s)\n',
  'formatted strings':
    'x = 3.14159\nprint(f"{x:.2f} {x!r} {x} {x:>8.3f}|{{}}", "{:.1f} {}".format(x, "y"), "{a:.1f}".format(a=x))\n',
  walrus: 'if (n := 3) > 2: print(n)\nwhile (n := n - 1) > 0: print(n)\n',
  'conditional and boolean expressions':
    'x = 1\nprint("a" if x else "b", x and 2, not x or 3, 1 < x < 3, 0 < x, 2 >= x)\n',
  'a comparison whose literal stands first': 'x = 5\nprint(1 < x, 9 <= x, -1 > x, 5 >= x, 1 < x + 1)\n',
  'a comparison of names, at rest and in loops':
    'a = 2; b = 3; c = "x"\nprint(a < b, a >= b, c < "y", a < b < 4)\nfor i in [1, 5]: print(i < b, [i < j for j in [2]])\nprint(a\\\n    < b, (a >\n  b))\n',
  'float of anything': 'print(float(2), float("1.5"), float(  3\n), float())\n',
  'star arguments':
    'def f(*a, **k): return a, sorted(k.items())\nprint(f(*[1, 2], **{"x": 1}), f(1, *(2,), y=2))\n',
  'asserts that hold':
    'x = 1\nassert x == 1\nassert (x < 2), "m"\nassert x is not None and x in [1]\nassert 0 < x < 2\nprint("ok")\n',
  'semicolons and one-line bodies': 'if 1: a = 1; b = 2; print(a + b)\n',
  'comments everywhere':
    '# first\nx = 1  # one\n# between\nif x:  # head\n    # inside\n    print(x)  # last\n# end\n',
  annotations: 'x: int = 1\ndef f(a: int, b: str = "s") -> str:\n    return b * a\nprint(f(2), x)\n',
  imports:
    'from __future__ import print_function, division\nimport math as m, sys\nfrom math import (sin,\n    cos)\nprint(m.floor(2.5), cos(0))\n',
  'raise and reraise':
    'def f():\n    try:\n        raise KeyError("k")\n    except KeyError:\n        raise\ntry:\n    f()\nexcept KeyError as e:\n    print(repr(e.args))\n',
  'recursion and exceptions deep down':
    'def f(n):\n    if n == 0:\n        raise ValueError("deep")\n    f(n - 1)\nfor i in range(3):\n    try: f(20)\n    except ValueError as e: print(e)\n',
  'numbers that end in a point':
    'x = 3.\ny = [1., 2.*x, 10.**2, 1. - x, 1.-x, (2.)]\nprint(y, f"{1.:.1f}", 1.5, "a1. b", 1.e2)\n',
  'Chinese names': '变量 = 2\ndef 加倍(数):\n    return 数 * 2\nprint(加倍(变量), "中文")\n',
};

/** Words that a mark moves or takes away. */
const REWRITTEN = new Set(['return', 'format']);

test('marks never add or move a line', () => {
  for (const [kind, source] of Object.entries(KINDS)) {
    const marked = markCell(source, 1);
    assert.ok(marked, kind);
    const lines = source.split('\n');
    marked.text.split('\n').forEach((line, index) => {
      const words = lines[index]
        .trim()
        .split(/[^\p{L}\p{N}_]+/u)
        .filter((word) => word.length > 2 && !REWRITTEN.has(word));
      for (const word of words)
        assert.ok(line.includes(word), `${kind}, line ${index + 1}: ${word} in ${line}`);
    });
  }
});

test('a marked cell does what the plain one does', async (context) => {
  const lab = await openLab(context);
  for (const [kind, source] of Object.entries(KINDS)) {
    assert.ok(markCell(source, 1), kind);
    const marked = await printed(lab, source);
    const plain = await printed(lab, `exec(${JSON.stringify(source)}, {'__name__': 'x'})`);
    assert.equal(marked, plain, kind);
    assert.notEqual(marked, '', kind);
  }
});

/** Python 3 can do this, MicroPython by itself cannot: source, and what it prints. */
const MENDED = [
  [
    'print("abc"[::-1], "abcdef"[1:5:2], (1, 2, 3)[::2], b"ab"[::-1], [1, 2, 3][::-2])',
    "cba bd (1, 3) b'ba' [3, 1]",
  ],
  ['import numpy as np\na = np.array([1, 2, 3])\na[::2] = 0\nprint(a)', '[0 2 0]'],
  [
    'import numpy as np\na = np.array([1.0, 3.0])\nn = 2\nprint(n < a, n >= a, 1 + 1 < a, -(1) < a)',
    '[False  True] [ True False] [False  True] [ True  True]',
  ],
  [
    'import numpy as np\na = np.array([1, 2, 5])\nprint([1, 5, 2] < a, [(n < a).sum() for n in [1, 2]], 1 < a[1] < 3)',
    '[False False  True] [2, 1] True',
  ],
  [
    'import numpy as np\nprint(np.float32(1) < np.array([1, 2]), (lambda n: n < np.float32(2))(1), np.float32(1) < 2)',
    '[False  True] True True',
  ],
  ['import numpy as np\nn = 9\nwhile n > np.array([4])[0]: n -= 1\nassert 3 < np.int64(n)\nprint(n)', '4'],
  [
    'import tensorflow as tf\nt = tf.constant([1.0])\nprint([(n <= t).op.type for n in (1, [1.0])], ((1,) > t).op.type)',
    "['GreaterEqual', 'GreaterEqual'] Less",
  ],
  [
    'import numpy as np, tensorflow as tf\nt = tf.constant([1.0])\nprint((np.float32(1) < t).op.type, (np.ones(1) < t).op.type)',
    'Greater Greater',
  ],
  [
    'def said(x):\n    print(x, end=" ")\n    return x\nx = 0\nprint(said(1) < said(2) < said(0), 0 < x < 1 / 1, 0 < x < 1 // x if x else "-")',
    '1 2 0 False False -',
  ],
  [
    'import numpy as np\nprint(float(np.array([2.5])), float(np.array(1)), float(np.float32(0.5)))',
    '2.5 1.0 0.5',
  ],
  [
    'import tensorflow as tf\nv = tf.Variable([1.0])\nn = 0\nprint((n < v).op.type, (0 * 2 >= v).op.type)',
    'Greater LessEqual',
  ],
  [
    'import tensorflow as tf\nv = tf.Variable([1.0])\ndef f(n):\n    return n <= v\nprint(f(1).op.type)',
    'GreaterEqual',
  ],
];

for (const [source, wanted] of MENDED) {
  test(`${source.split('\n').at(-1)} prints ${wanted}`, async (context) => {
    assert.equal(await printed(await openLab(context), source), `${wanted}\n`);
  });
}

test('an array of several elements is no float', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('import numpy as np\nfloat(np.array([1.0, 2.0]))\n');
  assert.equal(error?.message, 'only size-1 arrays can be converted to Python scalars');
});

test('in a loop numbers are compared without a call between them', async (context) => {
  const lab = await openLab(context);
  const source = 'i, k = 0, [4]\nwhile 0 <= i < n and i < k[0] and i < float("9"):\n    i += 1\nprint(i)\n';
  const counted = `import builtins
calls = []
compare = __lab_c
builtins.__lab_c = lambda *sides: calls.append(sides) or compare(*sides)
n = 9
${source}print(len(calls))`;
  assert.equal(await printed(lab, counted), '4\n0\n');
});

test('a tensor between two numbers is refused as a bool, as Python asks for one', async (context) => {
  const lab = await openLab(context);
  const { error } = await lab.run('import tensorflow as tf\n1 < tf.constant(2) < 3\n');
  assert.equal(error?.type, 'OperatorNotAllowedInGraphError');
  assert.match(error?.message ?? '', /as a Python `bool`/);
});

test('`*=`, `/=` and `**=` of a name ask for its own method first', async (context) => {
  const lab = await openLab(context);
  const { stdout } = await lab.run(
    [
      'class Own:',
      '    def __imul__(self, other): return ("imul", other)',
      '    def __itruediv__(self, other): return ("idiv", other)',
      '    def __ipow__(self, other): return ("ipow", other)',
      'a = b = c = Own()',
      'a *= 2',
      'b /= \\',
      '  3',
      'c **= len("four")',
      'n = 3; n **= 2; n /= 2',
      'l = k = [1]',
      'l *= 2',
      'print(a, b, c, n, l, k is l)',
    ].join('\n'),
  );
  assert.equal(stdout, "('imul', 2) ('idiv', 3) ('ipow', 4) 4.5 [1, 1] True\n");
  const marked = markCell('x[0] *= 2\nx.y *= 2\nx *= 2, 3\n', 1);
  assert.ok(!marked?.text.includes('__lab_z('));
});

test('a cell whose text is no Python is left unmarked', () => {
  assert.equal(markCell('if x\n    y\n', 1), null);
});

test('an expression nested beyond all measure runs unmarked instead of failing here', () => {
  const marked = markCell(`x = ${'('.repeat(20000)}1${')'.repeat(20000)}\n`, 1);
  assert.ok(marked === null || marked.text.includes('__lab_at'));
});

test('each statement knows its lines, its function and its keyword arguments', () => {
  const marked = markCell('def f(a):\n    g(a,\n      b=1, c=2)\nif x:\n    y = f(1)\n', 5);
  assert.deepEqual(
    marked?.statements.map(({ line, endLine, function: name, keywords }) => [
      line,
      endLine,
      name,
      keywords.join(),
    ]),
    [
      [2, 3, 'f', 'b,c'],
      [4, 4, '<module>', ''],
      [5, 5, '<module>', ''],
    ],
  );
  assert.ok(marked?.text.includes('__lab_t(5)'));
});
