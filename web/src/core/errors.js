/** What can go wrong: an error of TensorFlow that the core reports, and a core that could not be loaded at all. */

/**
 * @typedef {object} ErrorRecord
 * @property {string} class   as Python knows it: "ValueError", "FailedPreconditionError", ...
 * @property {string} key     the message's name in the core's error table
 * @property {string} message exact, as TensorFlow prints it
 * @property {Record<string, unknown>} facts  the arguments of the explanation
 * @property {number} op      the operation a run-time error belongs to, or -1
 */

/** An error of the core. Its message is TensorFlow's. */
export class CoreError extends Error {
  /** @param {ErrorRecord} record */
  constructor(record) {
    super(record.message);
    this.name = record.class;
    this.record = record;
  }
}

/**
 * @typedef {'missing' | 'not-wasm' | 'unreachable' | 'refused' | 'no-wasm' | 'no-simd'} LoadFailure
 */

/** Why scopelab.wasm could not be used: one plain sentence, what failed and the address as data. */
export class LoadError extends Error {
  /**
   * @param {LoadFailure} failure
   * @param {string} address
   * @param {string} message
   */
  constructor(failure, address, message) {
    super(message);
    this.name = 'LoadError';
    this.failure = failure;
    this.address = address;
  }
}
