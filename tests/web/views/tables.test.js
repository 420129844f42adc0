/** What a run made, in numbers and tables: counts, shapes, variables, places. */

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { en } from '../../../web/src/i18n/en.js';
import { zh } from '../../../web/src/i18n/zh.js';
import { operationsTable } from '../../../web/src/views/operations.js';
import { count, emptySnapshot, shapeText } from '../../../web/src/views/snapshot.js';
import { summary } from '../../../web/src/views/summary.js';
import { variablesTable } from '../../../web/src/views/variables.js';
import { contextFor, usePaper } from '../support/paper.js';
import { operation, sharedVariable } from '../support/snapshots.js';

usePaper();
let context = contextFor(en);
beforeEach(() => {
  context = contextFor(en);
});

/** @param {Node} node @returns {any} */
const paper = (node) => node;

test('what a run made is counted: a variable given out again is shared', () => {
  assert.deepEqual(count(sharedVariable()), {
    variables: 1,
    shared: 1,
    operations: 6,
    scopes: 1,
  });
  assert.equal(summary(sharedVariable(), en), '1 variable, 1 shared, 6 operations');
  assert.equal(summary(sharedVariable(), zh), '1 个变量，1 个共享，6 个操作');
  assert.equal(summary(emptySnapshot, en), 'no scopes, no operations');
});

test('an example without variables, or with nothing but scopes, is counted by what it has', () => {
  const scope = (/** @type {'variable' | 'name'} */ kind, /** @type {string} */ name) => ({
    ...sharedVariable().scopes[0],
    kind,
    name,
  });
  const opened = ['', 'foo', 'bar', 'bar/baz', 'foo'].map((name) => scope('variable', name));
  const scopes = [...opened, scope('name', 'foo/'), scope('name', 'foo_1/')];
  assert.equal(summary({ ...emptySnapshot, scopes }, en), '3 scopes, no operations');
  assert.equal(summary({ ...emptySnapshot, scopes }, zh), '3 个作用域，没有操作');
  assert.equal(summary({ ...emptySnapshot, scopes: [scope('name', 'a/')] }, en), '1 scope, no operations');
  const operations = [operation(0, 'c', 'Const')];
  assert.equal(summary({ ...emptySnapshot, scopes, operations }, en), 'no variables, 1 operation');
  assert.equal(summary({ ...emptySnapshot, operations }, zh), '没有变量，1 个操作');
});

test('a shape shows unknown dimensions and an unknown rank as question marks', () => {
  assert.equal(shapeText([5, 5, 3, 32]), '[5, 5, 3, 32]');
  assert.equal(shapeText([1, null]), '[1, ?]');
  assert.equal(shapeText([]), '[]');
  assert.equal(shapeText(null), '?');
});

test('a variable shows name, shape, type, value, where it was made and who shares it', () => {
  const table = variablesTable(sharedVariable(), new Map([['foo/v', '[0.4]']]), context);
  const text = table.textContent ?? '';
  for (const part of ['foo/v', '[1]', 'float32', '[0.4]', 'tf.get_variable line 2', 'shared'])
    assert.ok(text.includes(part), part);
});

test('a place in another cell names that cell, and the line that called', () => {
  const table = paper(variablesTable(sharedVariable(), new Map(), context));
  assert.ok(table.textContent.includes('helper, line 9 called from line 4'));
  const pointers = table.querySelectorAll('.pointer');
  pointers.at(-2).fire('click');
  assert.deepEqual(
    context.did.pointed.map(({ cell, line }) => `${cell}:${line}`),
    ['helper:9'],
  );
});

test('a variable that no session has initialized says so', () => {
  const snapshot = sharedVariable();
  snapshot.variables[0].initialized = false;
  assert.ok(variablesTable(snapshot, new Map(), context).textContent?.includes('not initialized'));
});

test('pressing a name asks why', () => {
  const table = paper(variablesTable(sharedVariable(), new Map(), context));
  table.querySelectorAll('.name')[0].fire('click');
  assert.deepEqual(context.did.chosen, ['foo/v']);
});

test('operations are listed in the order they were made, with what goes in', () => {
  const table = paper(operationsTable(sharedVariable(), '', context));
  const names = table.querySelectorAll('.name').map((/** @type {any} */ name) => name.textContent);
  assert.deepEqual(names, [
    'foo/v',
    'foo/v/Initializer/Const',
    'foo/v/Assign',
    'foo/v/read',
    'foo_1/add/x',
    'foo_1/add',
  ]);
  assert.ok(table.textContent.includes('← foo_1/add/x, foo/v/read'));
  assert.ok(table.textContent.includes('float32_ref [1]'));
});

test('the filter finds part of a name or of a type, in any case', () => {
  const found = (/** @type {string} */ filter) =>
    paper(operationsTable(sharedVariable(), filter, context)).querySelectorAll('.name').length;
  assert.equal(found('ASSIGN'), 1);
  assert.equal(found('const'), 2);
  assert.equal(operationsTable(sharedVariable(), 'nothing', context).textContent, en.ui.nothingFound);
});

test('a graph of thousands of operations draws hundreds of rows and says how many are left', () => {
  const operations = Array.from({ length: 1000 }, (_, id) => operation(id, `c_${id}`, 'Const'));
  const table = paper(operationsTable({ ...emptySnapshot, operations }, '', context));
  assert.equal(table.querySelectorAll('.name').length, 400);
  assert.ok(table.textContent.includes('600 more'));
});

test('names that look like markup stay names', () => {
  const snapshot = sharedVariable();
  snapshot.variables[0].name = '<img src=x onerror=alert(1)>';
  const table = paper(variablesTable(snapshot, new Map(), context));
  assert.ok(table.textContent.includes('<img src=x onerror=alert(1)>'));
  assert.equal(table.querySelectorAll('img').length, 0);
});
