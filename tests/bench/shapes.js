/** What is measured: the convolutions, named by their image's size, and the sizes of everything else. */

/**
 * @typedef {object} Shape  a convolution with padding SAME, bias and ReLU, one image, float32
 * @property {string} name
 * @property {number} size      rows and columns of the image
 * @property {number} channels
 * @property {number} filter    rows and columns of the filter
 * @property {number} filters
 * @property {number} stride
 */

/** @type {Shape[]} */
export const SHAPES = [
  { name: 'a28', size: 28, channels: 32, filter: 5, filters: 32, stride: 1 },
  { name: 'a64', size: 64, channels: 32, filter: 5, filters: 32, stride: 1 },
  { name: 'a128', size: 128, channels: 32, filter: 5, filters: 32, stride: 1 },
  { name: 'a224', size: 224, channels: 32, filter: 5, filters: 32, stride: 1 },
  { name: 'b56', size: 56, channels: 64, filter: 3, filters: 64, stride: 1 },
  { name: 'c28', size: 28, channels: 128, filter: 1, filters: 128, stride: 1 },
  { name: 'd224s2', size: 224, channels: 3, filter: 3, filters: 32, stride: 2 },
  { name: 'e14', size: 14, channels: 512, filter: 3, filters: 512, stride: 1 },
];

/** The tutorial's image filter: two layers of this. */
export const FILTER = /** @type {Shape} */ (SHAPES.find(({ name }) => name === 'a224'));

export const MATMULS = [128, 256, 512, 1024];

/** @param {Shape} shape */
export const outputSize = ({ size, stride }) => Math.ceil(size / stride);

/** Operations of the plain formula, a multiplication and an addition each. @param {Shape} shape */
export const operations = (shape) =>
  2 * outputSize(shape) ** 2 * shape.filter ** 2 * shape.channels * shape.filters;

/** @param {Shape} shape */
export const describe = ({ size, channels, filter, filters, stride }) =>
  `${filter}x${filter}x${channels}->${filters} on ${size}x${size}${stride > 1 ? `, stride ${stride}` : ''}`;

/** n numbers in [-1, 1), the same for the same seed. @param {number} n @param {number} seed */
export function numbers(n, seed) {
  const values = new Float32Array(n);
  let state = seed >>> 0;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[i] = state / 2147483648 - 1;
  }
  return values;
}

/** The numbers of a convolution, the same for all contenders. @param {Shape} shape */
export function numbersOf(shape) {
  const { size, channels, filter, filters } = shape;
  return {
    x: numbers(size * size * channels, 1),
    w: numbers(filter * filter * channels * filters, 2),
    b: numbers(filters, 3),
  };
}
