/** The check that a test produces each of the core's messages. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { keysIn, unproduced } from '../../../web/scripts/messages.js';

test('the keys of a part of the table are those of its rows, also of rows that are broken after the parenthesis', () => {
  const text =
    '/* MESSAGE(key, code, ...) */\nMESSAGE(first, SL_VALUE_ERROR, "a", "")\nMESSAGE(\n    second,\n  "b")\n';
  assert.deepEqual(keysIn(text), ['first', 'second']);
});

test('a message is missed unless one of the suites kept its key, whole', () => {
  assert.deepEqual(unproduced(['one', 'two', 'three', 'four'], ['one\nthree_more\n', 'two\none\n']), [
    'three',
    'four',
  ]);
});
