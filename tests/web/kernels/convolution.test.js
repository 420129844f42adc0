/**
 * Convolution and matrix product on the wasm that ships, by every method the cost model can choose, against the plain
 * formula in double precision. The same kernels are tested natively under sanitizers in tests/core/kernels.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { loadCore } from '../../../web/src/core/core.js';

/** Errors as parts of the largest value, as conv2d.h promises them. */
const DIRECT = 3e-6;
const WINOGRAD = 1e-5;

/**
 * @typedef {{ size: [number, number], channels: number, filter: [number, number], filters: number, stride?: number,
 *   batch?: number, padding?: 'SAME' | 'VALID', tolerance?: number }} Case
 */

/** @type {Case[]} small ones are direct, each with other remainders; large ones by tiles */
const CASES = [
  { size: [1, 1], channels: 1, filter: [1, 1], filters: 1 },
  { size: [5, 4], channels: 3, filter: [3, 3], filters: 1 },
  { size: [4, 7], channels: 5, filter: [2, 3], filters: 7, batch: 2 },
  { size: [9, 9], channels: 4, filter: [5, 5], filters: 19, padding: 'VALID' },
  { size: [11, 8], channels: 2, filter: [3, 3], filters: 33, stride: 2 },
  { size: [7, 7], channels: 6, filter: [7, 1], filters: 12, stride: 3, padding: 'VALID' },
  { size: [3, 3], channels: 2, filter: [5, 5], filters: 4 },
  { size: [28, 28], channels: 32, filter: [5, 5], filters: 32, tolerance: WINOGRAD },
  { size: [30, 33], channels: 40, filter: [3, 3], filters: 45, tolerance: WINOGRAD },
  { size: [36, 36], channels: 17, filter: [5, 5], filters: 23, batch: 2, padding: 'VALID' },
  { size: [40, 40], channels: 16, filter: [7, 7], filters: 18 },
  { size: [33, 35], channels: 20, filter: [4, 6], filters: 21 },
];

/** @type {import('../../../web/src/core/core.js').Core} */
let core;

before(async () => {
  core = await loadCore({ wasm: new URL('../../../build/wasm/scopelab.wasm', import.meta.url) });
});

/** @param {number} n @param {number} seed */
function numbers(n, seed) {
  let state = seed >>> 0;
  return Float32Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2147483648 - 1;
  });
}

/** @param {Case} c @param {Float32Array} x @param {Float32Array} w */
function plain(
  { size: [H, W], channels: C, filter: [R, S], filters: K, stride = 1, batch = 1, padding = 'SAME' },
  x,
  w,
) {
  /** @param {number} extent @param {number} reach */
  const axis = (extent, reach) => {
    if (padding === 'VALID') return [Math.floor((extent - reach + stride) / stride), 0];
    const out = Math.ceil(extent / stride);
    return [out, Math.max(0, (out - 1) * stride + reach - extent) >> 1];
  };
  const [P, top] = axis(H, R);
  const [Q, left] = axis(W, S);
  const y = new Float64Array(batch * P * Q * K);
  for (let n = 0; n < batch; n++)
    for (let i = 0; i < P; i++)
      for (let j = 0; j < Q; j++)
        for (let r = 0; r < R; r++)
          for (let s = 0; s < S; s++) {
            const row = i * stride + r - top;
            const column = j * stride + s - left;
            if (row < 0 || row >= H || column < 0 || column >= W) continue;
            const pixel = ((n * H + row) * W + column) * C;
            const to = ((n * P + i) * Q + j) * K;
            for (let c = 0; c < C; c++) {
              const value = x[pixel + c];
              const weights = ((r * S + s) * C + c) * K;
              for (let k = 0; k < K; k++) y[to + k] += value * w[weights + k];
            }
          }
  return { y, shape: [batch, P, Q, K] };
}

/** @param {ArrayLike<number>} y @param {Float64Array} expected */
function relativeError(y, expected) {
  let largest = 0;
  let off = 0;
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    off = Math.max(off, Math.abs(y[i] - expected[i]));
  }
  return off / largest;
}

/** @param {Case} c @param {Float32Array} x @param {Float32Array} w */
function computed({ size, channels, filter, filters, stride = 1, batch = 1, padding = 'SAME' }, x, w) {
  const graph = core.graph();
  const image = core.tensor('float32', [batch, ...size, channels], x);
  const weights = core.tensor('float32', [...filter, channels, filters], w);
  const [y] = graph.compute('Conv2D', [image, weights], { strides: [1, stride, stride, 1], padding });
  const values = /** @type {Float32Array} */ (y.data).slice();
  const shape = [...y.shape];
  for (const tensor of [image, weights, y]) tensor.dispose();
  graph.dispose();
  return { values, shape };
}

for (const c of CASES) {
  const { size, channels, filter, filters, stride = 1, batch = 1, padding = 'SAME', tolerance = DIRECT } = c;
  const title = `[${[batch, ...size, channels]}] with [${[...filter, channels, filters]}], stride ${stride}, ${padding}`;
  test(`Conv2D ${title} is right to ${tolerance} of the largest value`, () => {
    const x = numbers(batch * size[0] * size[1] * channels, 1);
    const w = numbers(filter[0] * filter[1] * channels * filters, 2);
    const expected = plain(c, x, w);
    const { values, shape } = computed(c, x, w);
    assert.deepEqual(shape, expected.shape);
    assert.ok(relativeError(values, expected.y) <= tolerance);
  });
}

test('a NaN reaches the outputs whose window holds it, and no others, though tiles are computed together', () => {
  for (const c of CASES.filter(({ tolerance, filter }) => tolerance || filter[0] > 6)) {
    const [H, W] = c.size;
    const x = numbers(H * W * c.channels, 1);
    x[(12 * W + 15) * c.channels] = Number.NaN;
    const { values } = computed(c, x, numbers(c.filter[0] * c.filter[1] * c.channels * c.filters, 2));
    const reach = c.filter[0] >> 1;
    for (let i = 0; i < H; i++)
      for (let j = 0; j < W; j++) {
        const near = Math.abs(i - 12) <= reach && Math.abs(j - 15) <= reach;
        assert.equal(Number.isNaN(values[(i * W + j) * c.filters]), near, `${i}, ${j}`);
      }
  }
});

test('MatMul of every small size, transposed or not, is right', () => {
  const graph = core.graph();
  for (let m = 1; m <= 5; m++)
    for (let k = 1; k <= 5; k++)
      for (let n = 1; n <= 20; n += 3)
        for (let flags = 0; flags < 4; flags++) {
          const [ta, tb] = [Boolean(flags & 1), Boolean(flags & 2)];
          const a = numbers(m * k, 1);
          const b = numbers(k * n, 2);
          const left = core.tensor('float32', ta ? [k, m] : [m, k], a);
          const right = core.tensor('float32', tb ? [n, k] : [k, n], b);
          const [y] = graph.compute('MatMul', [left, right], { transpose_a: ta, transpose_b: tb });
          const values = /** @type {Float32Array} */ (y.data);
          for (let i = 0; i < m; i++)
            for (let j = 0; j < n; j++) {
              let sum = 0;
              for (let p = 0; p < k; p++)
                sum += a[ta ? p * m + i : i * k + p] * b[tb ? j * k + p : p * n + j];
              assert.ok(Math.abs(values[i * n + j] - sum) <= 1e-6 * k);
            }
          for (const tensor of [left, right, y]) tensor.dispose();
        }
  graph.dispose();
});
