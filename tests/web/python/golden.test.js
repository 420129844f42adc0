/** The recorded cases of TensorFlow's own front end, whole: results, errors, operations, collections. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { createLab } from '../../../web/src/lab/node.js';
import { cellOf, recordedIn, toldOf } from './golden_cell.js';
import { mappings } from './golden_mappings.js';

/** @typedef {import('./golden_cell.js').GoldenCase} GoldenCase */

/** @param {string} name @returns {GoldenCase[]} */
function casesIn(name) {
  return JSON.parse(readFileSync(new URL(`./golden/${name}`, import.meta.url), 'utf8')).cases;
}

/**
 * @param {'0.10' | '1.15'} compat
 * @param {GoldenCase[]} cases
 */
function compareAll(compat, cases) {
  const opened = createLab({ compat });
  after(async () => (await opened).dispose());
  for (const golden of cases) {
    test(`${golden.case} at ${compat}`, async () => {
      const lab = await opened;
      await lab.reset({ compat });
      const run = await lab.run(cellOf(golden));
      assert.equal(run.error, null, run.error?.traceback);
      const made = recordedIn(run.stdout);
      assert.deepEqual(made.result, golden.result);
      assert.deepEqual(made.error, golden.error);
      assert.deepEqual(
        made.ops.map((op) => op.name),
        golden.ops.map((op) => op.name),
      );
      assert.deepEqual(
        made.ops.map((op, i) => toldOf(op, golden.ops[i])),
        golden.ops,
      );
      assert.deepEqual(made.collections, golden.collections);
    });
  }
}

compareAll('0.10', casesIn('names_r010.json'));
compareAll(
  '1.15',
  casesIn('names_r14.json').map((golden) => mappings.reduce((expected, map) => map(expected), golden)),
);
