/** The custom elements outside of a browser, and the edits that a reader leaves in the storage. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { Memory } from '../../../web/src/elements/memory.js';

const node = (/** @type {string} */ program) =>
  spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    cwd: new URL('../../..', import.meta.url),
  });

test('the elements can be imported where there is no browser, and define nothing', () => {
  for (const module of ['index', 'define']) {
    const ran = node(`
      const elements = await import('./web/src/elements/${module}.js');
      console.log(Object.keys(elements).length, globalThis.customElements?.get('scope-cell'));
    `);
    assert.equal(ran.stderr, '');
    assert.equal(ran.stdout.trim(), `${module === 'index' ? 7 : 0} undefined`);
  }
});

/** A storage that holds one text. @param {string | null} text */
function storage(text) {
  const realm = /** @type {any} */ (globalThis);
  realm.sessionStorage = {
    getItem: () => text,
    setItem: (/** @type {string} */ _, /** @type {string} */ value) => {
      text = value;
    },
  };
}

test('edits outlive a reload, and are forgotten when they are taken back', () => {
  storage(null);
  const memory = new Memory('lesson');
  memory.keep('a', 'print(1)');
  memory.keep('b', 'print(2)');
  memory.compat = '1.15';
  memory.keep('b', null);
  const again = new Memory('lesson');
  assert.deepEqual([again.edit('a'), again.edit('b'), again.compat], ['print(1)', undefined, '1.15']);
});

test('what is not ours in the storage is not taken', () => {
  for (const text of [
    '{"edits":[["a",1],"x",["b","ok"]],"compat":"2.0"}',
    'not json',
    '{"edits":{"a":"b"}}',
    'null',
  ]) {
    storage(text);
    const memory = new Memory('lesson');
    assert.equal(memory.compat, '');
    assert.equal(memory.edit('a'), undefined);
  }
});

test('where storage is closed nothing is kept and nothing breaks', () => {
  Object.defineProperty(globalThis, 'sessionStorage', {
    configurable: true,
    get() {
      throw new Error('SecurityError');
    },
  });
  const memory = new Memory('lesson');
  memory.keep('a', 'print(1)');
  assert.equal(memory.edit('a'), 'print(1)');
});
