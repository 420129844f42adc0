/** Outputs of operations: how every function here takes them. */

/**
 * An output of an operation: [operation, index], or the operation's number alone for its first output.
 * @typedef {number | readonly [number, number]} Output
 */

/** @param {Output} output @returns {readonly [number, number]} */
export function pair(output) {
  return typeof output === 'number' ? [output, 0] : output;
}
