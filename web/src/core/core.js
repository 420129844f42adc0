/**
 * ScopeLab's core for JavaScript: graphs, operations, sessions, and tensors as typed arrays. With its neighbours in
 * this folder it is the only JavaScript that knows pointers; it needs neither the lab nor Python.
 *
 *   const core = await loadCore({ wasm: new URL('scopelab.wasm', import.meta.url) });
 *   const graph = core.graph({ compat: '1.15' });
 *   const x = graph.operation('Placeholder', [], { name: 'x', attrs: { dtype: 'float32' } });
 *   const three = graph.constant(core.tensor('float32', [], [3]), 'three');
 *   const y = graph.operation('Mul', [x, three], { name: 'y' });
 *   const session = graph.session();
 *   const [six] = session.run([y], { feeds: [[x, core.tensor('float32', [], [2])]] });
 *   six.data; // Float32Array [ 6 ]
 *
 * A failing call throws a CoreError with TensorFlow's class and message; loading throws a LoadError.
 */

import { CoreError, LoadError } from './errors.js';
import { explain } from './explain.js';
import { Graph } from './graph.js';
import { instantiate } from './load.js';
import { Memory, NotText } from './memory.js';
import { DTYPES, dtypeNumber, Tensor } from './tensor.js';

export { CoreError, DTYPES, dtypeNumber, explain, Graph, LoadError, NotText, Tensor };

const MAX_RANK = 8;

/** @typedef {'0.10' | '1.15'} Compat */
/**
 * @typedef {{ file: string, line: number, function: string, source: string }} Frame  a line of the learner's program
 */

/**
 * @param {{ wasm: import('./load.js').WasmSource, memory?: number }} options
 *   wasm: the bytes of scopelab.wasm, or where they are; memory: most bytes the core may have in use (0: no limit)
 * @returns {Promise<Core>}
 */
export async function loadCore({ wasm, memory = 0 }) {
  return new Core(await instantiate(wasm), memory);
}

/** One instance of scopelab.wasm with one context in it. */
export class Core {
  /** @param {WebAssembly.Instance} instance @param {number} limit */
  constructor(instance, limit) {
    this.memory = new Memory(instance);
    this.exports = this.memory.exports;
    this.context = 0;
    /** @type {Record<string, OpDefinition> | null} */
    this.parsed = null;
    this.memory.begin();
    const out = this.memory.place(8);
    this.check(this.exports.context_new(limit, out));
    this.context = this.memory.readWord(out);
  }

  /** @param {{ compat?: Compat, entropy?: bigint }} [options] @returns {Graph} */
  graph({ compat = '1.15', entropy = 0n } = {}) {
    const level = compat === '0.10' ? 10 : 115;
    return new Graph(
      this,
      this.takeWord((out) => this.exports.graph_new(this.context, level, entropy, out)),
    );
  }

  /**
   * @param {number | string} dtype
   * @param {readonly number[]} shape
   * @param {ArrayLike<number | bigint | boolean | string | Uint8Array>} [values]  in row-major order; the last one
   *   fills the rest
   * @returns {Tensor}
   */
  tensor(dtype, shape, values) {
    const tensor = this.zeros(dtypeNumber(dtype), shape);
    if (values === undefined) return tensor;
    const size = tensor.size;
    /** @param {number} i */
    const value = (i) => /** @type {any} */ (values[Math.min(i, values.length - 1)]);
    if (tensor.dtypeNumber === DTYPES.string) {
      for (let i = 0; i < size; i++) tensor.setString(i, value(i));
    } else {
      const data = tensor.data;
      const big = data instanceof BigInt64Array;
      for (let i = 0; i < data.length; i++) data[i] = big ? BigInt(value(i)) : Number(value(i));
    }
    if (values.length < size) this.exports.tensor_set_given(tensor.pointer, values.length);
    return tensor;
  }

  /** @param {number} dtype @param {readonly number[]} shape @returns {Tensor} */
  zeros(dtype, shape) {
    const pointer = this.takeWord((out) => {
      const dims = this.memory.doubles(shape);
      return this.exports.tensor_new(this.context, dtype, shape.length, dims, out);
    });
    return new Tensor(this, pointer);
  }

  /**
   * Keeps a list of frames, innermost first; equal lists have equal numbers.
   * @param {readonly Frame[]} frames
   * @returns {number}
   */
  location(frames) {
    const { memory } = this;
    return this.takeWord((out) => {
      const records = frames.flatMap((f) => [
        memory.text(f.file),
        f.line,
        memory.text(f.function),
        memory.text(f.source),
      ]);
      return this.exports.location_new(this.context, memory.words(records), frames.length, out);
    });
  }

  get bytes() {
    return this.exports.context_bytes(this.context) >>> 0;
  }

  get peakBytes() {
    return this.exports.context_peak(this.context) >>> 0;
  }

  resetPeak() {
    this.exports.context_peak_reset(this.context);
  }

  /** The messages of the core: key, class and format. @returns {{ key: string, class: string, format: string }[]} */
  errorTable() {
    return Array.from({ length: this.exports.error_table_size() }, (_, index) => {
      this.memory.begin();
      const record = this.memory.place(12);
      this.exports.error_table_row(index, record);
      const [key, name, format] = this.memory.readWords(record, 3).map((at) => this.memory.readText(at));
      return { key, class: name, format };
    });
  }

  /** The operation definitions. @returns {Record<string, OpDefinition>} */
  definitions() {
    if (this.parsed === null) {
      this.parsed = JSON.parse(this.takeText((out) => this.exports.op_definitions(this.context, out)));
    }
    return /** @type {Record<string, OpDefinition>} */ (this.parsed);
  }

  /**
   * Sets the error of that key as the core's own and returns it: all messages stand in one table.
   * @param {string} key
   * @param {readonly string[]} values
   * @returns {CoreError}
   */
  fail(key, values) {
    this.memory.begin();
    const texts = this.memory.texts(values);
    this.exports.context_fail(this.context, this.memory.text(key), texts, values.length);
    return this.error();
  }

  /** The last error. @returns {CoreError} */
  error() {
    this.memory.begin();
    const record = this.memory.place(24);
    this.exports.context_error(this.context, record, record + 16);
    const [name, key, message, facts] = this.memory
      .readWords(record, 4)
      .map((at) => this.memory.readText(at));
    return new CoreError({
      class: name || 'RuntimeError',
      key,
      message,
      facts: JSON.parse(facts || '{}'),
      op: this.memory.readWord(record + 16),
    });
  }

  /** @param {number} code */
  check(code) {
    if (code !== 0) throw this.error();
  }

  /**
   * Calls what answers by an out-parameter of one word.
   * @param {(out: number) => number} call
   * @returns {number}
   */
  takeWord(call) {
    this.memory.begin();
    const out = this.memory.place(8);
    this.check(call(out));
    return this.memory.readWord(out);
  }

  /**
   * Calls what delivers a text of its own, and frees it.
   * @param {(out: number) => number} call
   * @returns {string}
   */
  takeText(call) {
    const at = this.takeWord(call);
    const text = this.memory.readText(at);
    this.exports.text_free(this.context, at);
    return text;
  }

  /**
   * Calls what answers with a rank and fills in dimensions; null for an unknown rank, -1 in it for an unknown size.
   * @param {(dims: number) => number} call
   * @returns {number[] | null}
   */
  readDims(call) {
    this.memory.begin();
    const dims = this.memory.place(8 * MAX_RANK);
    const rank = call(dims);
    return rank < 0 ? null : this.memory.readDoubles(dims, rank);
  }

  /** Frees the context; every graph, tensor and session must have been disposed. */
  dispose() {
    this.exports.context_free(this.context);
    this.context = 0;
  }
}

/**
 * @typedef {object} OpDefinition
 * @property {{ name: string }[]} inputs
 * @property {{ name: string }[]} attrs
 */
