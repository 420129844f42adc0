/** Python made small: every token as it was, in its order. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { minifyPython } from '../../../../web/scripts/build/minify_python.js';

/** @param {[string, string][]} rows  source, and what is left of it */
function check(rows) {
  for (const [source, expected] of rows) assert.equal(minifyPython(source), expected);
}

test('comments and docstrings go from Python', () => {
  check([
    ['a = 1  # one', 'a=1\n'],
    ['"""Module."""\nimport x', 'import x\n'],
    ['def f():\n    """Says\n    more.\n    """\n    return 1', 'def f():\n return 1\n'],
    ['def f():\n    """Only that."""', 'def f():\n pass\n'],
    ['def f():\n    "doc"; x = 1', "def f():\n 'doc';x=1\n"],
    ['class C: "doc"', 'class C:pass\n'],
    ['class C:\n    # first\n    "doc"\n    x = 1', 'class C:\n x=1\n'],
    ['f("a")\n"not a docstring"', "f('a')\n'not a docstring'\n"],
  ]);
});

test('strings stay as they are, over several lines too; where it is the same, in single quotes', () => {
  check([
    ['s = """ # not  \n\n   a = comment"""', 's=""" # not  \n\n   a = comment"""\n'],
    ["t = f'a  {x + 1}  b' 'c'", "t=f'a  {x + 1}  b' 'c'\n"],
    ['u = "" "b" "c(" + d', "u=\"\" 'b' 'c('+d\n"],
    ['if a == "x" or "y" in b: r"\\ " if c else b"z"', "if a=='x'or'y'in b:r\"\\ \"if c else b'z'\n"],
  ]);
});

test('a blank stays where two tokens would become another one', () => {
  check([
    ['return  not a', 'return not a\n'],
    ['a - -b, c < -d, e ** -f', 'a- -b,c< -d,e** -f\n'],
    ['from . import a', 'from. import a\n'],
    ['from .b import a as c', 'from.b import a as c\n'],
    ['x = 1. if y else z', 'x=1. if y else z\n'],
    ['f(*a, **b, c = lambda *d: d)', 'f(*a,**b,c=lambda*d:d)\n'],
    ['名 = 1 if 二 else 3', '名=1 if 二 else 3\n'],
  ]);
});

test('one logical line is one line, a level of indentation one space', () => {
  check([
    ['f(a,\n  # why\n  b)\n\n\n[1,\n2]', 'f(a,b)\n[1,2]\n'],
    ['a = 1 + \\\n    2', 'a=1+2\n'],
    ['a = b \\\n    and c', 'a=b and c\n'],
    ['if a:\n    if b:\n            c\n\n    # so\n    d\nelse:\n  e', 'if a:\n if b:\n  c\n d\nelse:\n e\n'],
    ['if a:\r\n\tb\r\n\r\nc', 'if a:\n b\nc\n'],
    ['x = {\n    "(": [\n    ],\n}\ny', "x={'(':[],}\ny\n"],
  ]);
});

test('source that the parser does not understand stops the build with its line', () => {
  assert.throws(() => minifyPython('a = 1\nb = (', 'broken.py'), /broken\.py:2/);
});
