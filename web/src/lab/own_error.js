/**
 * The lab's own errors, which did not come out of Python. (Apart from errors.js, which reads Python's text and is the
 * worker's: the page makes these, too.)
 */

import { labMessage } from './messages.js';

/** @typedef {import('./errors.js').LabError} LabError */

/**
 * @param {string} key  of the lab's own message
 * @param {Record<string, unknown>} facts
 * @param {...(string | number)} values
 * @returns {LabError}
 */
export function ownError(key, facts, ...values) {
  const { type, message } = labMessage(key, ...values);
  return {
    type,
    message,
    cell: null,
    line: null,
    endLine: null,
    traceback: `${type}: ${message}`,
    frames: [],
    key,
    facts,
    reasons: [],
    fixes: [],
    hint: null,
    assert: null,
    stopped: key === 'lab_stopped' || key === 'lab_time_limit',
  };
}
