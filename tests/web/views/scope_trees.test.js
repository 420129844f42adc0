/** The trees of variable scopes and name scopes, side by side. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { nameScopes, scopeTrees, variableScopes } from '../../../web/src/views/scope_trees.js';
import { tree } from '../../../web/src/views/tree.js';
import { contextFor, paper, usePaper } from '../support/paper.js';
import { sharedVariable } from '../support/snapshots.js';

usePaper();

test('a variable scope opened twice is one scope with one variable, and two groups of operations', () => {
  const scopes = variableScopes(sharedVariable());
  const foo = scopes.inner.get('foo');
  assert.deepEqual([...scopes.inner.keys()], ['foo']);
  assert.deepEqual(foo?.opened, ['foo/', 'foo_1/']);
  assert.deepEqual(
    foo?.variables.map((variable) => variable.name),
    ['foo/v'],
  );
  assert.deepEqual([...nameScopes(sharedVariable()).inner.keys()], ['foo', 'foo_1']);
});

test('an operation that shares its name with a scope stands in that scope', () => {
  const add = nameScopes(sharedVariable()).inner.get('foo_1')?.inner.get('add');
  assert.deepEqual(
    add?.operations.map((operation) => operation.name),
    ['foo_1/add/x', 'foo_1/add'],
  );
});

test('a tf.Variable is in no variable scope', () => {
  const snapshot = sharedVariable();
  snapshot.variables[0].by = 'Variable';
  assert.deepEqual(variableScopes(snapshot).inner.get('foo')?.variables, []);
});

test('scope names that are words of JavaScript are names like others', () => {
  const snapshot = sharedVariable();
  snapshot.operations[0].name = '__proto__/constructor';
  assert.deepEqual([...nameScopes(snapshot).inner.keys()].includes('__proto__'), true);
  assert.equal(/** @type {any} */ ({}).constructor, Object);
});

test('both trees are drawn, and a variable scope says where its operations are', () => {
  const drawn = /** @type {any} */ (scopeTrees(sharedVariable(), contextFor(en)));
  assert.equal(drawn.querySelectorAll('[role=tree]').length, 2);
  assert.ok(drawn.textContent.includes('opened 2 times: foo/, foo_1/'));
});

const nodes = () => [
  {
    id: 'a',
    text: 'a',
    label: 'a',
    kind: 'scope',
    children: [{ id: 'a/x', text: 'x', label: 'x', kind: 'operation', children: [] }],
  },
  {
    id: 'b',
    text: 'b',
    label: 'b',
    kind: 'scope',
    open: false,
    children: [{ id: 'b/y', text: 'y', label: 'y', kind: 'operation', children: [] }],
  },
];

/** A tree on paper, the first item focused. @param {string[]} [chosen] */
function focusedTree(chosen = []) {
  const drawn = /** @type {any} */ (tree(nodes(), { label: 'Scopes', choose: (id) => chosen.push(id) }));
  paper.focused = drawn.querySelectorAll('[role=treeitem]')[0];
  const press = (/** @type {string} */ key) => {
    /** @type {any} */ (paper.focused).fire('keydown', { key });
    return /** @type {any} */ (paper.focused).getAttribute('data-id');
  };
  return { drawn, press };
}

test('one item of a tree is in the Tab order', () => {
  const { drawn, press } = focusedTree();
  const inOrder = () =>
    drawn.querySelectorAll('[tabindex=0]').map((/** @type {any} */ item) => item.getAttribute('data-id'));
  assert.deepEqual(inOrder(), ['a']);
  press('ArrowDown');
  assert.deepEqual(inOrder(), ['a/x']);
});

test('arrows walk over what can be seen, Home and End go to its ends', () => {
  const { press } = focusedTree();
  assert.deepEqual(['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home'].map(press), [
    'a/x',
    'b',
    'b',
    'a/x',
    'b',
    'a',
  ]);
});

test('right opens and goes in, left goes out and closes', () => {
  const { drawn, press } = focusedTree();
  assert.deepEqual(['End', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'].map(press), [
    'b',
    'b',
    'b/y',
    'b',
    'b',
  ]);
  const b = drawn.querySelectorAll('[data-id=b]')[0];
  assert.equal(b.getAttribute('aria-expanded'), 'false');
});

test('a letter jumps to the next item that begins with it', () => {
  const { press } = focusedTree();
  assert.deepEqual(['b', 'x'].map(press), ['b', 'a/x']);
});

test('Enter and Space choose', () => {
  /** @type {string[]} */
  const chosen = [];
  const { press } = focusedTree(chosen);
  for (const key of ['Enter', 'ArrowDown', ' ']) press(key);
  assert.deepEqual(chosen, ['a', 'a/x']);
});
