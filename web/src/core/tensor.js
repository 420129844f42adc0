/** Tensors of the core as typed arrays. */

/** @typedef {import('./core.js').Core} Core */

/** TensorFlow's numbers of the element types (enum sl_dtype). */
export const DTYPES = Object.freeze({
  float32: 1,
  float64: 2,
  int32: 3,
  uint8: 4,
  int16: 5,
  int8: 6,
  string: 7,
  complex64: 8,
  int64: 9,
  bool: 10,
  bfloat16: 14,
  uint16: 17,
  complex128: 18,
  float16: 19,
});

/**
 * @typedef {Float32Array | Float64Array | Int32Array | Uint8Array | Int16Array | Int8Array | BigInt64Array |
 *   Uint16Array} Elements
 */

/**
 * How each element type lies in memory. Half floats show as their bits, complex numbers as pairs, bools as 0 and 1.
 * @type {Record<number, {
 *   view: { new (buffer: ArrayBufferLike, offset: number, length: number): Elements }, per: number,
 * }>}
 */
const LAYOUT = {
  1: { view: Float32Array, per: 1 },
  2: { view: Float64Array, per: 1 },
  3: { view: Int32Array, per: 1 },
  4: { view: Uint8Array, per: 1 },
  5: { view: Int16Array, per: 1 },
  6: { view: Int8Array, per: 1 },
  8: { view: Float32Array, per: 2 },
  9: { view: BigInt64Array, per: 1 },
  10: { view: Uint8Array, per: 1 },
  14: { view: Uint16Array, per: 1 },
  17: { view: Uint16Array, per: 1 },
  18: { view: Float64Array, per: 2 },
  19: { view: Uint16Array, per: 1 },
};

const NAMES = new Map(Object.entries(DTYPES).map(([name, number]) => [number, name]));

/**
 * The number of an element type given by number or name; throws for none.
 * @param {number | string} dtype
 * @returns {number}
 */
export function dtypeNumber(dtype) {
  if (typeof dtype === 'number') return dtype;
  const number = /** @type {Record<string, number>} */ (DTYPES)[dtype];
  if (number === undefined) throw new TypeError(`there is no element type '${dtype}'`);
  return number;
}

/** A value: element type, shape, elements in row-major order. Owns one reference; give it back with dispose(). */
export class Tensor {
  /**
   * @param {Core} core
   * @param {number} pointer  its reference passes to the new object
   */
  constructor(core, pointer) {
    this.core = core;
    this.pointer = pointer;
    this.dtypeNumber = core.exports.tensor_dtype(pointer);
    this.shape = core.readDims((dims) => core.exports.tensor_shape(pointer, dims)) ?? [];
    this.size = core.exports.tensor_size(pointer);
  }

  get dtype() {
    return NAMES.get(this.dtypeNumber) ?? '';
  }

  /**
   * The elements where they lie: valid until the next call into the core, so read it, or copy it with slice().
   * @returns {Elements}
   */
  get data() {
    const layout = LAYOUT[this.dtypeNumber];
    if (layout === undefined) throw new TypeError(`a ${this.dtype} tensor has no typed array: use strings()`);
    const at = this.core.exports.tensor_data(this.pointer) >>> 0;
    return new layout.view(this.core.memory.memory.buffer, at, this.size * layout.per);
  }

  /** The elements of a string tensor, as bytes. @returns {Uint8Array[]} */
  strings() {
    const { exports, memory } = this.core;
    return Array.from({ length: this.size }, (_, i) => {
      memory.begin();
      const length = memory.place(4);
      const at = exports.tensor_string(this.pointer, i, length) >>> 0;
      return memory.bytes.slice(at, at + memory.readWord(length));
    });
  }

  /** @param {number} index @param {string | Uint8Array} value */
  setString(index, value) {
    const { exports, memory } = this.core;
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    memory.begin();
    const at = memory.place(bytes.length);
    memory.bytes.set(bytes, at);
    this.core.check(exports.tensor_string_set(this.pointer, index, at, bytes.length));
  }

  /** As NumPy prints an array. @param {{ repr?: boolean }} [options] @returns {string} */
  text({ repr = false } = {}) {
    const { core } = this;
    return core.takeText((out) => core.exports.tensor_text(core.context, this.pointer, repr ? 1 : 0, out));
  }

  /** The elements as a flat JSON list. @returns {string} */
  json() {
    const { core } = this;
    return core.takeText((out) => core.exports.tensor_json(core.context, this.pointer, out));
  }

  /** @returns {Tensor} the same value with a reference of its own */
  retain() {
    return new Tensor(this.core, this.core.exports.tensor_retain(this.pointer));
  }

  dispose() {
    if (this.pointer === 0) return;
    this.core.exports.tensor_release(this.pointer);
    this.pointer = 0;
  }
}
