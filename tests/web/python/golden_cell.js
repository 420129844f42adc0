/** The Python text that runs one golden case and prints what it made, and how that is read back. */

/**
 * @typedef {object} Operation  as the golden files write one
 * @property {string} name
 * @property {string} type
 * @property {string[]} inputs
 * @property {string[]} control
 * @property {[string, (number | null)[] | null][]} outputs  element type and shape of each
 * @property {Record<string, unknown>} attrs
 */

/**
 * @typedef {object} Recorded  what a case did
 * @property {unknown} result
 * @property {[string, string] | null} error  type and message
 * @property {Operation[]} ops
 * @property {Record<string, string[]>} collections
 */

/** @typedef {{ case: string, code: string } & Recorded} GoldenCase */

/** @param {GoldenCase} golden @returns {string} */
export function cellOf(golden) {
  return `import json, numpy as np, tensorflow as tf
def case(function): return function
${golden.code}
recorded = {"result": None, "error": None}
try:
    recorded["result"] = ${golden.case}()
except Exception as error:
    recorded["error"] = [type(error).__name__, str(error)]
graph = tf.get_default_graph()
recorded["ops"] = [op._record() for op in graph.get_operations()]
recorded["collections"] = {key: [item.name for item in graph.get_collection(key)]
                           for key in graph.get_all_collection_keys() if isinstance(key, str)}
print("recorded " + json.dumps(recorded))
`;
}

/** @param {string} stdout @returns {Recorded} */
export function recordedIn(stdout) {
  const line = stdout.split('\n').find((text) => text.startsWith('recorded '));
  if (line === undefined) throw new Error(`the case printed no record:\n${stdout}`);
  const recorded = JSON.parse(line.slice('recorded '.length));
  const error = recorded.error && [
    recorded.error[0],
    recorded.error[1].replace(/(defined at:\n\n)[\s\S]*/, '$1...'),
  ];
  return { ...recorded, error, ops: recorded.ops.map(operationOf) };
}

/** @param {any} record  of the core @returns {Operation} */
function operationOf({ name, type, inputs, control, outputs, attrs }) {
  /** @param {{ dtype: string, ref: boolean, shape: (number | null)[] | null }} output @returns {[string, (number | null)[] | null]} */
  const plain = ({ dtype, ref, shape }) => [ref && !dtype.endsWith('_ref') ? `${dtype}_ref` : dtype, shape];
  return { name, type, inputs, control, outputs: outputs.map(plain), attrs };
}

/** Only those attributes that the golden file tells. @param {Operation} made @param {Operation | undefined} golden @returns {Operation} */
export function toldOf(made, golden) {
  const names = Object.keys(golden?.attrs ?? made.attrs);
  return { ...made, attrs: Object.fromEntries(names.map((name) => [name, made.attrs[name]])) };
}
