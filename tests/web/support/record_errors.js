/**
 * Loaded before everything else by each Node process and worker thread of the Node tests (node --import): what the core
 * raised stands, a key a line, in the file that SCOPELAB_ERRORS_FILE names. web/scripts/messages.js reads it.
 *
 * What a test asks for by its key, past Python, does not count: that shows nothing but the table.
 */
import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { Core } from '../../../web/src/core/core.js';

const file = process.env.SCOPELAB_ERRORS_FILE;
const { error, fail } = Core.prototype;
/** @type {Set<string>} */
const noted = new Set();

if (file) {
  Core.prototype.error = function () {
    const raised = error.call(this);
    const { key } = raised.record;
    if (key && !noted.has(key)) appendFileSync(file, `${key}\n`);
    noted.add(key);
    return raised;
  };
  // Python runs in worker threads only.
  if (isMainThread) {
    Core.prototype.fail = function (key, values) {
      const asked = !noted.has(key);
      noted.add(key);
      const raised = fail.call(this, key, values);
      if (asked) noted.delete(key);
      return raised;
    };
  }
}
