/** Values as short text: as Python would write them, numbers in at most four digits. */
import { visible } from './dom.js';

/** @param {number} length */
export const range = (length) => Array.from({ length }, (_, index) => index);

/** @param {number | bigint | boolean | string} value */
export function valueText(value) {
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return visible(String(value));
}

/**
 * A small tensor on one line: "0.4", "[0.5, -1]", "[[1, 2], [3, 4]]".
 * @param {import('./slices.js').Tensor} tensor
 * @returns {string}
 */
export function inlineText(tensor) {
  const bool = tensor.dtype === 'bool';
  const texts = Array.from(tensor.values, (value) => valueText(bool ? Boolean(value) : value));
  /** @type {(axis: number, from: number, to: number) => string} */
  const nest = (axis, from, to) => {
    if (axis === tensor.shape.length) return texts[from];
    const step = tensor.shape[axis] === 0 ? 0 : (to - from) / tensor.shape[axis];
    const parts = range(tensor.shape[axis]).map((index) =>
      nest(axis + 1, from + index * step, from + (index + 1) * step),
    );
    return `[${parts.join(', ')}]`;
  };
  return nest(0, 0, texts.length);
}

/** A number in at most four significant digits: enough to compare, short enough for a table. @param {number} value */
export function numberText(value) {
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value);
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return String(Number(value.toPrecision(4)));
}
