/**
 * A tensor as flat pieces one can look at: a matrix, the channels of an image, the kernels of a filter. Only arithmetic
 * on shapes; drawing is in tensor.js.
 *
 * @typedef {{ name: string, dtype: string, shape: number[], values: ArrayLike<number | bigint | boolean | string> }} Tensor
 * @typedef {{ label: string, height: number, width: number, channels: 1 | 3, offset: number, row: number,
 *   column: number, channel: number }} Slice  offset and steps count elements of the tensor
 * @typedef {{ least: number, most: number }} Range  of the finite values
 */

/** Elements between neighbours along each axis, row-major. @param {number[]} shape */
export function strides(shape) {
  const steps = shape.map(() => 1);
  for (let axis = shape.length - 2; axis >= 0; axis--) steps[axis] = steps[axis + 1] * shape[axis + 1];
  return steps;
}

/**
 * Which two axes are rows and columns, and which is red, green and blue (-1: none). Images are [batch, rows, columns,
 * channels], filters [rows, columns, channels, features]; a filter is told by being a variable.
 * @param {number[]} shape
 * @param {boolean} filter
 */
export function axesOf(shape, filter) {
  const rank = shape.length;
  if (rank < 2) return { rows: -1, columns: rank - 1, colours: -1 };
  if (rank === 2) return { rows: 0, columns: 1, colours: -1 };
  const rows = filter && rank === 4 ? 0 : rank - 3;
  const colours = !filter && shape[rank - 1] === 3 ? rank - 1 : -1;
  return { rows, columns: rows + 1, colours };
}

/**
 * @param {number[]} shape
 * @param {boolean} filter
 * @param {number} most  how many slices at most
 * @returns {{ slices: Slice[], total: number }}
 */
export function slicesOf(shape, filter, most) {
  const steps = strides(shape);
  const { rows, columns, colours } = axesOf(shape, filter);
  const others = shape.map((_, axis) => axis).filter((axis) => ![rows, columns, colours].includes(axis));
  const total = others.reduce((product, axis) => product * shape[axis], shape.includes(0) ? 0 : 1);
  /** @type {Slice[]} */
  const slices = [];
  for (let number = 0; number < Math.min(total, most); number++) {
    const index = indexOf(number, others, shape);
    slices.push({
      label: labelOf(shape, index),
      height: rows < 0 ? 1 : shape[rows],
      width: columns < 0 ? 1 : shape[columns],
      channels: colours < 0 ? 1 : 3,
      offset: others.reduce((sum, axis) => sum + index[axis] * steps[axis], 0),
      row: rows < 0 ? 0 : steps[rows],
      column: columns < 0 ? 0 : steps[columns],
      channel: colours < 0 ? 0 : steps[colours],
    });
  }
  return { slices, total };
}

/** The index along the other axes of slice number; -1 stands for a whole axis. */
function indexOf(
  /** @type {number} */ number,
  /** @type {number[]} */ others,
  /** @type {number[]} */ shape,
) {
  const index = shape.map(() => -1);
  let rest = number;
  for (const axis of [...others].reverse()) {
    index[axis] = rest % shape[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return index;
}

/** As Python would write it: "[0, :, :, 3]"; "" where the slice is the whole tensor. */
function labelOf(/** @type {number[]} */ shape, /** @type {number[]} */ index) {
  if (shape.every((size, axis) => index[axis] < 0 || size === 1)) return '';
  return `[${index.map((at) => (at < 0 ? ':' : at)).join(', ')}]`;
}

/**
 * The least and the greatest finite value of a slice; 0 and 0 where there is none.
 * @param {Tensor} tensor
 * @param {Slice} slice
 * @returns {Range}
 */
export function rangeOf(tensor, slice) {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < slice.height; row++) {
    for (let column = 0; column < slice.width; column++) {
      for (let channel = 0; channel < slice.channels; channel++) {
        const value = Number(
          tensor.values[slice.offset + row * slice.row + column * slice.column + channel * slice.channel],
        );
        if (!Number.isFinite(value)) continue;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
  }
  return least <= most ? { least, most } : { least: 0, most: 0 };
}
