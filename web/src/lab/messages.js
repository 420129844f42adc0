/**
 * The lab's own errors: the ones that neither Python nor TensorFlow knows. One table: key -> class and text, `%s` for
 * each argument. The page explains them in the reader's language by their key (web/src/i18n/hints.*.js).
 */

/** @type {Readonly<Record<string, readonly [type: string, text: string]>>} */
const table = Object.freeze({
  lab_stopped: ['KeyboardInterrupt', 'stopped'],
  lab_time_limit: [
    'TimeoutError',
    'the cell ran longer than %s seconds and was stopped; an endless loop? Cells that had finished are still there',
  ],
  lab_memory: ['MemoryError', 'the cell needed more than %s MB of memory'],
  lab_trap: [
    'RuntimeError',
    'the interpreter broke down (%s) and was started again; cells that had finished are still there',
  ],
  lab_disposed: ['RuntimeError', 'this lab has been disposed of'],
  lab_input: ['RuntimeError', 'input() cannot ask anyone here: write the value into the cell instead'],
  lab_no_asyncio: [
    'ModuleNotFoundError',
    'asyncio does not work here: a cell runs from its first line to its last without waiting for anything',
  ],
  lab_no_module: [
    'ModuleNotFoundError',
    "No module named '%s': there are tensorflow, numpy and parts of Python's standard library here, nothing else",
  ],
});

/**
 * @param {string} key
 * @param {...(string | number)} values
 * @returns {{ type: string, key: string, message: string }}
 */
export function labMessage(key, ...values) {
  const [type, text] = table[key] ?? table.lab_trap;
  let next = 0;
  return { type, key, message: text.replace(/%s/g, () => String(values[next++] ?? '')) };
}

/** The keys of the table, for the test that each has words in every language. */
export const labMessageKeys = Object.keys(table);
