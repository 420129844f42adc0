/** The graph as boxes and edges, by scopes that are open or closed. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as dagre from '@dagrejs/dagre';
import { en } from '../../../web/src/i18n/en.js';
import { layoutGraph } from '../../../web/src/views/graph_layout.js';
import { graphTree, openAtFirst, scopeEdges } from '../../../web/src/views/graph_model.js';
import { graphPicture } from '../../../web/src/views/graph_picture.js';
import { emptySnapshot } from '../../../web/src/views/snapshot.js';
import { contextFor, usePaper } from '../support/paper.js';
import { operation, sharedVariable } from '../support/snapshots.js';

usePaper();

test('the scope of a variable is drawn as the variable', () => {
  const foo = graphTree(sharedVariable()).children.find((node) => node.id === 'foo/');
  assert.deepEqual(
    foo?.children.map(({ id, kind }) => [id, kind]),
    [['foo/v/', 'variable']],
  );
});

test('an edge belongs to the innermost scope that holds both its ends', () => {
  const snapshot = sharedVariable();
  const edges = scopeEdges(snapshot, graphTree(snapshot));
  assert.deepEqual(
    edges.get('')?.map(({ from, to }) => `${from} -> ${to}`),
    ['foo/ -> foo_1/'],
  );
  assert.deepEqual(
    edges.get('foo_1/add/')?.map(({ from, to }) => `${from} -> ${to}`),
    ['foo_1/add/x -> foo_1/add'],
  );
});

test('edges between the same boxes are one, counted; one of data makes it an edge of data', () => {
  const snapshot = {
    ...emptySnapshot,
    operations: [
      operation(0, 'a/x', 'Const'),
      operation(1, 'b/y', 'Add', ['a/x:0', 'a/x:0'], { control: ['a/x'] }),
    ],
  };
  assert.deepEqual(scopeEdges(snapshot, graphTree(snapshot)).get(''), [
    { from: 'a/', to: 'b/', count: 3, control: false },
  ]);
});

test('an input that is not in the snapshot draws no edge', () => {
  const snapshot = { ...emptySnapshot, operations: [operation(0, 'y', 'Neg', ['gone:0'])] };
  assert.equal(scopeEdges(snapshot, graphTree(snapshot)).size, 0);
});

test('scopes open from the outside in while there is room, a variable never by itself', () => {
  const open = openAtFirst(graphTree(sharedVariable()));
  assert.deepEqual([...open].sort(), ['', 'foo/', 'foo_1/', 'foo_1/add/']);
  assert.deepEqual([...openAtFirst(graphTree(sharedVariable()), 3)].sort(), ['', 'foo/']);
});

/** @param {import('../../../web/src/core/snapshot.js').Snapshot} snapshot @param {Set<string>} open */
function layout(snapshot, open) {
  const root = graphTree(snapshot);
  return layoutGraph(root, open, scopeEdges(snapshot, root), dagre);
}

test('an open scope holds its boxes: every one lies inside it, none over another', () => {
  const everything = new Set(['', 'foo/', 'foo/v/', 'foo/v/Initializer/', 'foo_1/', 'foo_1/add/']);
  const check = (/** @type {import('../../../web/src/views/graph_layout.js').Layout} */ placed) => {
    for (const [index, box] of placed.boxes.entries()) {
      assert.ok(
        box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= placed.width + 0.01 &&
          box.y + box.height <= placed.height + 0.01,
        box.node.id,
      );
      for (const other of placed.boxes.slice(index + 1)) {
        const apart =
          box.x + box.width <= other.x ||
          other.x + other.width <= box.x ||
          box.y + box.height <= other.y ||
          other.y + other.height <= box.y;
        assert.ok(apart, `${box.node.id} and ${other.node.id}`);
      }
      if (box.inner) {
        assert.ok(box.inner.width <= box.width && box.inner.height < box.height);
        check(box.inner);
      }
    }
  };
  check(layout(sharedVariable(), everything));
});

test('a tensor flows downwards', () => {
  const placed = layout(sharedVariable(), new Set(['']));
  const y = (/** @type {string} */ id) => placed.boxes.find((box) => box.node.id === id)?.y ?? -1;
  assert.ok(y('foo/') < y('foo_1/'));
  assert.equal(placed.wires.length, 1);
});

test('what no wire connects stands one below the other, so that a graph of several parts is not wide', () => {
  const operations = Array.from({ length: 12 }, (_, id) =>
    operation(id, `operation_${id}`, 'Neg', id % 3 > 0 ? [`operation_${id - 1}:0`] : []),
  );
  const placed = layout({ ...emptySnapshot, operations }, new Set(['']));
  assert.ok(placed.width <= 424, `${placed.width}`);
  assert.equal(placed.wires.length, 8);
  const box = (/** @type {number} */ id) => placed.boxes.find(({ node }) => node.id === `operation_${id}`);
  assert.ok(
    /** @type {any} */ (box(9)).y > /** @type {any} */ (box(2)).y,
    'the last part begins below the first',
  );
  for (const { edge, points } of placed.wires) {
    const from = /** @type {any} */ (placed.boxes.find(({ node }) => node.id === edge.from));
    assert.ok(points[0].x >= from.x && points[0].x <= from.x + from.width, 'a wire begins at its box');
    assert.ok(Math.abs(points[0].y - from.y - from.height) < 1, 'at its lower edge');
  }
});

test('a picture gets as small as its text can be read, and no smaller', () => {
  const placed = layout(sharedVariable(), new Set(['']));
  const drawn = /** @type {any} */ (graphPicture(placed, { toggle() {}, shared: new Set() }, contextFor(en)));
  const [svg] = drawn.querySelectorAll('svg');
  const ratio = Number.parseInt(svg.style.minWidth, 10) / Number(svg.getAttribute('width'));
  assert.ok(ratio > 0.7 && ratio <= 0.75, `${ratio}`);
});

test('an operation may be called what every JavaScript object has', () => {
  const snapshot = {
    ...emptySnapshot,
    operations: [operation(0, 'constructor', 'Const'), operation(1, '__proto__', 'Add', ['constructor:0'])],
  };
  const tree = graphTree(snapshot);
  const layout = layoutGraph(tree, new Set(), scopeEdges(snapshot, tree), dagre);
  assert.deepEqual(
    layout.boxes.map(({ node }) => node.id),
    ['constructor', '__proto__'],
  );
  assert.equal(layout.wires.length, 1);
});

test('a scope with hundreds of boxes stands in rows, without wires', () => {
  const operations = Array.from({ length: 1000 }, (_, id) =>
    operation(id, `c_${id}`, 'Neg', id > 0 ? [`c_${id - 1}:0`] : []),
  );
  const placed = layout({ ...emptySnapshot, operations }, new Set(['']));
  assert.equal(placed.plain, true);
  assert.equal(placed.boxes.length, 1000);
  const drawn = graphPicture(placed, { toggle() {}, shared: new Set() }, contextFor(en));
  assert.ok(drawn.textContent?.includes(en.ui.tooManyForLayers));
});

test('the keyboard opens a scope and asks an operation why', () => {
  const context = contextFor(en);
  /** @type {string[]} */
  const toggled = [];
  const hands = { toggle: (/** @type {string} */ id) => toggled.push(id), shared: new Set(['foo/v']) };
  const drawn = /** @type {any} */ (
    graphPicture(layout(sharedVariable(), new Set(['', 'foo_1/', 'foo_1/add/'])), hands, context)
  );
  const node = (/** @type {string} */ id) =>
    drawn.querySelectorAll('.node').find((/** @type {any} */ found) => found.getAttribute('data-id') === id);
  node('foo/').fire('keydown', { key: 'Enter' });
  node('foo_1/add').fire('keydown', { key: ' ' });
  node('foo_1/add').fire('keydown', { key: 'a' });
  assert.deepEqual(toggled, ['foo/']);
  assert.deepEqual(context.did.chosen, ['foo_1/add']);
  assert.equal(node('foo/').getAttribute('aria-expanded'), 'false');
  assert.equal(node('foo_1/').getAttribute('aria-expanded'), 'true');
});

test('a variable that is shared is marked in the picture', () => {
  const hands = { toggle() {}, shared: new Set(['foo/v']) };
  const drawn = /** @type {any} */ (
    graphPicture(layout(sharedVariable(), new Set(['', 'foo/'])), hands, contextFor(en))
  );
  assert.equal(drawn.querySelectorAll('.box.variable.shared').length, 1);
});
