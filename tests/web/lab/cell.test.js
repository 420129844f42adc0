/** A cell's file: its header, its source, what it is expected to do, and the comparison with what it did. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CellError, compareCell, parseCell, updateCell } from '../../../web/src/lab/cell.js';

const FILE = `#: compat 0.10
#: after image-filter other
#: after third
#: seed 7
#: data cat.npy
import tensorflow as tf
print("a") #> not an expectation
1 + 1
#> a
#>
#= 2
#! ValueError: no
#! really ...
`;

/** @param {Partial<import('../../../web/src/lab/cell.js').Outcome>} outcome */
function outcome(outcome) {
  return { stdout: '', value: null, error: null, ...outcome };
}

/** @param {string} type @param {string} message @returns {any} */
function raised(type, message) {
  return { type, message, line: 1 };
}

test('the header is read: level, cells before, seed, data files', () => {
  assert.deepEqual(parseCell(FILE).header, {
    compat: '0.10',
    after: ['image-filter', 'other', 'third'],
    seed: 7,
    data: ['cat.npy'],
  });
});

test('the source is what stands between header and expectations, and its place in the file is known', () => {
  const cell = parseCell(FILE);
  assert.equal(cell.source, 'import tensorflow as tf\nprint("a") #> not an expectation\n1 + 1');
  assert.equal(cell.offset, 5);
});

test('expectations are read with their lines', () => {
  assert.deepEqual(parseCell(FILE).expected, {
    stdout: [
      { text: 'a', line: 9 },
      { text: '', line: 10 },
    ],
    value: { text: '2', line: 11 },
    error: { lines: ['ValueError: no', 'really ...'], line: 12 },
  });
});

test('a byte order mark and Windows line ends change nothing', () => {
  const plain = parseCell(FILE);
  assert.deepEqual(parseCell(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`), plain);
});

test('a header that cannot be read is refused with its line', () => {
  for (const [text, line] of /** @type {[string, number][]} */ ([
    ['#: compat 2.0\n', 1],
    ['#: compat 0.10\n#: colour red\n', 2],
    ['#: seed many\n', 1],
    ['#: after\n', 1],
  ])) {
    assert.throws(
      () => parseCell(text),
      (error) => error instanceof CellError && error.line === line,
      text,
    );
  }
});

for (const [name, text, result, mismatches] of /** @type {[string, string, any, string[]][]} */ ([
  ['the same lines pass', 'f()\n#> a\n#> b\n', { stdout: 'a\nb\n' }, []],
  ['a last line without newline counts', 'f()\n#> a\n', { stdout: 'a' }, []],
  ['a line that differs is told', 'f()\n#> a\n#> b\n', { stdout: 'a\nc\n' }, ['3 stdout b|c']],
  ['a line too many is told', 'f()\n#> a\n', { stdout: 'a\nb\n' }, ['3 stdout (nothing more)|b']],
  ['a line too few is told', 'f()\n#> a\n#> b\n', { stdout: 'a\n' }, ['3 stdout b|(nothing more)']],
  ['a cell without #> prints nothing', 'f()\n', { stdout: 'x\n' }, ['2 stdout (nothing more)|x']],
  ['a value is compared if it is expected', '1\n#= 2\n', { value: '1' }, ['2 value 2|1']],
  ['a value is not compared otherwise', '1\n', { value: '1' }, []],
  ['an error that is expected passes', 'f()\n#! KeyError: 1\n', { error: raised('KeyError', '1') }, []],
  ['the type alone is enough', 'f()\n#! KeyError\n', { error: raised('KeyError', '1') }, []],
  ['one line compares the first line', 'f()\n#! E: a\n', { error: raised('E', 'a\nb') }, []],
  [
    'several lines compare all',
    'f()\n#! E: a\n#! b\n',
    { error: raised('E', 'a\nb\nc') },
    ['2 error E: a\nb|E: a\nb\nc'],
  ],
  ['dots match any rest', 'f()\n#! E: a\n#! b...\n', { error: raised('E', 'a\nbcd\ne') }, []],
  ['an error that does not come is told', 'f()\n#! E: a\n', {}, ['2 error E: a|(no error)']],
  [
    'an error that is not expected is told at its line',
    'x\nf()\n',
    { error: { ...raised('E', 'a'), line: 2 } },
    ['2 error (no error)|E: a'],
  ],
])) {
  test(`comparing: ${name}`, () => {
    const found = compareCell(parseCell(text), outcome(result));
    assert.deepEqual(
      found.map(({ line, what, expected, actual }) => `${line} ${what} ${expected}|${actual}`),
      mismatches,
    );
  });
}

test('--update writes what was printed and raised, and keeps header and source', () => {
  const updated = updateCell(
    FILE,
    outcome({ stdout: 'b\n\nc\n', value: '3', error: raised('KeyError', 'x\ny') }),
  );
  assert.equal(updated, `${FILE.split('#> a')[0]}#> b\n#>\n#> c\n#= 3\n#! KeyError: x\n#! y\n`);
  assert.deepEqual(
    compareCell(
      parseCell(updated),
      outcome({ stdout: 'b\n\nc\n', value: '3', error: raised('KeyError', 'x\ny') }),
    ),
    [],
  );
});

test('--update leaves alone what still matches', () => {
  const text = 'f()\n#! E: a...\n';
  assert.equal(updateCell(text, outcome({ error: raised('E', 'abc') })), text);
  assert.equal(
    updateCell(text, outcome({ stdout: 'p\n', error: raised('E', 'abc') })),
    'f()\n#> p\n#! E: a...\n',
  );
});
