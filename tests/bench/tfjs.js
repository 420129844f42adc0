/** TensorFlow.js on its wasm backend. Weights are packed and cached outside the measured part; outputs are disposed. */

import { FILTER, numbers, numbersOf } from './shapes.js';

/** @typedef {import('./measure.js').Contender} Contender */

export class Tfjs {
  /** @param {any} tf  the module, its wasm backend set */
  constructor(tf) {
    this.tf = tf;
  }

  /** @param {import('./shapes.js').Shape} shape @returns {Contender} */
  conv2d(shape) {
    const { tf } = this;
    const { size, channels, filter, filters, stride } = shape;
    const n = numbersOf(shape);
    const x = tf.tensor4d(n.x, [1, size, size, channels]);
    const w = tf.tensor4d(n.w, [filter, filter, channels, filters]);
    const bias = tf.tensor1d(n.b);
    const y = () => tf.fused.conv2d({ x, filter: w, strides: stride, pad: 'same', bias, activation: 'relu' });
    return this.#of(y, [x, w, bias]);
  }

  /** The image filter: two fused layers, one after the other. @returns {Contender} */
  filter() {
    const { tf } = this;
    const { size, channels, filter, filters } = FILTER;
    const n = numbersOf(FILTER);
    const x = tf.tensor4d(n.x, [1, size, size, channels]);
    const w = tf.tensor4d(n.w, [filter, filter, channels, filters]);
    const bias = tf.tensor1d(n.b);
    /** @param {any} input */
    const layer = (input) =>
      tf.fused.conv2d({ x: input, filter: w, strides: 1, pad: 'same', bias, activation: 'relu' });
    const y = () => {
      const middle = layer(x);
      const output = layer(middle);
      middle.dispose();
      return output;
    };
    return this.#of(y, [x, w, bias]);
  }

  /** @param {number} n @returns {Contender} */
  matmul(n) {
    const a = this.tf.tensor2d(numbers(n * n, 1), [n, n]);
    const b = this.tf.tensor2d(numbers(n * n, 2), [n, n]);
    return this.#of(() => this.tf.matMul(a, b), [a, b]);
  }

  /** @param {'max' | 'avg'} kind @param {number} size @param {number} channels @returns {Contender} */
  pool(kind, size, channels) {
    const { tf } = this;
    const x = tf.tensor4d(numbers(size * size * channels, 1), [1, size, size, channels]);
    return this.#of(() => (kind === 'max' ? tf.maxPool : tf.avgPool)(x, 2, 2, 'valid'), [x]);
  }

  /** @param {number} rows @param {number} columns @returns {Contender} */
  softmax(rows, columns) {
    const x = this.tf.tensor2d(numbers(rows * columns, 1), [rows, columns]);
    return this.#of(() => this.tf.softmax(x), [x]);
  }

  /** @param {number} size @param {number} channels @returns {Contender} */
  depthwise(size, channels) {
    const { tf } = this;
    const x = tf.tensor4d(numbers(size * size * channels, 1), [1, size, size, channels]);
    const w = tf.tensor4d(numbers(9 * channels, 2), [3, 3, channels, 1]);
    return this.#of(() => tf.depthwiseConv2d(x, w, 1, 'same'), [x, w]);
  }

  /** @param {() => any} compute @param {any[]} tensors @returns {Contender} */
  #of(compute, tensors) {
    return {
      name: 'tfjs',
      run: () => compute().dispose(),
      result: () => {
        const y = compute();
        const values = y.dataSync();
        y.dispose();
        return values;
      },
      dispose: () => {
        for (const tensor of tensors) tensor.dispose();
      },
    };
  }
}
