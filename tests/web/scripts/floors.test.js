/** The floors of the house, and what no source may say. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { FLOORS_C, FLOORS_JS, findFaults } from '../../../web/scripts/floors.js';
import { bannedIn } from '../../../web/scripts/lint.js';

const floor = (/** @type {string} */ path) => path.split('/')[0];

test('a use that points down is fine, one that points up is a fault', () => {
  const down = { file: 'graph/a.c', uses: ['tensor/b.h', 'base/c.h', 'graph/a.h'] };
  assert.deepEqual(findFaults([down], floor, FLOORS_C), []);
  const up = { file: 'tensor/a.c', uses: ['graph/b.h'] };
  assert.deepEqual(findFaults([up], floor, FLOORS_C), [
    'tensor/a.c: uses graph/b.h, but graph is not below tensor',
  ]);
});

test('kernels know nothing of the base beside them', () => {
  assert.equal(findFaults([{ file: 'kernels/a.c', uses: ['base/b.h'] }], floor, FLOORS_C).length, 1);
  assert.equal(findFaults([{ file: 'base/a.c', uses: ['kernels/b.h'] }], floor, FLOORS_C).length, 1);
});

test('two files that need each other are a fault, on one floor, too', () => {
  const files = [
    { file: 'graph/a.h', uses: ['graph/b.h'] },
    { file: 'graph/b.h', uses: ['graph/a.h'] },
  ];
  assert.deepEqual(findFaults(files, floor, FLOORS_C), [
    'graph/a.h -> graph/b.h -> graph/a.h: these need each other',
  ]);
});

test('views know nothing of the lab, and the core of JavaScript nothing above it', () => {
  assert.ok(!FLOORS_JS['web/src/views'].has('web/src/lab'));
  assert.equal(FLOORS_JS['web/src/core'].size, 0);
  assert.ok(FLOORS_JS['web/src/elements'].has('web/src/core'));
});

test('what would make markup or code of a string is found, and a comment may speak of it', () => {
  const rows = [
    'a.innerHTML = b',
    'x.insertAdjacentHTML(y)',
    'eval(s)',
    'new Function(s)',
    'html`<p style="x">`',
    'unsafeHTML(s)',
  ];
  for (const row of rows) assert.equal(bannedIn('f.js', `\n${row}`).length, 1, row);
  assert.match(bannedIn('f.js', '\neval(s)')[0], /^f\.js:2: /);
  assert.deepEqual(bannedIn('f.js', '// never innerHTML\n * nor eval(x)\nel.style.x = 1; retrieval(x)'), []);
});
