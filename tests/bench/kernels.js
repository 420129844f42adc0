/** ScopeLab's kernels alone, through kernels_bench.wasm: the same C as in the core, without graph and session. */

import { numbers, numbersOf, outputSize } from './shapes.js';

/** @typedef {import('./measure.js').Contender} Contender */
/** @typedef {import('./shapes.js').Shape} Shape */

/** conv2d_method of kernels/conv2d.h */
export const METHODS = ['direct', 'winograd', 'fourier 18', 'fourier 20'];

export class Kernels {
  /** @param {BufferSource} bytes */
  static async load(bytes) {
    const imports = { env: { emscripten_notify_memory_growth: () => {} } };
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    return new Kernels(/** @type {any} */ (instance.exports));
  }

  /** @param {any} exports */
  constructor(exports) {
    this.exports = exports;
    exports._initialize();
  }

  /** Room for floats, and what is in it. @param {number} count @param {Float32Array} [values] */
  floats(count, values) {
    const at = this.exports.bench_bytes(4 * count);
    if (values) new Float32Array(this.exports.memory.buffer, at, count).set(values);
    return at;
  }

  /** @param {number} at @param {number} count */
  read(at, count) {
    return new Float32Array(this.exports.memory.buffer, at, count).slice();
  }

  /**
   * A convolution with its filter packed, by a method or the one the cost model chooses.
   *
   * @param {Shape} shape @param {number} [method]
   * @returns {Contender & { method: string } | null}  null if the method cannot
   */
  conv2d(shape, method = -1) {
    const e = this.exports;
    const plan = e.bench_plan(shape.size, shape.channels, shape.filter, shape.filters, shape.stride, method);
    if (plan === 0) return null;
    const { x, w, b } = numbersOf(shape);
    const count = outputSize(shape) ** 2 * shape.filters;
    const at = { x: this.floats(x.length, x), w: this.floats(w.length, w), b: this.floats(b.length, b) };
    const y = this.floats(count);
    const packed = e.bench_bytes(e.bench_plan_packed(plan));
    const scratch = e.bench_bytes(e.bench_plan_scratch(plan));
    e.bench_conv2d_pack(plan, at.w, packed);
    const run = () => e.bench_conv2d(plan, at.x, packed, at.b, y, scratch);
    return {
      ...this.#of(run, y, count, [plan, at.x, at.w, at.b, packed, scratch]),
      name: method < 0 ? 'scopelab' : `scopelab ${METHODS[method]}`,
      method: METHODS[e.bench_plan_method(plan)],
    };
  }

  /** @param {number} n @returns {Contender} */
  matmul(n) {
    const e = this.exports;
    const a = this.floats(n * n, numbers(n * n, 1));
    const b = this.floats(n * n, numbers(n * n, 2));
    const y = this.floats(n * n);
    const scratch = e.bench_bytes(e.bench_matmul_scratch(n));
    return this.#of(() => e.bench_matmul(n, a, b, y, scratch), y, n * n, [a, b, scratch]);
  }

  /** @param {'max' | 'avg'} kind @param {number} size @param {number} channels @returns {Contender} */
  pool(kind, size, channels) {
    const count = size * size * channels;
    const x = this.floats(count, numbers(count, 1));
    const y = this.floats(count / 4);
    const max = kind === 'max' ? 1 : 0;
    return this.#of(() => this.exports.bench_pool(max, size, channels, x, y), y, count / 4, [x]);
  }

  /** @param {number} rows @param {number} columns @returns {Contender} */
  softmax(rows, columns) {
    const count = rows * columns;
    const x = this.floats(count, numbers(count, 1));
    const y = this.floats(count);
    return this.#of(() => this.exports.bench_softmax(rows, columns, x, y), y, count, [x]);
  }

  /** @param {number} size @param {number} channels @returns {Contender} */
  depthwise(size, channels) {
    const count = size * size * channels;
    const x = this.floats(count, numbers(count, 1));
    const w = this.floats(9 * channels, numbers(9 * channels, 2));
    const y = this.floats(count);
    return this.#of(() => this.exports.bench_depthwise(size, channels, x, w, y), y, count, [x, w]);
  }

  /**
   * @param {() => void} run @param {number} y @param {number} count @param {number[]} others
   * @returns {Contender}
   */
  #of(run, y, count, others) {
    return {
      name: 'scopelab',
      run,
      result: () => {
        run();
        return this.read(y, count);
      },
      dispose: () => {
        for (const p of [y, ...others]) this.exports.bench_free(p);
      },
    };
  }
}
