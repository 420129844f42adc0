/** A lab for tests of the runner and of the elements: answers at once, and remembers what it was asked. */

/**
 * @param {import('../../../web/src/core/snapshot.js').Snapshot} snapshot
 * @param {Partial<import('../../../web/src/elements/runner.js').Result>} [result]
 */
export function fakeLab(snapshot, result = {}) {
  /** @type {unknown[][]} */
  const asked = [];
  const answer = { ok: true, stdout: '', value: null, error: null, duration: 1, omitted: null, ...result };
  return {
    asked,
    answer,
    reset: async (/** @type {object} */ options) => void asked.push(['reset', options]),
    run: async (/** @type {string} */ source, /** @type {any} */ options) => {
      asked.push(['run', options.name, source, options.silent === true]);
      if (!options.silent) options.onOutput?.(answer.stdout);
      return answer;
    },
    stop: async () => void asked.push(['stop']),
    snapshot: async () => snapshot,
    tensor: async (/** @type {string} */ name) => ({ name, dtype: 'float32', shape: [1], values: [0.5] }),
    variables: async () => snapshot.variables,
    provide: async (/** @type {string} */ name, /** @type {Uint8Array} */ bytes) =>
      void asked.push(['provide', name, bytes.length]),
    dispose: async () => void asked.push(['dispose']),
  };
}
