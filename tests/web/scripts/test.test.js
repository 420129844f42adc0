/** How the suites of the tests are counted: nothing skipped, nothing missed. */

import assert from 'node:assert/strict';
import test from 'node:test';
import { countCmocka, countCTest, countNode, failuresOf } from '../../../web/scripts/test.js';

test("CTest's closing lines are counted, and none counts as a failure", () => {
  assert.deepEqual(countCTest('95% tests passed, 2 tests failed out of 40\n'), { passed: 38, failed: 2 });
  assert.deepEqual(countCTest('100% tests passed, 0 tests failed out of 1\n'), { passed: 1, failed: 0 });
  assert.deepEqual(countCTest('No tests were found!!!\n'), { passed: 0, failed: 1 });
});

test('a skipped test of Node counts as failed, and no test at all, too', () => {
  const lines = (/** @type {number} */ pass, /** @type {number} */ fail, /** @type {number} */ skipped) =>
    `ℹ tests 9\nℹ pass ${pass}\nℹ fail ${fail}\nℹ cancelled 0\nℹ skipped ${skipped}\nℹ todo 0\n`;
  assert.deepEqual(countNode(lines(8, 1, 0)), { passed: 8, failed: 1 });
  assert.deepEqual(countNode(lines(8, 0, 1)), { passed: 8, failed: 1 });
  assert.deepEqual(countNode(lines(0, 0, 0)), { passed: 0, failed: 1 });
});

test("cmocka's single tests are counted, not its summary", () => {
  const output = [
    '1: [==========] Running 2 test(s).',
    '1: [ RUN      ] a_rule',
    '1: [       OK ] a_rule',
    '1: [ RUN      ] another',
    '1: [  FAILED  ] another',
    '1: [==========] 2 test(s) run.',
    '1: [  PASSED  ] 1 test(s).',
    '1: [  FAILED  ] 1 test(s), listed below:',
    '1: [  FAILED  ] another',
    '1:  1 FAILED TEST(S)',
  ].join('\n');
  assert.deepEqual(countCmocka(output), { passed: 1, failed: 1 });
});

test('of a run the lines of the failed programs are kept', () => {
  const output =
    '1: fine\n1/2 Test #1: base/text ....   Passed    0.01 sec\n2: wrong\n2/2 Test #2: graph/names ....***Failed    0.02 sec\n';
  assert.equal(failuresOf(output), '2: wrong\n');
});
