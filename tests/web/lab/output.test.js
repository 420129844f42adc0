/** What a cell prints on its way out: passed on in time, and capped. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Output } from '../../../web/src/lab/output.js';

/** @param {{ lines?: number, characters?: number }} [limits] */
function collected(limits) {
  /** @type {string[]} */
  const passed = [];
  return { passed, output: new Output((text) => passed.push(text), limits) };
}

test('lines are passed on as they come', () => {
  const { passed, output } = collected();
  output.write('a\n');
  output.write('b\n');
  assert.deepEqual(passed, ['a\n', 'b\n']);
  assert.equal(output.text, 'a\nb\n');
});

test('text without a newline is passed on at once', () => {
  const { passed, output } = collected();
  output.write('a\n');
  output.write('working');
  output.write('.');
  assert.deepEqual(passed, ['a\n', 'working', '.']);
});

test('a cell that prints letter by letter does not send a message for each', () => {
  const { passed, output } = collected();
  for (let i = 0; i < 20000; i++) output.write('x');
  output.end();
  assert.equal(passed.join('').length, 20000);
  assert.ok(passed.length < 10000, `${passed.length} messages`);
});

test('a character that comes byte by byte is put together', () => {
  const { output } = collected();
  for (const byte of new TextEncoder().encode('中')) output.writeBytes(new Uint8Array([byte]));
  assert.equal(output.text, '中');
});

test('beyond the limit of lines everything is left out and counted', () => {
  const { passed, output } = collected({ lines: 2 });
  output.write('1\n2\n3\n4\n');
  output.write('5\n');
  assert.equal(passed.join(''), '1\n2\n');
  assert.deepEqual(output.omitted, { lines: 3, characters: 6 });
});

test('one endless line is cut at the limit of characters', () => {
  const { output } = collected({ characters: 10 });
  output.write('x'.repeat(8));
  output.write('y'.repeat(8));
  assert.equal(output.text, 'xxxxxxxxyy');
  assert.deepEqual(output.omitted, { lines: 0, characters: 6 });
});

test('the next cell has the whole limit again', () => {
  const { output } = collected({ lines: 1 });
  output.write('1\n2\n');
  output.begin();
  output.write('3\n');
  assert.equal(output.text, '3\n');
  assert.equal(output.omitted, null);
});
