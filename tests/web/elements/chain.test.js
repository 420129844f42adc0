/** The order in which an example and what it builds on run. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chainOf } from '../../../web/src/elements/chain.js';

/** @param {Record<string, string[]>} needs */
function chain(needs, name = 'last') {
  const cell = (/** @type {string} */ of) =>
    of in needs ? { name: of, source: `# ${of}`, after: needs[of], data: [] } : null;
  const found = cell(name);
  assert.ok(found);
  return chainOf(found, cell).map((link) => link.name);
}

test('what a cell builds on runs before it, and what that builds on before that', () => {
  assert.deepEqual(chain({ last: ['middle'], middle: ['first'], first: [] }), ['first', 'middle']);
});

test('a cell that two others need runs once', () => {
  assert.deepEqual(chain({ last: ['a', 'b'], a: ['base'], b: ['base'], base: [] }), ['base', 'a', 'b']);
});

test('a circle ends where it closes, a missing cell is left out', () => {
  assert.deepEqual(chain({ last: ['a'], a: ['b'], b: ['a', 'last', 'gone'] }), ['b', 'a']);
  assert.deepEqual(chain({ last: ['last'] }), []);
});
