/** Elements made from data: text stays text. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentenceText } from '../../../web/src/i18n/sentence.js';
import { h, visible } from '../../../web/src/views/dom.js';
import { phrase } from '../../../web/src/views/phrase.js';
import { usePaper } from '../support/paper.js';

usePaper();

test('text stays text, whatever it looks like', () => {
  const element = h('p', null, '<img src=x onerror=alert(1)>', ['a', [null, false, 3]]);
  assert.equal(element.textContent, '<img src=x onerror=alert(1)>a3');
  assert.deepEqual(element.childNodes.length, 3);
});

test('style and event attributes are refused', () => {
  assert.throws(() => h('p', { style: 'color: red' }), /no style attributes/);
  assert.throws(() => h('p', { onclick: 'alert(1)' }), /no onclick attributes/);
});

test('attributes that are null, undefined or false are left out, true is empty', () => {
  const element = h('button', { title: null, lang: undefined, hidden: false, disabled: true });
  assert.deepEqual([.../** @type {any} */ (element).attributes], [['disabled', '']]);
});

test('what does not show in a name is shown as an escape', () => {
  assert.equal(visible('foo\u202Ebar'), 'foo\\u202ebar');
  assert.equal(visible('a\u200Bb\u0007\uFEFF'), 'a\\u200bb\\u0007\\ufeff');
  assert.equal(visible('foo/v:0 变量'), 'foo/v:0 变量');
});

test('a phrase puts facts in as code and leaves them text', () => {
  const drawn = h('p', null, phrase('The variable {name} of `tf`', { name: '<b>x</b>' }));
  assert.equal(drawn.textContent, 'The variable <b>x</b> of tf');
  const tags = /** @type {any} */ (drawn).all().map((/** @type {any} */ element) => element.localName);
  assert.deepEqual(tags, ['code', 'code']);
});

test('a fact inside backticks is put in too, and other braces stay', () => {
  assert.equal(sentenceText('write {line}: {b}', { line: 3, b: 'x' }), 'write 3: x');
  const drawn = h('p', null, phrase('Use `.{name}` in `feed_dict={x: 1}`', { name: 'items' }));
  assert.equal(drawn.textContent, 'Use .items in feed_dict={x: 1}');
});

test('a fact that is missing reads as a question mark, a list as JSON', () => {
  assert.equal(sentenceText('{a} and {b}', { b: [1, 2] }), '? and [1,2]');
});
