/** What the learner may have meant: each slip with the hint that it gets, and words for every hint. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { hints as en } from '../../../web/src/i18n/hints.en.js';
import { hints as zh } from '../../../web/src/i18n/hints.zh.js';
import { findHint } from '../../../web/src/lab/hints.js';
import { labMessageKeys } from '../../../web/src/lab/messages.js';

/** @param {string} source @param {number} line @param {string} [type] @param {string} [message] */
function hint(source, line, type = 'SyntaxError', message = 'invalid syntax') {
  return findHint(source, { type, message, line, endLine: line });
}

for (const [name, source, line, key, facts] of /** @type {[string, string, number, string, object][]} */ ([
  ['print without parentheses', 'x = 1\nprint x', 2, 'hint_print_statement', { line: 2 }],
  ['print of a text', 'print "a", x', 1, 'hint_print_statement', { line: 1 }],
  ['print behind a colon', 'if x: print x', 1, 'hint_print_statement', { line: 1 }],
  [
    'except with a comma',
    'try:\n    f()\nexcept E, e:\n    pass',
    3,
    'hint_except_comma',
    { error: 'E', name: 'e', line: 3 },
  ],
  ['raise with a comma', 'raise ValueError, "x"', 1, 'hint_raise_comma', { error: 'ValueError', line: 1 }],
  ['backticks', 'x = `y`', 1, 'hint_backticks', { line: 1 }],
  ['full-width parentheses', 'print（1', 1, 'hint_full_width', { found: '（', use: '(', line: 1 }],
  ['a full-width colon', 'if x：\n    pass', 1, 'hint_full_width', { found: '：', use: ':', line: 1 }],
  ['a full-width comma', 'f(1，2)', 1, 'hint_full_width', { found: '，', use: ',', line: 1 }],
  ['curly quotes', 'x = “a”b', 1, 'hint_full_width', { found: '“', use: '"', line: 1 }],
  ['a no-break space', 'x\u00A0= 1', 1, 'hint_no_break_space', { line: 1 }],
  ['a zero-width space', 'x\u200B = 1', 1, 'hint_invisible_character', { line: 1 }],
  ['a magic', '%matplotlib inline', 1, 'hint_magic', { sign: '%', command: 'matplotlib', line: 1 }],
  ['a shell command', '!pip install x', 1, 'hint_magic', { sign: '!', command: 'pip', line: 1 }],
  ['a prompt', '>>> x = 1', 1, 'hint_prompt', { prompt: '>>>', line: 1 }],
  [
    'a missing colon',
    'with tf.variable_scope("a")\n    x = 1',
    1,
    'hint_missing_colon',
    { word: 'with', line: 1 },
  ],
  [
    'a missing colon told on the next line',
    'for i in range(3)\n    f(i)',
    2,
    'hint_missing_colon',
    { word: 'for', line: 1 },
  ],
  ['a missing indentation', 'def f():\nreturn 1', 2, 'hint_missing_indent', { line: 2, head: 1 }],
  ['a single equals sign', 'if x = 1:\n    pass', 1, 'hint_assign_in_condition', { line: 1 }],
  ['<>', 'if x <> 1:\n    pass', 1, 'hint_not_equal', { line: 1 }],
  ['10L', 'x = 10L', 1, 'hint_long_literal', { number: '10', line: 1 }],
  ['an open parenthesis', 'x = f(1,\ny = 2\n', 3, 'hint_unclosed', { sign: '(', line: 1 }],
  ['a closing bracket too many', 'x = f(1))\n', 1, 'hint_unopened', { sign: ')', line: 1 }],
  ['an open quote', 'x = "abc\n', 1, 'hint_unclosed_string', { line: 1 }],
])) {
  test(`${name} gets its hint`, () => assert.deepEqual(hint(source, line), { key, facts }));
}

test('signs inside of strings and comments are no slips', () => {
  assert.equal(hint('x = "（）：，“”" # ：\ny = 1 1', 2), null);
});

test('names of Python 2 and usual imports are recognized from the name that is missing', () => {
  const name = (/** @type {string} */ missing) =>
    hint('', 1, 'NameError', `name '${missing}' is not defined`);
  assert.deepEqual(name('xrange'), {
    key: 'hint_python2_name',
    facts: { name: 'xrange', use: 'range', line: 1 },
  });
  assert.equal(name('tf')?.facts.use, 'import tensorflow as tf');
  assert.equal(name('print（1）')?.key, 'hint_full_width');
  assert.equal(name('anything'), null);
});

test('methods of Python 2 are recognized', () => {
  const found = hint('d.iteritems()', 1, 'AttributeError', "'dict' object has no attribute 'iteritems'");
  assert.deepEqual(found, {
    key: 'hint_python2_method',
    facts: { name: 'iteritems', use: 'items', line: 1 },
  });
});

test('print >> file is recognized though it is an expression', () => {
  assert.equal(
    hint('print >>sys.stderr, "x"', 1, 'TypeError', 'unsupported types')?.key,
    'hint_print_statement',
  );
});

test('an error that is no slip gets no hint', () => {
  assert.equal(hint('f()', 1, 'ValueError', 'no'), null);
});

test('every hint and every message of the lab has words in English and Chinese, with the same facts', () => {
  const source = readFileSync(new URL('../../../web/src/lab/hints.js', import.meta.url), 'utf8');
  const keys = new Set([...source.matchAll(/'(hint_\w+)'/g)].map((found) => found[1]));
  const wanted = [...keys, ...labMessageKeys].sort();
  assert.deepEqual(Object.keys(en).sort(), wanted);
  assert.deepEqual(Object.keys(zh).sort(), wanted);
  const facts = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const key of wanted) {
    assert.deepEqual(facts(/** @type {any} */ (zh)[key]), facts(/** @type {any} */ (en)[key]), key);
  }
});
